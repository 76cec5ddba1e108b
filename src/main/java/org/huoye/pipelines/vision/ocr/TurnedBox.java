package org.huoye.pipelines.vision.ocr;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.huoye.pipelines.vision.Point;

/**
 * A rectangle that may be turned.
 *
 * @param middle its middle
 * @param angle of its width, radians, clockwise in the picture from the x axis
 * @param width along the angle, at least 0
 * @param height across it, at least 0
 */
record TurnedBox(Point middle, double angle, double width, double height) {

    /**
     * The smallest rectangle around places. One of its sides lies on a side of their convex hull (Freeman and Shapira:
     * Determining the minimum-area encasing rectangle for an arbitrary closed curve, 1975). Its angle is within -45 to
     * 45 degrees.
     *
     * @param places at least one
     */
    static TurnedBox around(List<Point> places) {
        List<Point> hull = ConvexHull.of(places);
        TurnedBox best = around(hull, 0);
        for (int i = 0; i < hull.size(); i++) {
            Point from = hull.get(i);
            Point to = hull.get((i + 1) % hull.size());
            TurnedBox box = around(hull, quarter(Math.atan2(to.y() - from.y(), to.x() - from.x())));
            if (box.width * box.height < best.width * best.height) {
                best = box;
            }
        }
        return best;
    }

    /** The smallest rectangle around places with a given angle. */
    static TurnedBox around(List<Point> places, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Point place : places) {
            double along = place.x() * cos + place.y() * sin;
            double across = place.y() * cos - place.x() * sin;
            left = Math.min(left, along);
            right = Math.max(right, along);
            top = Math.min(top, across);
            bottom = Math.max(bottom, across);
        }
        double along = (left + right) / 2;
        double across = (top + bottom) / 2;
        return new TurnedBox(new Point(along * cos - across * sin, along * sin + across * cos), angle, right - left,
                bottom - top);
    }

    /** An angle turned by quarters until it lies within -45 to 45 degrees. */
    private static double quarter(double angle) {
        return angle - Math.rint(angle / (Math.PI / 2)) * (Math.PI / 2);
    }

    /** The rectangle larger by so much on each side. */
    TurnedBox grown(double by) {
        return new TurnedBox(middle, angle, width + 2 * by, height + 2 * by);
    }

    /** Whether a place lies in it. */
    boolean holds(double x, double y) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double along = (x - middle.x()) * cos + (y - middle.y()) * sin;
        double across = (y - middle.y()) * cos - (x - middle.x()) * sin;
        return Math.abs(along) <= width / 2 && Math.abs(across) <= height / 2;
    }

    /** Its corners: for an angle within -45 to 45 degrees the upper left, upper right, lower right, lower left. */
    Quad quad() {
        return new Quad(corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1));
    }

    private Point corner(int side, int level) {
        double along = side * width / 2;
        double across = level * height / 2;
        return new Point(middle.x() + along * Math.cos(angle) - across * Math.sin(angle),
                middle.y() + along * Math.sin(angle) + across * Math.cos(angle));
    }

    double lowest(ToDoubleFunction<Point> coordinate) {
        return quad().corners().stream().mapToDouble(coordinate).min().orElseThrow();
    }

    double highest(ToDoubleFunction<Point> coordinate) {
        return quad().corners().stream().mapToDouble(coordinate).max().orElseThrow();
    }
}
