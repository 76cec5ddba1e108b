package org.huoye.assistant;

import java.util.List;
import java.util.Optional;
import org.huoye.pipelines.text.SentenceVector;

/**
 * What the assistant says. Every word of it was written by somebody: in the book, or in the list of prepared questions.
 *
 * @param question as it was asked
 * @param understood with the topic carried from the turns before; equal to the question if nothing was
 * @param kind where the text comes from
 * @param text what is said
 * @param score of the best candidate, less what is taken off for being nearer to questions that the book does not answer; or
 *     of small talk; usually 0 to 1
 * @param threshold below which the assistant says that it does not know
 * @param source the paragraph that answers; empty for small talk and if unknown
 * @param candidates the nearest passages, the best first, at most {@link #CANDIDATES}; also if the answer is another
 * @param vector what the understood question became, for a map
 */
public record Answer(String question, String understood, Kind kind, String text, double score, double threshold,
        Optional<Source> source, List<Candidate> candidates, SentenceVector vector) {

    /** How many candidates are shown: the score cannot tell right from nearly right. */
    public static final int CANDIDATES = 3;

    public Answer {
        candidates = List.copyOf(candidates);
    }

    /** Where an answer comes from. */
    public enum Kind {
        /** A prepared answer; the source is the paragraph that it sums up. */
        CURATED,
        /** A paragraph of the book as it stands. */
        PASSAGE,
        /** A prepared answer that is not about the book. */
        SMALL_TALK,
        /** Nothing near enough, or nothing asked. */
        UNKNOWN
    }
}
