package org.huoye.pipelines.vision;

import java.util.List;

/**
 * A similarity transform of the plane: scale, turn and move, which keeps shapes. It maps (u, v) to
 * {@code (a u - b v + x, b u + a v + y)}, so that {@code a = s cos r} and {@code b = s sin r} for scale s and angle r.
 *
 * @param a scale times the cosine of the angle
 * @param b scale times the sine of the angle
 * @param x where the origin goes
 * @param y where the origin goes
 */
public record Similarity(double a, double b, double x, double y) {

    /**
     * Maps a square of {@code size} pixels onto a turned square of a picture.
     *
     * @param centre of the square in the picture
     * @param side of the square in the picture, in pixels
     * @param angle by which it is turned, in radians, clockwise as the picture is seen
     * @param size side of the square that is mapped, in pixels
     */
    public static Similarity ofSquare(Point centre, double side, double angle, int size) {
        double a = side / size * Math.cos(angle);
        double b = side / size * Math.sin(angle);
        double middle = size / 2.0;
        return new Similarity(a, b, centre.x() - (a - b) * middle, centre.y() - (b + a) * middle);
    }

    // tag::umeyama[]
    /**
     * The transform that brings points as near to others as a similarity can: the sum of squared distances is least
     * (Umeyama: Least-Squares Estimation of Transformation Parameters Between Two Point Patterns, 1991). In the plane, and
     * without mirroring, his singular value decomposition comes down to two sums.
     *
     * @param from at least two points, not all the same
     * @param to where each of them should go
     * @throws IllegalArgumentException if there are too few points or they coincide
     */
    public static Similarity fitting(List<Point> from, List<Point> to) {
        if (from.size() != to.size() || from.size() < 2) {
            throw new IllegalArgumentException(from.size() + " points cannot be matched with " + to.size());
        }
        Point centreFrom = centre(from);
        Point centreTo = centre(to);
        double along = 0;
        double across = 0;
        double spread = 0;
        for (int i = 0; i < from.size(); i++) {
            double u = from.get(i).x() - centreFrom.x();
            double v = from.get(i).y() - centreFrom.y();
            double p = to.get(i).x() - centreTo.x();
            double q = to.get(i).y() - centreTo.y();
            along += u * p + v * q;
            across += u * q - v * p;
            spread += u * u + v * v;
        }
        if (spread == 0) {
            throw new IllegalArgumentException("the points coincide");
        }
        double a = along / spread;
        double b = across / spread;
        return new Similarity(a, b, centreTo.x() - a * centreFrom.x() + b * centreFrom.y(),
                centreTo.y() - b * centreFrom.x() - a * centreFrom.y());
    }
    // end::umeyama[]

    private static Point centre(List<Point> points) {
        return new Point(points.stream().mapToDouble(Point::x).average().orElseThrow(),
                points.stream().mapToDouble(Point::y).average().orElseThrow());
    }

    /** Where a point goes. */
    public Point apply(Point point) {
        return new Point(a * point.x() - b * point.y() + x, b * point.x() + a * point.y() + y);
    }

    /** How much longer lengths become. */
    public double scale() {
        return Math.hypot(a, b);
    }

    /** The transform back. @throws IllegalStateException if this one maps everything to one point */
    public Similarity inverse() {
        double square = a * a + b * b;
        if (square == 0) {
            throw new IllegalStateException("a transform to one point has no way back");
        }
        return new Similarity(a / square, -b / square, (-a * x - b * y) / square, (b * x - a * y) / square);
    }
}
