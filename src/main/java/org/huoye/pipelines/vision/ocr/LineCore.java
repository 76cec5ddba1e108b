package org.huoye.pipelines.vision.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huoye.pipelines.vision.Point;

/**
 * The core of a line in the detector's map, in cells.
 *
 * @param outline places at its edges
 * @param area its cells; empty if it was joined from several
 * @param box around it
 * @param bend its course if it is not straight
 */
record LineCore(List<Point> outline, Optional<TextMap.Area> area, TurnedBox box, Optional<Bend> bend) {

    /** The net marks a core that is this much smaller than the line: area * GROWTH / circumference on each side. */
    private static final double GROWTH = 1.6;

    /** A full stop at the end of a line is not always marked: lines are so much longer at both ends, in heights. */
    private static final double ENDS = 0.3;

    /** A rectangle this much longer than high has a direction of its own, one below {@link #SQUARE} has none. */
    private static final double LONG = 3;
    private static final double SQUARE = 2;

    /** Pieces of a line are apart less than this, in heights of the grown line, ... */
    private static final double GAP = 0.8;
    /** ... their middles lie on one line but for this ... */
    private static final double OFFSET = 0.2;
    /** ... and the lower one has at least this height of the higher one. */
    private static final double ALIKE = 0.7;

    static LineCore of(TextMap.Area area) {
        TurnedBox box = TurnedBox.around(area.outline());
        return new LineCore(area.outline(), Optional.of(area), box, Bend.of(area, box));
    }

    double thickness() {
        return Math.min(box.width(), box.height());
    }

    private double ratio() {
        return Math.max(box.width(), box.height()) / Math.max(1e-9, thickness());
    }

    /** How likely text is in it; the box around a bent line is half empty. */
    double mean(TextMap map) {
        return bend.isPresent() ? area.map(map::mean).orElse(0.0) : map.mean(box);
    }

    /**
     * Joins pieces of one line, which the net leaves apart where punctuation has much room around it, and gives cores
     * without a direction that of the page: a single character fits a rectangle of any angle nearly as well.
     */
    static List<LineCore> joined(List<LineCore> cores) {
        double page = Angles.median(cores.stream().filter(core -> core.ratio() >= LONG).map(LineCore::box).toList());
        List<LineCore> open = new ArrayList<>(cores.stream().map(core -> core.directed(page))
                .sorted(Comparator.comparingDouble(LineCore::ratio).reversed()).toList());
        List<LineCore> done = new ArrayList<>();
        while (!open.isEmpty()) {
            LineCore line = open.removeFirst();
            for (int i = 0; i < open.size(); i++) {
                if (line.continues(open.get(i))) {
                    line = line.with(open.remove(i));
                    i = -1; // what did not reach the shorter line may reach this one
                }
            }
            done.add(line);
        }
        return done;
    }

    private LineCore directed(double page) {
        return ratio() < SQUARE && bend.isEmpty()
                ? new LineCore(outline, area, TurnedBox.around(outline, page), bend)
                : this;
    }

    private boolean isColumn() {
        return box.height() > box.width() * SQUARE;
    }

    /** Whether a shorter piece goes on with this line. */
    private boolean continues(LineCore piece) {
        if (bend.isPresent() || piece.bend.isPresent()) {
            return false;
        }
        TurnedBox whole = grown(box);
        TurnedBox other = grown(TurnedBox.around(piece.outline, box.angle()));
        double x = other.middle().x() - whole.middle().x();
        double y = other.middle().y() - whole.middle().y();
        double along = Math.abs(x * Math.cos(box.angle()) + y * Math.sin(box.angle()));
        double across = Math.abs(y * Math.cos(box.angle()) - x * Math.sin(box.angle()));
        return isColumn()
                ? fits(across - (whole.height() + other.height()) / 2, along, whole.width(), other.width())
                : fits(along - (whole.width() + other.width()) / 2, across, whole.height(), other.height());
    }

    private static boolean fits(double gap, double offset, double height, double other) {
        double higher = Math.max(height, other);
        return gap < GAP * higher && offset < OFFSET * higher && Math.min(height, other) >= ALIKE * higher;
    }

    private LineCore with(LineCore piece) {
        List<Point> all = Stream.concat(outline.stream(), piece.outline.stream()).toList();
        TurnedBox around = TurnedBox.around(all);
        TurnedBox same = TurnedBox.around(all, box.angle());
        double difference = Math.abs(around.angle() - box.angle());
        return new LineCore(all, Optional.empty(), difference < Math.toRadians(5) ? around : same, Optional.empty());
    }

    /** How much a core has to grow on each side. */
    private static double border(double width, double height) {
        return width * height * GROWTH / (2 * (width + height));
    }

    private static TurnedBox grown(TurnedBox core) {
        return core.grown(border(core.width(), core.height()));
    }

    /**
     * The whole line.
     *
     * @param scaleX pixels of the original picture for one cell of the map, along x
     * @param scaleY the same along y
     */
    TextBox box(double scaleX, double scaleY) {
        TurnedBox whole = grown(box);
        double more = 2 * ENDS * Math.min(whole.width(), whole.height());
        TurnedBox longer = isColumn()
                ? new TurnedBox(whole.middle(), whole.angle(), whole.width(), whole.height() + more)
                : new TurnedBox(whole.middle(), whole.angle(), whole.width() + more, whole.height());
        return TextBox.of(scaled(longer.quad(), scaleX, scaleY), bend.map(
                line -> line.grown(border(line.length(), line.height())).scaled(scaleX, scaleY)));
    }

    private static Quad scaled(Quad quad, double scaleX, double scaleY) {
        List<Point> to = quad.corners().stream().map(p -> new Point(p.x() * scaleX, p.y() * scaleY)).toList();
        return new Quad(to.get(0), to.get(1), to.get(2), to.get(3));
    }
}
