package org.huoye.demokit.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huoye.demokit.panel.ChipPlaces.Rect;
import org.jspecify.annotations.Nullable;

/** Finds places for words beside points, so that no word covers another or a point. Stateless. */
final class LabelPlaces {

    /** Half the side of the square that a point is taken for. */
    private static final double POINT = 5;

    private LabelPlaces() {
    }

    /**
     * A point and the size of its word.
     *
     * @param gap between the middle of the point and its word
     * @param needed whether the word must be shown, even if it covers something
     */
    record Spot(double x, double y, double width, double height, double gap, boolean needed) {
    }

    /**
     * Places words one after the other; the first gets the best place.
     *
     * @param width of the picture
     * @param height of the picture
     * @return places in the same order; empty where there is none
     */
    static List<Optional<Rect>> place(List<Spot> spots, double width, double height) {
        List<Rect> points = spots.stream()
                .map(spot -> new Rect(spot.x - POINT, spot.y - POINT, 2 * POINT, 2 * POINT)).toList();
        List<Rect> placed = new ArrayList<>();
        List<Optional<Rect>> places = new ArrayList<>();
        for (Spot spot : spots) {
            Rect best = best(spot, points, placed, width, height);
            if (best != null) {
                placed.add(best);
            }
            places.add(Optional.ofNullable(best));
        }
        return places;
    }

    private static @Nullable Rect best(Spot spot, List<Rect> points, List<Rect> placed, double width, double height) {
        Rect best = null;
        double least = Double.MAX_VALUE;
        for (Rect candidate : candidates(spot)) {
            Rect inside = inside(candidate, width, height);
            double covered = covered(inside, placed) + covered(inside, points);
            if (covered < least) {
                best = inside;
                least = covered;
            }
            if (least == 0) {
                return best;
            }
        }
        return spot.needed ? best : null;
    }

    private static double covered(Rect label, List<Rect> others) {
        double sum = 0;
        for (Rect other : others) {
            sum += label.overlap(other);
        }
        return sum;
    }

    private static Rect inside(Rect rect, double width, double height) {
        return new Rect(Math.clamp(rect.x(), 0, Math.max(0, width - rect.width())),
                Math.clamp(rect.y(), 0, Math.max(0, height - rect.height())), rect.width(), rect.height());
    }

    /** Right, left, above, below, then the corners. */
    private static List<Rect> candidates(Spot spot) {
        double w = spot.width;
        double h = spot.height;
        double right = spot.x + spot.gap;
        double left = spot.x - spot.gap - w;
        double above = spot.y - spot.gap - h;
        double below = spot.y + spot.gap;
        return List.of(new Rect(right, spot.y - h / 2, w, h), new Rect(left, spot.y - h / 2, w, h),
                new Rect(spot.x - w / 2, above, w, h), new Rect(spot.x - w / 2, below, w, h),
                new Rect(right, above, w, h), new Rect(right, below, w, h), new Rect(left, above, w, h),
                new Rect(left, below, w, h));
    }
}
