package org.huoye.bench;

import java.util.List;

/**
 * A measured figure.
 *
 * @param what was measured
 * @param unit of the values
 * @param min smallest value seen
 * @param median of the values
 * @param max largest value seen
 * @param runs how many values
 */
record Figure(String what, String unit, double min, double median, double max, int runs) {

    /** Sums up values; there is at least one. */
    static Figure of(String what, String unit, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return new Figure(what, unit, sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast(),
                sorted.size());
    }

    /** The value below which a share of the values lies. */
    static double percentile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
    }
}
