package org.huoye.pipelines.vision.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huoye.pipelines.vision.Point;

/**
 * Puts lines in the order in which they are read, whatever way the page lies: the common direction of the lines says
 * where "below" and "right" are, then the page is cut into columns and rows. Columns are read one after the other if they
 * look like running text; short lines beside each other, as on a receipt, are read across. Columns of vertical text go
 * from right to left by the same rule: their lines run downwards, so "below" is at the left. Stateless.
 */
final class ReadingOrder {

    /** Lines within 30 degrees of each other have the same direction. */
    private static final double SAME_DIRECTION = Math.cos(Math.toRadians(30));

    /** Boxes are larger than their print: so much of the height, around the middle, is surely the line's own. */
    private static final double CORE = 0.5;

    /** Two columns are at least this far apart, in heights of a line. */
    private static final double GUTTER = 0.5;

    /** Lines of running text are at least this long, in heights. */
    private static final double RUNNING = 5;

    /** Middles of lines in one row differ by less, in heights. */
    private static final double SAME_ROW = 0.4;

    private ReadingOrder() {
    }

    /** Indices of the lines in the order in which they are read. */
    static List<Integer> of(List<Quad> lines) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            all.add(i);
        }
        return new Page(lines, direction(lines)).arranged(all);
    }

    /** The mean direction of the lines that go with the most others, a vector of length 1. */
    private static Point direction(List<Quad> lines) {
        Point best = new Point(1, 0);
        double most = 0;
        for (Quad line : lines) {
            Point along = along(line);
            double x = 0;
            double y = 0;
            for (Quad other : lines) {
                Point its = along(other);
                if (along.x() * its.x() + along.y() * its.y() > SAME_DIRECTION) {
                    // long lines know their direction better, and there is more of them
                    double weight = other.length() * other.length() / Math.max(1, other.height());
                    x += its.x() * weight;
                    y += its.y() * weight;
                }
            }
            double length = Math.hypot(x, y);
            if (length > most) {
                most = length;
                best = new Point(x / length, y / length);
            }
        }
        return best;
    }

    private static Point along(Quad line) {
        double x = line.topRight().x() - line.topLeft().x() + line.bottomRight().x() - line.bottomLeft().x();
        double y = line.topRight().y() - line.topLeft().y() + line.bottomRight().y() - line.bottomLeft().y();
        double length = Math.max(1e-9, Math.hypot(x, y));
        return new Point(x / length, y / length);
    }

    /**
     * A line seen along the page's direction.
     *
     * @param index which one
     * @param left where its core begins
     * @param right where it ends
     * @param top upper edge of its core
     * @param bottom lower edge
     * @param height of the whole line
     */
    private record Core(int index, double left, double right, double top, double bottom, double height) {

        double middle() {
            return (top + bottom) / 2;
        }
    }

    /** The lines in a frame whose x axis is the direction of reading. */
    private static final class Page {

        private final List<Quad> lines;
        private final Point direction;

        Page(List<Quad> lines, Point direction) {
            this.lines = lines;
            this.direction = direction;
        }

        List<Integer> arranged(List<Integer> some) {
            if (some.size() < 2) {
                return some;
            }
            Point own = direction(some.stream().map(lines::get).toList());
            if (own.x() * direction.x() + own.y() * direction.y() < SAME_DIRECTION) {
                return new Page(lines, own).arranged(some); // a part of the page that is set another way
            }
            List<Core> cores = some.stream().map(this::core).toList();
            Optional<Double> gutter = gutter(cores);
            if (gutter.isPresent()) {
                List<Integer> order = new ArrayList<>(arranged(cores, core -> core.right <= gutter.get()));
                order.addAll(arranged(cores, core -> core.right > gutter.get()));
                return order;
            }
            List<List<Core>> bands = bands(cores);
            return bands.size() == 1 ? row(bands.getFirst()) : stacked(bands);
        }

        private List<Integer> arranged(List<Core> cores, java.util.function.Predicate<Core> which) {
            return arranged(cores.stream().filter(which).map(Core::index).toList());
        }

        /** Bands from top to bottom; those that make up columns together are read as such. */
        private List<Integer> stacked(List<List<Core>> bands) {
            List<Integer> order = new ArrayList<>();
            int from = 0;
            while (from < bands.size()) {
                int to = from + 1;
                List<Core> together = new ArrayList<>(bands.get(from));
                List<Core> columns = together;
                for (int next = from + 1; next < bands.size(); next++) {
                    together = new ArrayList<>(together);
                    together.addAll(bands.get(next));
                    if (gutter(together).isPresent()) {
                        to = next + 1;
                        columns = together;
                    }
                }
                order.addAll(arranged(columns.stream().map(Core::index).toList()));
                from = to;
            }
            return order;
        }

        private Core core(int index) {
            Quad line = lines.get(index);
            double x = line.middle().x() * direction.x() + line.middle().y() * direction.y();
            double y = line.middle().y() * direction.x() - line.middle().x() * direction.y();
            Point own = along(line);
            double cos = Math.abs(own.x() * direction.x() + own.y() * direction.y());
            double sin = Math.sqrt(Math.max(0, 1 - cos * cos));
            boolean same = cos > SAME_DIRECTION;
            double length = line.length() - line.height() * CORE;
            double height = line.height() * CORE;
            double halfWidth = (same ? length : length * cos + height * sin) / 2;
            double halfHeight = (same ? height : length * sin + height * cos) / 2;
            return new Core(index, x - halfWidth, x + halfWidth, y - halfHeight, y + halfHeight, line.height());
        }

        /** Where a gap runs down between columns of running text. */
        private static Optional<Double> gutter(List<Core> cores) {
            List<Core> sorted = cores.stream().sorted(Comparator.comparingDouble(Core::left)).toList();
            double height = median(cores.stream().map(Core::height).toList());
            Optional<Double> best = Optional.empty();
            double widest = GUTTER * height;
            double reach = sorted.getFirst().right;
            for (int i = 1; i < sorted.size(); i++) {
                double gap = sorted.get(i).left - reach;
                if (gap > widest && areColumns(sorted.subList(0, i), sorted.subList(i, sorted.size()), height)) {
                    widest = gap;
                    best = Optional.of(reach);
                }
                reach = Math.max(reach, sorted.get(i).right);
            }
            return best;
        }

        private static boolean areColumns(List<Core> left, List<Core> right, double height) {
            if (bands(left).size() < 2 || bands(right).size() < 2) {
                return false;
            }
            double top = Math.max(top(left), top(right));
            double bottom = Math.min(bottom(left), bottom(right));
            double shorter = Math.min(bottom(left) - top(left), bottom(right) - top(right));
            if (bottom - top < shorter / 2) {
                return false; // not beside each other
            }
            boolean running = length(left) >= RUNNING && length(right) >= RUNNING;
            return running || !areRows(left, right, height);
        }

        /** Whether most lines of the shorter side have one at the same height on the other side. */
        private static boolean areRows(List<Core> left, List<Core> right, double height) {
            List<Core> fewer = left.size() < right.size() ? left : right;
            List<Core> more = fewer == left ? right : left;
            long paired = fewer.stream().filter(core -> more.stream()
                    .anyMatch(other -> Math.abs(core.middle() - other.middle()) < SAME_ROW * height)).count();
            return 2 * paired >= fewer.size();
        }

        private static double length(List<Core> cores) {
            return median(cores.stream().map(core -> (core.right - core.left) / core.height).toList());
        }

        private static double top(List<Core> cores) {
            return cores.stream().mapToDouble(Core::top).min().orElseThrow();
        }

        private static double bottom(List<Core> cores) {
            return cores.stream().mapToDouble(Core::bottom).max().orElseThrow();
        }

        private static double median(List<Double> values) {
            return values.stream().sorted().toList().get(values.size() / 2);
        }

        /** Lines that hang together in height, from top to bottom. */
        private static List<List<Core>> bands(List<Core> cores) {
            List<List<Core>> bands = new ArrayList<>();
            double reach = Double.NEGATIVE_INFINITY;
            for (Core core : cores.stream().sorted(Comparator.comparingDouble(Core::top)).toList()) {
                if (core.top >= reach) {
                    bands.add(new ArrayList<>());
                }
                bands.getLast().add(core);
                reach = Math.max(reach, core.bottom);
            }
            return bands;
        }

        /** Lines that cannot be cut apart: by the height of their middles, then from left to right. */
        private static List<Integer> row(List<Core> band) {
            List<Core> sorted = band.stream().sorted(Comparator.comparingDouble(Core::middle)).toList();
            List<Integer> order = new ArrayList<>();
            int from = 0;
            for (int i = 1; i <= sorted.size(); i++) {
                if (i == sorted.size()
                        || sorted.get(i).middle() - sorted.get(from).middle() > SAME_ROW * sorted.get(from).height) {
                    sorted.subList(from, i).stream().sorted(Comparator.comparingDouble(Core::left))
                            .forEach(core -> order.add(core.index));
                    from = i;
                }
            }
            return order;
        }
    }
}
