package org.huoye.pipelines.vision;

import java.util.ArrayList;
import java.util.List;

/**
 * A question about a part of a picture: what does the classifier say if patches of it are grey? (Zeiler, Fergus:
 * Visualizing and Understanding Convolutional Networks, 2014.) All in pixels of the original picture.
 *
 * @param part what the classifier looks at
 * @param patches covered one at a time, not together
 */
public record Occlusion(Box part, List<Box> patches) {

    /** Patches of a survey for one row and column. */
    private static final int STEPS = 13;

    /** Side of a patch of a survey, as a share of the part's. */
    private static final double SHARE = 0.25;

    /** Patches in one question of a survey: some 40 ms on a laptop's processor. */
    private static final int BATCH = 4;

    public Occlusion {
        patches = List.copyOf(patches);
    }

    /** Questions that cover a part patch by patch, row by row; {@link #cell} says where an answer belongs. */
    public static List<Occlusion> survey(Box part) {
        List<Box> patches = new ArrayList<>();
        for (int row = 0; row < STEPS; row++) {
            for (int column = 0; column < STEPS; column++) {
                patches.add(patch(part, (double) column / (STEPS - 1), (double) row / (STEPS - 1), SHARE));
            }
        }
        List<Occlusion> questions = new ArrayList<>();
        for (int from = 0; from < patches.size(); from += BATCH) {
            questions.add(new Occlusion(part, patches.subList(from, Math.min(from + BATCH, patches.size()))));
        }
        return questions;
    }

    /**
     * A patch of a part.
     *
     * @param across 0 at the part's left edge, 1 at its right
     * @param down 0 at the part's upper edge, 1 at its lower
     * @param share side of the patch as a share of the part's
     */
    public static Box patch(Box part, double across, double down, double share) {
        double width = part.width() * share;
        double height = part.height() * share;
        return new Box(part.x() + (part.width() - width) * across, part.y() + (part.height() - height) * down, width,
                height);
    }

    /** Cells of a survey's map in one row, and in one column. */
    public static int cells() {
        return STEPS;
    }

    /** The cell of a survey's map that a patch belongs to, counted row by row. */
    public static int cell(Box part, Box patch) {
        long column = Math.round((patch.x() - part.x()) / (part.width() - patch.width()) * (STEPS - 1));
        long row = Math.round((patch.y() - part.y()) / (part.height() - patch.height()) * (STEPS - 1));
        return (int) (row * STEPS + column);
    }

    /** The area that a survey's map covers: each cell lies around the middle of its patch. */
    public static Box area(Box part) {
        double stepX = part.width() * (1 - SHARE) / (STEPS - 1);
        double stepY = part.height() * (1 - SHARE) / (STEPS - 1);
        return new Box(part.x() + (part.width() * SHARE - stepX) / 2, part.y() + (part.height() * SHARE - stepY) / 2,
                stepX * STEPS, stepY * STEPS);
    }
}
