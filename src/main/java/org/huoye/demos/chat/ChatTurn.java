package org.huoye.demos.chat;

import org.huoye.assistant.Answer;
import org.huoye.demokit.Unprinted;
import org.jspecify.annotations.Nullable;

/**
 * A question and what came of it.
 *
 * @param question as the reader wrote it
 * @param answer a prepared answer, a paragraph of the book, or the sentence that it is not known
 * @param score how near the answer's question or paragraph is, 0 to 1
 * @param source where it was read; null for small talk and for what is not known
 * @param found all that was found
 */
public record ChatTurn(String question, String answer, double score, @Nullable ChatPlace source,
        @Unprinted Answer found) {

    static ChatTurn of(Answer answer) {
        return new ChatTurn(answer.question(), answer.text(), Math.clamp(answer.score(), 0, 1),
                answer.source().map(ChatPlace::of).orElse(null), answer);
    }
}
