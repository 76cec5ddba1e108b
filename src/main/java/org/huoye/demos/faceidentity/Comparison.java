package org.huoye.demos.faceidentity;

import java.util.List;
import java.util.Optional;

/**
 * What was compared with what.
 *
 * @param first the face of the first picture
 * @param second the face of the second, if there was one
 * @param matches how similar the first is to each face enrolled on this computer, the most similar first; empty if there was
 *     a second picture
 */
record Comparison(SeenFace first, Optional<SeenFace> second, List<Match> matches) {

    Comparison {
        matches = List.copyOf(matches);
    }

    /** Whether there was anything to compare with. */
    boolean isComparison() {
        return second.isPresent() || !matches.isEmpty();
    }

    /**
     * How similar a face is to an enrolled one.
     *
     * @param id of the enrolled face
     * @param name of its person
     * @param similarity -1 to 1
     */
    record Match(long id, String name, double similarity) {
    }
}
