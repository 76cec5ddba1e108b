package org.huoye.demokit.panel;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds places for the chips of boxes: inside the picture always, beside each other if there is room, near their box.
 * Stateless.
 */
final class ChipPlaces {

    private ChipPlaces() {
    }

    /** A rectangle in the picture's place on the screen. */
    record Rect(double x, double y, double width, double height) {

        double overlap(Rect other) {
            double w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
            double h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
            return w > 0 && h > 0 ? w * h : 0;
        }

        private Rect at(double newX, double newY) {
            return new Rect(newX, newY, width, height);
        }

        private Rect inside(double mostX, double mostY) {
            return at(Math.clamp(x, 0, Math.max(0, mostX - width)), Math.clamp(y, 0, Math.max(0, mostY - height)));
        }
    }

    /**
     * Places chips one after the other; the first gets the best place.
     *
     * @param boxes what the chips name
     * @param chips sizes of the chips, as many as boxes; their places are not looked at
     * @param width of the picture
     * @param height of the picture
     * @return places in the same order; a chip larger than the picture begins at its left or upper edge
     */
    static List<Rect> place(List<Rect> boxes, List<Rect> chips, double width, double height) {
        List<Rect> placed = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            placed.add(best(boxes.get(i), chips.get(i), placed, width, height));
        }
        return placed;
    }

    private static Rect best(Rect box, Rect chip, List<Rect> placed, double width, double height) {
        Rect best = null;
        double least = Double.MAX_VALUE;
        for (Rect candidate : candidates(box, chip, height)) {
            Rect inside = candidate.inside(width, height);
            double overlap = placed.stream().mapToDouble(inside::overlap).sum();
            if (best == null || overlap < least) {
                best = inside;
                least = overlap;
            }
            if (least == 0) {
                break;
            }
        }
        return best == null ? chip.inside(width, height) : best;
    }

    /** Above, inside and below the box, left and right; then down the box's left edge. */
    private static List<Rect> candidates(Rect box, Rect chip, double height) {
        double left = box.x;
        double right = box.x + box.width - chip.width;
        double bottom = box.y + box.height;
        List<Rect> candidates = new ArrayList<>();
        if (box.y >= chip.height) {
            candidates.add(chip.at(left, box.y - chip.height));
            candidates.add(chip.at(right, box.y - chip.height));
        }
        candidates.add(chip.at(left, box.y));
        candidates.add(chip.at(right, box.y));
        if (bottom + chip.height <= height) {
            candidates.add(chip.at(left, bottom));
            candidates.add(chip.at(right, bottom));
        }
        candidates.add(chip.at(left, bottom - chip.height));
        candidates.add(chip.at(right, bottom - chip.height));
        double step = Math.max(1, chip.height); // a chip that is not laid out yet has no height
        for (double y = box.y; y < height; y += step) {
            candidates.add(chip.at(left, y));
        }
        for (double y = box.y; y > 0; y -= step) {
            candidates.add(chip.at(left, y));
        }
        return candidates;
    }
}
