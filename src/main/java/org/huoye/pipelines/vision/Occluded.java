package org.huoye.pipelines.vision;

import java.util.List;

/**
 * What the classifier says with patches covered.
 *
 * @param before the likeliest names with nothing covered, likeliest first
 * @param after for each patch
 */
public record Occluded(List<NamedClass> before, List<Covered> after) {

    public Occluded {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * With one patch covered.
     *
     * @param scores of the names of {@link #before}, in their order, 0 to 1
     * @param likeliest what the classifier says now
     */
    public record Covered(List<Double> scores, NamedClass likeliest) {
        public Covered {
            scores = List.copyOf(scores);
        }
    }
}
