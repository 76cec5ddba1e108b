package org.huoye.pipelines.vision.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huoye.pipelines.vision.Point;

/**
 * The course of a line that is not straight.
 *
 * @param course places along its middle at equal distances, from its beginning to its end, at least two
 * @param length along the course
 * @param height across it
 */
public record Bend(List<Point> course, double length, double height) {

    /** A course this far from straight is bent, in heights of the core. */
    private static final double BENT = 0.4;

    /** Shorter pieces are not looked at, in heights of the core: their course is their outline's noise. */
    private static final double SHORTEST = 4;

    /** Places for each height of the core. */
    private static final double PLACES = 2;

    /**
     * The course of an area, if it is bent.
     *
     * @param area whose cells are looked at
     * @param box around them
     */
    static Optional<Bend> of(TextMap.Area area, TurnedBox box) {
        double cos = Math.cos(box.angle());
        double sin = Math.sin(box.angle());
        double height = area.cells() / Math.max(1, box.width());
        int bins = (int) (box.width() / height * PLACES);
        if (box.width() < SHORTEST * height || box.height() < height * (1 + BENT)) {
            return Optional.empty();
        }
        double[] sums = new double[bins];
        int[] counts = new int[bins];
        for (Point cell : area.middles()) {
            double along = (cell.x() - box.middle().x()) * cos + (cell.y() - box.middle().y()) * sin;
            double across = (cell.y() - box.middle().y()) * cos - (cell.x() - box.middle().x()) * sin;
            int bin = Math.clamp((long) ((along / box.width() + 0.5) * bins), 0, bins - 1);
            sums[bin] += across;
            counts[bin]++;
        }
        List<Point> course = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            if (counts[bin] > 0) {
                course.add(new Point(((bin + 0.5) / bins - 0.5) * box.width(), sums[bin] / counts[bin]));
            }
        }
        course = smoothed(smoothed(course));
        if (course.size() < SHORTEST || bow(course) < BENT * height) {
            return Optional.empty();
        }
        List<Point> placed = course.stream().map(p -> new Point(box.middle().x() + p.x() * cos - p.y() * sin,
                box.middle().y() + p.x() * sin + p.y() * cos)).toList();
        double length = length(placed);
        return Optional.of(new Bend(placed, length, area.cells() / length));
    }

    private static List<Point> smoothed(List<Point> course) {
        List<Point> smooth = new ArrayList<>(course);
        for (int i = 1; i < course.size() - 1; i++) {
            double mean = (course.get(i - 1).y() + 2 * course.get(i).y() + course.get(i + 1).y()) / 4;
            smooth.set(i, new Point(course.get(i).x(), mean));
        }
        return smooth;
    }

    /** How far a course leaves the straight way between its ends. */
    private static double bow(List<Point> course) {
        Point first = course.getFirst();
        Point last = course.getLast();
        return course.stream().mapToDouble(place -> {
            double share = (place.x() - first.x()) / Math.max(1e-9, last.x() - first.x());
            return Math.abs(place.y() - first.y() - share * (last.y() - first.y()));
        }).max().orElse(0);
    }

    private static double length(List<Point> course) {
        double length = 0;
        for (int i = 1; i < course.size(); i++) {
            length += course.get(i - 1).distance(course.get(i));
        }
        return length;
    }

    /** The bend longer and higher on each side, its ends going on straight. */
    Bend grown(double by) {
        List<Point> longer = new ArrayList<>();
        longer.add(beyond(course.get(Math.min(2, course.size() - 1)), course.getFirst(), by));
        longer.addAll(course);
        longer.add(beyond(course.get(Math.max(0, course.size() - 3)), course.getLast(), by));
        return new Bend(longer, length + 2 * by, height + 2 * by);
    }

    private static Point beyond(Point inner, Point end, double by) {
        double distance = Math.max(1e-9, inner.distance(end));
        return new Point(end.x() + (end.x() - inner.x()) / distance * by,
                end.y() + (end.y() - inner.y()) / distance * by);
    }

    /** The bend in a picture of another scale. */
    Bend scaled(double scaleX, double scaleY) {
        List<Point> scaled = course.stream().map(p -> new Point(p.x() * scaleX, p.y() * scaleY)).toList();
        return new Bend(scaled, length(scaled), height * (scaleX + scaleY) / 2);
    }

    /**
     * A place of the line laid straight.
     *
     * @param u share of the length, 0 to 1
     * @param v share of the height, 0 at the upper edge
     */
    Point at(double u, double v) {
        double left = u * length;
        int i = 1;
        double piece = course.get(0).distance(course.get(1));
        while (left > piece && i < course.size() - 1) {
            left -= piece;
            i++;
            piece = course.get(i - 1).distance(course.get(i));
        }
        double share = left / Math.max(1e-9, piece);
        Point normal = between(normal(i - 1), normal(i), share);
        Point middle = between(course.get(i - 1), course.get(i), share);
        double offset = (v - 0.5) * height;
        return new Point(middle.x() + normal.x() * offset, middle.y() + normal.y() * offset);
    }

    /** Points downwards across the course at one of its places, length 1. */
    private Point normal(int i) {
        Point before = course.get(Math.max(0, i - 1));
        Point after = course.get(Math.min(course.size() - 1, i + 1));
        double distance = Math.max(1e-9, before.distance(after));
        return new Point((before.y() - after.y()) / distance, (after.x() - before.x()) / distance);
    }

    private static Point between(Point first, Point second, double share) {
        return new Point(first.x() + (second.x() - first.x()) * share, first.y() + (second.y() - first.y()) * share);
    }
}
