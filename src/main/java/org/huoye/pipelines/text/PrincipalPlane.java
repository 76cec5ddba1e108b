package org.huoye.pipelines.text;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The plane on which points of a high space lie the widest apart: their first two principal components. Found by subspace
 * iteration with a Rayleigh-Ritz step (Saad, Numerical Methods for Large Eigenvalue Problems, 2011, chapter 5), which needs
 * no covariance matrix. The same points always give the same plane. Immutable.
 */
public final class PrincipalPlane {

    /** A place on the plane; the points' mean is at 0, 0, and one unit is as long as in the high space. */
    public record Place(double x, double y) {
    }

    /** Directions that are looked for beside the two, so that these are found in few steps. */
    private static final int MORE = 6;
    private static final int MOST_STEPS = 200;
    /** The lengths along the axes have settled. */
    private static final double SETTLED = 1e-9;
    private static final long SEED = 2;

    private final double[] mean;
    /** Two directions of length 1, at right angles. */
    private final double[][] axes;
    private final double share;

    private PrincipalPlane(double[] mean, double[][] axes, double share) {
        this.mean = mean;
        this.axes = axes;
        this.share = share;
    }

    // tag::plane[]
    /**
     * Finds the plane of some points.
     *
     * @param points at least one, all with the same number of coordinates, of which there are at least two
     */
    public static PrincipalPlane of(List<float[]> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("no points, no plane");
        }
        double[] mean = mean(points);
        double[][] centred = points.stream().map(point -> minus(point, mean)).toArray(double[][]::new);
        double total = 0;
        for (double[] point : centred) {
            total += dot(point, point);
        }
        double[][] basis = beginning(Math.min(mean.length, 2 + MORE), mean.length);
        double[] along = new double[2];
        for (int step = 0; step < MOST_STEPS; step++) {
            double[][] images = applied(centred, basis);
            double[] now = turn(basis, images);
            boolean settled = Math.abs(now[0] - along[0]) + Math.abs(now[1] - along[1]) <= SETTLED * now[0];
            along = now;
            if (settled) {
                break;
            }
            basis = upright(images);
        }
        double[][] axes = {pointed(basis[0]), pointed(basis[1])};
        return new PrincipalPlane(mean, axes, total > 0 ? Math.min(1, (along[0] + along[1]) / total) : 1);
    }
    // end::plane[]

    /** Where a point lies when it is dropped onto the plane; it need not be one that the plane was made of. */
    public Place place(float[] point) {
        double[] centred = minus(point, mean);
        return new Place(dot(centred, axes[0]), dot(centred, axes[1]));
    }

    /** How much of the points' spread (their variance) is left on the plane, 0 to 1; 1 if they are all the same. */
    public double share() {
        return share;
    }

    private static double[] mean(List<float[]> points) {
        int size = points.getFirst().length;
        if (size < 2) {
            throw new IllegalArgumentException("a plane needs two coordinates, got " + size);
        }
        double[] mean = new double[size];
        for (float[] point : points) {
            if (point.length != size) {
                throw new IllegalArgumentException("points of " + size + " and of " + point.length + " coordinates");
            }
            for (int i = 0; i < size; i++) {
                mean[i] += point[i] / points.size();
            }
        }
        return mean;
    }

    private static double[] minus(float[] point, double[] mean) {
        double[] difference = new double[mean.length];
        for (int i = 0; i < mean.length; i++) {
            difference[i] = point[i] - mean[i];
        }
        return difference;
    }

    private static double[][] beginning(int count, int size) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] basis = new double[count][size];
        for (double[] direction : basis) {
            for (int i = 0; i < size; i++) {
                direction[i] = random.nextDouble() - 0.5;
            }
        }
        return upright(basis);
    }

    /** What the scatter of the points (the sum of x xᵀ) makes of each direction. */
    private static double[][] applied(double[][] points, double[][] directions) {
        double[][] images = new double[directions.length][directions[0].length];
        for (double[] point : points) {
            for (int i = 0; i < directions.length; i++) {
                add(images[i], dot(point, directions[i]), point);
            }
        }
        return images;
    }

    /**
     * Turns the basis and its images so that the basis points along the main directions inside the space it spans.
     *
     * @return the two largest sums of squares along it, the larger first
     */
    private static double[] turn(double[][] basis, double[][] images) {
        int count = basis.length;
        double[][] small = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                small[i][j] = (dot(basis[i], images[j]) + dot(basis[j], images[i])) / 2;
            }
        }
        SmallEigen eigen = SmallEigen.of(small);
        combine(basis, eigen);
        combine(images, eigen);
        return new double[]{Math.max(0, eigen.value(0)), Math.max(0, eigen.value(1))};
    }

    private static void combine(double[][] rows, SmallEigen eigen) {
        double[][] combined = new double[rows.length][rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                add(combined[i], eigen.vector(i)[j], rows[j]);
            }
        }
        System.arraycopy(combined, 0, rows, 0, rows.length);
    }

    /** The same directions at right angles and of length 1 (Gram-Schmidt, twice); for one that is none any other is taken. */
    private static double[][] upright(double[][] directions) {
        double[][] upright = new double[directions.length][];
        for (int i = 0; i < directions.length; i++) {
            double[] direction = directions[i].clone();
            double before = Math.sqrt(dot(direction, direction));
            double left = straighten(direction, upright, i);
            for (int other = 0; left <= 1e-10 * before || left == 0; other++) {
                direction = new double[direction.length];
                direction[other] = 1;
                before = 1;
                left = straighten(direction, upright, i);
            }
            upright[i] = direction;
        }
        return upright;
    }

    /** Takes away what points along the first ones and makes the rest of length 1. @return its length before */
    private static double straighten(double[] direction, double[][] upright, int first) {
        for (int pass = 0; pass < 2; pass++) {
            for (int j = 0; j < first; j++) {
                add(direction, -dot(direction, upright[j]), upright[j]);
            }
        }
        double length = Math.sqrt(dot(direction, direction));
        for (int k = 0; k < direction.length && length > 0; k++) {
            direction[k] /= length;
        }
        return length;
    }

    /** The direction or its opposite: the one whose largest coordinate is positive. */
    private static double[] pointed(double[] direction) {
        double largest = 0;
        for (double coordinate : direction) {
            largest = Math.abs(coordinate) > Math.abs(largest) ? coordinate : largest;
        }
        double[] pointed = new double[direction.length];
        add(pointed, largest < 0 ? -1 : 1, direction);
        return pointed;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double times, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }
}
