package org.huoye.pipelines.vision.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.huoye.pipelines.vision.Point;

/**
 * Where the detector sees text: for each cell how likely it belongs to the core of a line (Liao et al.: Real-time Scene
 * Text Detection with Differentiable Binarization, 2020). Finds the connected areas that are likely enough.
 *
 * @param rows of the grid
 * @param columns of the grid
 * @param values row by row, 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // made once a run and only read
record TextMap(int rows, int columns, float[] values) {

    /** Cells above belong to text. */
    static final float THRESHOLD = 0.3f;

    /** More areas than this are noise, not lines: the largest are kept. */
    static final int MOST_AREAS = 500;

    /** Smaller areas are specks. */
    static final int FEWEST_CELLS = 9;

    TextMap {
        if (values.length != rows * columns) {
            throw new IllegalArgumentException("a map of " + rows + " x " + columns + " needs that many values");
        }
    }

    /**
     * A connected area of text.
     *
     * @param outline places at its left and right edges, row by row, in cells; its convex hull is that of the area
     * @param at where its cells are in the map
     * @param columns of the map
     */
    @SuppressWarnings("ArrayRecordComponent") // made once a run and only read
    record Area(List<Point> outline, int[] at, int columns) {

        /** How many cells it has. */
        int cells() {
            return at.length;
        }

        /** The middles of its cells. */
        List<Point> middles() {
            return Arrays.stream(at).mapToObj(cell -> new Point(cell % columns + 0.5, cell / columns + 0.5)).toList();
        }
    }

    /** The areas of at least {@link #FEWEST_CELLS}, the largest first, at most {@link #MOST_AREAS}. */
    List<Area> areas() {
        var fill = new Fill();
        List<Area> areas = new ArrayList<>();
        for (int at = 0; at < values.length; at++) {
            if (fill.open[at]) {
                Area area = fill.from(at);
                if (area.cells() >= FEWEST_CELLS) {
                    areas.add(area);
                }
            }
        }
        areas.sort(Comparator.comparingInt(Area::cells).reversed());
        return List.copyOf(areas.subList(0, Math.min(MOST_AREAS, areas.size())));
    }

    /** Collects cells that hang together, over corners too, and strikes them off. */
    private final class Fill {

        /** Cells of text that belong to no area yet. */
        final boolean[] open = new boolean[values.length];
        /** Cells of the area at hand, in the order in which they were found. */
        private final int[] found = new int[values.length];
        /** Outermost columns of the area at hand in each row. */
        private final int[] left = new int[rows];
        private final int[] right = new int[rows];

        Fill() {
            for (int at = 0; at < values.length; at++) {
                open[at] = values[at] > THRESHOLD;
            }
            Arrays.fill(left, columns);
            Arrays.fill(right, -1);
        }

        Area from(int start) {
            int firstRow = start / columns; // the first cell in reading order: nothing of the area lies above
            int lastRow = firstRow;
            int count = 0;
            int known = 0;
            found[known++] = start;
            open[start] = false;
            while (count < known) {
                int at = found[count++];
                int row = at / columns;
                int column = at % columns;
                lastRow = Math.max(lastRow, row);
                left[row] = Math.min(left[row], column);
                right[row] = Math.max(right[row], column);
                for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
                    for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
                        int next = y * columns + x;
                        if (open[next]) {
                            open[next] = false;
                            found[known++] = next;
                        }
                    }
                }
            }
            List<Point> outline = outline(firstRow, lastRow);
            Arrays.fill(left, firstRow, lastRow + 1, columns);
            Arrays.fill(right, firstRow, lastRow + 1, -1);
            return new Area(outline, Arrays.copyOf(found, count), columns);
        }

        private List<Point> outline(int firstRow, int lastRow) {
            List<Point> outline = new ArrayList<>();
            for (int row = firstRow; row <= lastRow; row++) {
                for (int y = row; y <= row + 1; y++) {
                    outline.add(new Point(left[row], y));
                    outline.add(new Point(right[row] + 1.0, y));
                }
            }
            return List.copyOf(outline);
        }
    }

    /** The mean value of an area. */
    double mean(Area area) {
        return Arrays.stream(area.at).mapToDouble(cell -> values[cell]).average().orElse(0);
    }

    /** The mean value inside a turned rectangle; 0 if it holds no cell. */
    double mean(TurnedBox box) {
        int top = Math.clamp((long) Math.floor(box.lowest(Point::y)), 0, rows - 1);
        int bottom = Math.clamp((long) Math.ceil(box.highest(Point::y)), 0, rows - 1);
        int left = Math.clamp((long) Math.floor(box.lowest(Point::x)), 0, columns - 1);
        int right = Math.clamp((long) Math.ceil(box.highest(Point::x)), 0, columns - 1);
        double sum = 0;
        int count = 0;
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                if (box.holds(column + 0.5, row + 0.5)) {
                    sum += values[row * columns + column];
                    count++;
                }
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
