package org.huoye.pipelines.text.translation;

/**
 * A piece of a sentence as the model reads it.
 *
 * @param id its number in the vocabulary
 * @param piece as the vocabulary writes it, {@code ▁} for a blank before it; the text itself where it is unknown
 * @param start where it begins in the sentence, in characters of the string
 * @param end where it ends
 */
public record Token(int id, String piece, int start, int end) {

    /** Whether the vocabulary has it. An unknown piece reaches the model as nothing but "something unknown". */
    public boolean isKnown() {
        return id != Vocabulary.UNKNOWN;
    }
}
