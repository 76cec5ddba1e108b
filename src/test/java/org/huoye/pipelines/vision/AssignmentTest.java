package org.huoye.pipelines.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentTest {

    @Test
    void givesUpTheBestPairForABetterSum() {
        // greedy takes 0.9 and is left with 0.1; the best sum is 0.8 + 0.8
        assertArrayEquals(new int[]{1, 0}, Assignment.best(new double[][]{{0.9, 0.8}, {0.8, 0.1}}));
    }

    @Test
    void aPairThatMustNotBeIsNotMade() {
        assertArrayEquals(new int[]{Assignment.NONE, 0}, Assignment.best(new double[][]{{0, 0}, {0.5, 0}}));
    }

    @Test
    void oneSideMayBeEmpty() {
        assertArrayEquals(new int[0], Assignment.best(new double[0][]));
        assertArrayEquals(new int[]{Assignment.NONE, Assignment.NONE}, Assignment.best(new double[2][0]));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void isAsGoodAsTryingEveryWay(int rows) {
        var random = new Random(rows);
        for (int round = 0; round < 200; round++) {
            double[][] gains = new double[rows][1 + random.nextInt(6)];
            for (double[] row : gains) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = random.nextBoolean() ? random.nextDouble() : 0;
                }
            }
            int[] pairs = Assignment.best(gains);
            double sum = 0;
            Set<Integer> used = new HashSet<>();
            for (int row = 0; row < rows; row++) {
                if (pairs[row] != Assignment.NONE) {
                    assertTrue(used.add(pairs[row]), "a column has one row");
                    assertTrue(gains[row][pairs[row]] > 0);
                    sum += gains[row][pairs[row]];
                }
            }
            assertEquals(bestOf(gains, 0, 0), sum, 1e-12);
        }
    }

    private static double bestOf(double[][] gains, int row, int usedColumns) {
        if (row == gains.length) {
            return 0;
        }
        double best = bestOf(gains, row + 1, usedColumns);
        for (int column = 0; column < gains[row].length; column++) {
            if ((usedColumns & 1 << column) == 0) {
                best = Math.max(best, gains[row][column] + bestOf(gains, row + 1, usedColumns | 1 << column));
            }
        }
        return best;
    }
}
