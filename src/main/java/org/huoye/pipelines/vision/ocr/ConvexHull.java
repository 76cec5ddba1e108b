package org.huoye.pipelines.vision.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huoye.pipelines.vision.Point;

/** The convex hull of places (Andrew's monotone chain, 1979). Stateless. */
final class ConvexHull {

    private ConvexHull() {
    }

    /**
     * Corners of the hull, once around.
     *
     * @param places at least one, in any order, repeated or not
     */
    static List<Point> of(List<Point> places) {
        List<Point> sorted = places.stream().distinct()
                .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y)).toList();
        if (sorted.size() < 3) {
            return sorted;
        }
        List<Point> hull = new ArrayList<>(chain(sorted));
        hull.addAll(chain(sorted.reversed()));
        return List.copyOf(hull);
    }

    /** One side of the hull without its last place, with which the other side begins. */
    private static List<Point> chain(List<Point> places) {
        List<Point> chain = new ArrayList<>();
        for (Point place : places) {
            while (chain.size() >= 2 && turn(chain.get(chain.size() - 2), chain.getLast(), place) <= 0) {
                chain.removeLast();
            }
            chain.add(place);
        }
        chain.removeLast();
        return chain;
    }

    private static double turn(Point a, Point b, Point c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
    }
}
