package org.huoye.pipelines.text;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations (Golub and Van Loan, Matrix Computations,
 * 4th edition, section 8.5), largest first. Immutable.
 */
final class SmallEigen {

    private static final int MOST_SWEEPS = 50;

    private final double[] values;
    private final double[][] vectors;

    private SmallEigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /** @param symmetric rows of a square matrix; is changed */
    static SmallEigen of(double[][] symmetric) {
        int size = symmetric.length;
        double[][] vectors = new double[size][size];
        for (int i = 0; i < size; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            boolean turned = false;
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    turned |= turn(symmetric, vectors, p, q);
                }
            }
            if (!turned) {
                break;
            }
        }
        int[] order = IntStream.range(0, size).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> symmetric[i][i]).reversed())
                .mapToInt(Integer::intValue).toArray();
        double[] values = IntStream.of(order).mapToDouble(i -> symmetric[i][i]).toArray();
        double[][] sorted = IntStream.of(order).mapToObj(i -> vectors[i]).toArray(double[][]::new);
        return new SmallEigen(values, sorted);
    }

    /** Turns rows and columns p and q so that the element between them vanishes. */
    private static boolean turn(double[][] a, double[][] vectors, int p, int q) {
        double between = a[p][q];
        if (Math.abs(between) <= 1e-15 * Math.sqrt(Math.abs(a[p][p] * a[q][q])) || between == 0) {
            return false;
        }
        double tau = (a[q][q] - a[p][p]) / (2 * between);
        double t = Math.copySign(1, tau) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
        double cos = 1 / Math.sqrt(1 + t * t);
        double sin = t * cos;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = cos * kp - sin * kq;
            a[k][q] = sin * kp + cos * kq;
        }
        turnRows(a, p, q, cos, sin);
        turnRows(vectors, p, q, cos, sin);
        a[p][q] = 0;
        a[q][p] = 0;
        return true;
    }

    private static void turnRows(double[][] a, int p, int q, double cos, double sin) {
        for (int k = 0; k < a[p].length; k++) {
            double pk = a[p][k];
            double qk = a[q][k];
            a[p][k] = cos * pk - sin * qk;
            a[q][k] = sin * pk + cos * qk;
        }
    }

    /** The n-th largest eigenvalue, from 0. */
    double value(int n) {
        return values[n];
    }

    /** Its eigenvector, of length 1. */
    double[] vector(int n) {
        return vectors[n];
    }
}
