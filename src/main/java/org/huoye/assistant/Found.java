package org.huoye.assistant;

import java.util.List;
import java.util.Optional;
import org.huoye.pipelines.text.SentenceVector;

/**
 * What was found for one way to understand a question.
 *
 * @param vector of the question so understood
 * @param candidates the nearest passages, the best first
 * @param prepared the prepared question of the best passage, if it asks the same
 * @param talk the small talk that is meant, if it is nearer than the book
 * @param score how well the best of these answers, less what speaks against the book
 */
record Found(SentenceVector vector, List<Candidate> candidates, Optional<CuratedQuestion> prepared,
        Optional<CuratedQuestion> talk, double score) {

    Found {
        candidates = List.copyOf(candidates);
    }
}
