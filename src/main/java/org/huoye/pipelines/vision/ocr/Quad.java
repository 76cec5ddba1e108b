package org.huoye.pipelines.vision.ocr;

import java.util.List;
import org.huoye.pipelines.vision.Point;

/**
 * The four corners of a line as the line is read: {@code topLeft} is where its first character begins, so for a line that
 * stands on its head it lies at the lower right of the picture, and for a column of vertical text at its upper right.
 *
 * @param topLeft in pixels of the original picture; may lie a little outside it, as all corners
 * @param topRight where the line ends
 * @param bottomRight under its end
 * @param bottomLeft under its beginning
 */
public record Quad(Point topLeft, Point topRight, Point bottomRight, Point bottomLeft) {

    /** The corners in the order of the components. */
    public List<Point> corners() {
        return List.of(topLeft, topRight, bottomRight, bottomLeft);
    }

    /** Length of the line, the longer of its two edges, in pixels. */
    public double length() {
        return Math.max(topLeft.distance(topRight), bottomLeft.distance(bottomRight));
    }

    /** Height of the line across the direction of reading, in pixels. */
    public double height() {
        return Math.max(topLeft.distance(bottomLeft), topRight.distance(bottomRight));
    }

    /** The middle of the four corners. */
    public Point middle() {
        return topLeft.middle(bottomRight).middle(topRight.middle(bottomLeft));
    }

    /** A part of the line, from and to as shares of its length, 0 at its beginning. */
    public Quad part(double from, double to) {
        return new Quad(between(topLeft, topRight, from), between(topLeft, topRight, to),
                between(bottomLeft, bottomRight, to), between(bottomLeft, bottomRight, from));
    }

    /** The same area, read from the other side: turned by 180 degrees. */
    public Quad turned() {
        return new Quad(bottomRight, bottomLeft, topLeft, topRight);
    }

    private static Point between(Point first, Point second, double share) {
        return new Point(first.x() + (second.x() - first.x()) * share, first.y() + (second.y() - first.y()) * share);
    }
}
