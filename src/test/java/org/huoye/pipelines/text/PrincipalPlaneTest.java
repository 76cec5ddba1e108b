package org.huoye.pipelines.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.huoye.pipelines.text.PrincipalPlane.Place;
import org.junit.jupiter.api.Test;

class PrincipalPlaneTest {

    private static final int SIZE = 64;

    /** Points scattered along directions of a turned space, so wide along each. */
    private static List<float[]> scattered(int count, double... widths) {
        SplittableRandom random = new SplittableRandom(7);
        double[][] directions = new double[widths.length][SIZE];
        for (double[] direction : directions) {
            for (int i = 0; i < SIZE; i++) {
                direction[i] = random.nextDouble() - 0.5;
            }
        }
        List<float[]> points = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            float[] point = new float[SIZE];
            for (int w = 0; w < widths.length; w++) {
                double at = widths[w] * (random.nextDouble() - 0.5);
                for (int i = 0; i < SIZE; i++) {
                    point[i] += (float) (at * directions[w][i] + (w == 0 ? 3 : 0));
                }
            }
            points.add(point);
        }
        return points;
    }

    private static double distance(float[] a, float[] b) {
        return Math.sqrt(IntStream.range(0, a.length).mapToDouble(i -> (a[i] - b[i]) * (double) (a[i] - b[i])).sum());
    }

    private static double distance(Place a, Place b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    @Test
    void pointsThatLieInAPlaneKeepTheirDistances() {
        List<float[]> points = scattered(40, 5, 2);
        PrincipalPlane plane = PrincipalPlane.of(points);
        assertEquals(1, plane.share(), 1e-6);
        for (float[] a : points) {
            for (float[] b : points) {
                assertEquals(distance(a, b), distance(plane.place(a), plane.place(b)), 1e-4);
            }
        }
    }

    @Test
    void theFirstAxisIsTheWidestAndBothAreUncorrelated() {
        List<float[]> points = scattered(300, 6, 3, 1.5, 1, 1, 0.5);
        List<Place> places = points.stream().map(PrincipalPlane.of(points)::place).toList();
        double xx = places.stream().mapToDouble(p -> p.x() * p.x()).sum();
        double yy = places.stream().mapToDouble(p -> p.y() * p.y()).sum();
        double xy = places.stream().mapToDouble(p -> p.x() * p.y()).sum();
        assertTrue(xx > yy, xx + " is narrower than " + yy);
        assertEquals(0, xy / Math.sqrt(xx * yy), 1e-4);
        assertEquals(0, places.stream().mapToDouble(Place::x).sum() / 300, 1e-5);
        assertEquals(0, places.stream().mapToDouble(Place::y).sum() / 300, 1e-5);
    }

    /** No plane through any two of the points' own coordinates keeps as much. */
    @Test
    void theShareIsWhatIsLeftOfTheSpread() {
        List<float[]> points = scattered(200, 6, 3, 2, 1, 0.5);
        PrincipalPlane plane = PrincipalPlane.of(points);
        double[] mean = new double[SIZE];
        points.forEach(p -> IntStream.range(0, SIZE).forEach(i -> mean[i] += p[i] / 200.0));
        double[] spread = new double[SIZE];
        points.forEach(p -> IntStream.range(0, SIZE)
                .forEach(i -> spread[i] += (p[i] - mean[i]) * (p[i] - mean[i])));
        double total = IntStream.range(0, SIZE).mapToDouble(i -> spread[i]).sum();
        double left = points.stream().map(plane::place).mapToDouble(p -> p.x() * p.x() + p.y() * p.y()).sum();
        assertEquals(left / total, plane.share(), 1e-6);
        assertTrue(plane.share() > 0.8 && plane.share() < 1, "kept " + plane.share());
    }

    @Test
    void theSamePointsGiveTheSamePlane() {
        List<float[]> points = scattered(50, 3, 2, 1);
        PrincipalPlane first = PrincipalPlane.of(points);
        PrincipalPlane second = PrincipalPlane.of(points);
        points.forEach(point -> assertEquals(first.place(point), second.place(point)));
    }

    @Test
    void fewPointsHaveAPlaneToo() {
        float[] a = scattered(1, 5, 2).getFirst();
        float[] b = scattered(2, 5, 2).getLast();
        PrincipalPlane one = PrincipalPlane.of(List.of(a));
        assertEquals(new Place(0, 0), one.place(a));
        assertEquals(1, one.share());
        PrincipalPlane same = PrincipalPlane.of(List.of(a, a, a));
        assertEquals(0, distance(same.place(a), new Place(0, 0)), 1e-6);
        PrincipalPlane two = PrincipalPlane.of(List.of(a, b));
        assertEquals(distance(a, b), Math.abs(two.place(a).x() - two.place(b).x()), 1e-4);
        assertEquals(0, two.place(a).y(), 1e-6);
        PrincipalPlane flat = PrincipalPlane.of(List.of(new float[]{1, 2}, new float[]{3, 5}, new float[]{-2, 0}));
        assertEquals(1, flat.share(), 1e-9);
    }

    @Test
    void pointsOfDifferentSpacesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> PrincipalPlane.of(List.of()));
        assertThrows(IllegalArgumentException.class,
                () -> PrincipalPlane.of(List.of(new float[]{1, 2}, new float[]{1, 2, 3})));
    }
}
