package org.huoye.demos.chat;

import java.util.List;
import java.util.Optional;
import org.huoye.demokit.Unprinted;
import org.huoye.platform.Messages;
import org.huoye.demokit.Noted;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with its last answer.
 *
 * @param answer the last one
 * @param score its score, 0 to 1
 * @param source where in the book it was read; null if it is small talk or not known
 * @param turns the whole conversation, the oldest turn first
 * @param inside how the last answer was found; empty if nobody looked
 */
public record ChatResult(String answer, double score, @Nullable ChatPlace source, List<ChatTurn> turns,
        @Unprinted Optional<Inside> inside) implements Noted {

    private static final Messages TEXT = Messages.beside(ChatResult.class);

    public ChatResult {
        turns = List.copyOf(turns);
    }

    /** @param turns at least one */
    static ChatResult of(List<ChatTurn> turns, Optional<Inside> inside) {
        ChatTurn last = turns.getLast();
        return new ChatResult(last.answer(), last.score(), last.source(), turns, inside);
    }

    /** Where to look if the answer is not the right one. */
    @Override
    public List<String> notes() {
        return turns.getLast().found().candidates().stream().map(candidate -> TEXT.get("note.candidate",
                candidate.passage().source().chapterTitle(), candidate.passage().source().heading(),
                Scores.text(candidate.cosine()))).toList();
    }
}
