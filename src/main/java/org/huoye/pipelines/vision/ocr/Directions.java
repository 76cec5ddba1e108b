package org.huoye.pipelines.vision.ocr;

import java.util.List;

/**
 * Decides which lines stand on their heads. The lines of a page mostly lie the same way, and the classifier errs with
 * short ones: a line that it is not nearly certain about goes with the others of its kind. Stateless.
 */
final class Directions {

    /** A line that differs from the others has to be this certain. */
    private static final double CERTAIN = 0.98;

    private Directions() {
    }

    /**
     * What the classifier says of a line.
     *
     * @param turned how likely it stands on its head, 0 to 1
     * @param length of the line, in pixels: long ones count more
     * @param vertical whether it is a column; columns and rows are decided apart
     */
    record Seen(double turned, double length, boolean vertical) {
    }

    /** For each line whether it stands on its head. */
    static List<Boolean> of(List<Seen> lines) {
        double rows = vote(lines, false);
        double columns = vote(lines, true);
        return lines.stream().map(line -> {
            boolean others = (line.vertical ? columns : rows) > 0;
            double against = others ? 1 - line.turned : line.turned;
            return against > CERTAIN ? !others : others;
        }).toList();
    }

    /** Above zero if most of the length stands on its head. */
    private static double vote(List<Seen> lines, boolean vertical) {
        return lines.stream().filter(line -> line.vertical == vertical)
                .mapToDouble(line -> (line.turned - 0.5) * line.length).sum();
    }
}
