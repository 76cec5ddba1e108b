package org.huoye.assistant;

import java.util.Optional;

/**
 * A passage that may answer a question.
 *
 * @param passage the passage
 * @param curated a prepared question about it that asks the same, if there is one
 * @param cosine nearness of meaning to the question, −1 to 1: mostly the cosine to the nearest sentence, and those to the
 *     whole passage and its headings
 * @param lexical words in common, 0 to 1: BM25 as a share of the best passage's
 * @param score both together, what candidates are ordered by
 */
public record Candidate(Passage passage, Optional<String> curated, double cosine, double lexical, double score) {
}
