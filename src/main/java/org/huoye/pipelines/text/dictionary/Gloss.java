package org.huoye.pipelines.text.dictionary;

/**
 * A word in a text and what the dictionary says of it.
 *
 * @param start where it begins, in characters of the string
 * @param end where it ends
 * @param word as the dictionary writes it
 * @param meaning its reading and English glosses, or for an English word Chinese words
 */
public record Gloss(int start, int end, String word, String meaning) {
}
