package org.huoye.bench;

import java.util.List;

/**
 * A measured figure.
 *
 * @param what was measured
 * @param unit of the values
 * @param min smallest value seen
 * @param median of the values
 * @param p95 the value that 95 % of the values do not exceed
 * @param max largest value seen
 * @param runs how many values
 */
record Figure(String what, String unit, double min, double median, double p95, double max, int runs) {

    /** Sums up values; there is at least one. */
    static Figure of(String what, String unit, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return new Figure(what, unit, sorted.getFirst(), sorted.get(sorted.size() / 2),
                sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1), sorted.getLast(),
                sorted.size());
    }
}
