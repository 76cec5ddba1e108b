package org.huoye.demos.chat;

import java.util.List;
import java.util.stream.Stream;

/**
 * A conversation: what was answered, and what is asked now.
 *
 * @param turns answered, the oldest first; the oldest are forgotten beyond {@link #MOST_TURNS}
 * @param questions that wait for their answers, in their order
 */
public record ChatTalk(List<ChatTurn> turns, List<String> questions) {

    /** As many turns are kept, so that a conversation of a whole term does not grow without end. */
    static final int MOST_TURNS = 100;

    public ChatTalk {
        turns = List.copyOf(turns.subList(Math.max(0, turns.size() - MOST_TURNS), turns.size()));
        questions = List.copyOf(questions);
    }

    static ChatTalk asking(List<String> questions) {
        return new ChatTalk(List.of(), questions);
    }

    /** What was said in some turns, with nothing asked. */
    static ChatTalk after(List<ChatTurn> turns) {
        return new ChatTalk(turns, List.of());
    }

    /** The same with more questions behind those that wait. */
    ChatTalk and(List<String> more) {
        return new ChatTalk(turns, Stream.concat(questions.stream(), more.stream()).toList());
    }
}
