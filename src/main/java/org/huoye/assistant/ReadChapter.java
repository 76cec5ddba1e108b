package org.huoye.assistant;

import java.util.List;

/**
 * What was taken from a chapter.
 *
 * @param digest of its title and its text
 * @param pieces in reading order
 * @param terms it explains
 */
record ReadChapter(String digest, List<Piece> pieces, List<Term> terms) {

    ReadChapter {
        pieces = List.copyOf(pieces);
        terms = List.copyOf(terms);
    }

    /** A word of the subject with its English. */
    record Term(String name, String english) {
    }
}
