package org.huoye.pipelines.vision;

import java.util.Arrays;

/**
 * The best way to pair rows with columns, each used at most once: the Hungarian method with potentials and shortest
 * augmenting paths (Kuhn 1955; Munkres 1957; Jonker, Volgenant 1987), cubic in the smaller side. Equal sums are decided
 * the same way every time. Stateless.
 */
final class Assignment {

    /** No partner. */
    static final int NONE = -1;

    private Assignment() {
    }

    /**
     * Pairs so that the sum of gains is the greatest there is.
     *
     * @param gains one row for each left thing, one column for each right thing, all rows of one length; at least 0,
     *        where 0 is a pair that must not be
     * @return for each row its column, or {@link #NONE}
     */
    static int[] best(double[][] gains) {
        int rows = gains.length;
        int[] partner = new int[rows];
        Arrays.fill(partner, NONE);
        if (rows == 0 || gains[0].length == 0) {
            return partner;
        }
        int columns = gains[0].length;
        if (rows > columns) {
            int[] turned = best(transposed(gains));
            for (int column = 0; column < columns; column++) {
                if (turned[column] != NONE) {
                    partner[turned[column]] = column;
                }
            }
            return partner;
        }
        int[] rowOf = full(gains);
        for (int column = 0; column < columns; column++) {
            int row = rowOf[column];
            if (row != NONE && gains[row][column] > 0) {
                partner[row] = column;
            }
        }
        return partner;
    }

    /** Gives every row a column: for each column its row. Each row is put in along the cheapest path of exchanges. */
    private static int[] full(double[][] gains) {
        int rows = gains.length;
        int columns = gains[0].length;
        double[] rowPotential = new double[rows];
        double[] columnPotential = new double[columns];
        int[] rowOf = new int[columns];
        Arrays.fill(rowOf, NONE);
        for (int first = 0; first < rows; first++) {
            double[] slack = new double[columns];
            int[] before = new int[columns];
            boolean[] done = new boolean[columns];
            Arrays.fill(slack, Double.POSITIVE_INFINITY);
            int row = first;
            int at = NONE;
            while (true) {
                int next = NONE;
                for (int c = 0; c < columns; c++) {
                    if (done[c]) {
                        continue;
                    }
                    double cost = -gains[row][c] - rowPotential[row] - columnPotential[c];
                    if (cost < slack[c]) {
                        slack[c] = cost;
                        before[c] = at;
                    }
                    if (next == NONE || slack[c] < slack[next]) {
                        next = c;
                    }
                }
                double step = slack[next];
                rowPotential[first] += step;
                for (int c = 0; c < columns; c++) {
                    if (done[c]) {
                        rowPotential[rowOf[c]] += step;
                        columnPotential[c] -= step;
                    } else {
                        slack[c] -= step;
                    }
                }
                at = next;
                done[at] = true;
                if (rowOf[at] == NONE) {
                    break;
                }
                row = rowOf[at];
            }
            while (at != NONE) {
                int from = before[at];
                rowOf[at] = from == NONE ? first : rowOf[from];
                at = from;
            }
        }
        return rowOf;
    }

    private static double[][] transposed(double[][] gains) {
        double[][] turned = new double[gains[0].length][gains.length];
        for (int row = 0; row < gains.length; row++) {
            for (int column = 0; column < turned.length; column++) {
                turned[column][row] = gains[row][column];
            }
        }
        return turned;
    }
}
