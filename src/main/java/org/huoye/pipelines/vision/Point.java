package org.huoye.pipelines.vision;

/**
 * A place in a picture.
 *
 * @param x pixels from the left edge
 * @param y pixels from the top edge
 */
public record Point(double x, double y) {

    /** Distance to another place, in pixels. */
    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** Half-way to another place. */
    public Point middle(Point other) {
        return new Point((x + other.x) / 2, (y + other.y) / 2);
    }
}
