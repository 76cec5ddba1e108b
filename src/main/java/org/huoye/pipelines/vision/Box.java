package org.huoye.pipelines.vision;

/**
 * A rectangle in pixels.
 *
 * @param x left edge
 * @param y top edge
 * @param width at least 0
 * @param height at least 0
 */
public record Box(double x, double y, double width, double height) {

    /** The box between two corners. */
    public static Box ofCorners(double x1, double y1, double x2, double y2) {
        return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
    }

    public double area() {
        return width * height;
    }

    /** Intersection over union (IoU, Jaccard index) of two boxes: 1 for the same, 0 for apart or empty ones. */
    public double iou(Box other) {
        double w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        double h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        if (w <= 0 || h <= 0) {
            return 0;
        }
        double common = w * h;
        return common / (area() + other.area() - common);
    }

    /** This box with room around it. @param share of its width and height that is added on each side, at least 0 */
    public Box enlarged(double share) {
        return new Box(x - share * width, y - share * height, width * (1 + 2 * share), height * (1 + 2 * share));
    }

    /** This box in other units. */
    public Box scaled(double acrossFactor, double downFactor) {
        return new Box(x * acrossFactor, y * downFactor, width * acrossFactor, height * downFactor);
    }

    /** The part of this box inside a picture of that size. */
    public Box clampedTo(double pictureWidth, double pictureHeight) {
        double x1 = Math.clamp(x, 0, pictureWidth);
        double y1 = Math.clamp(y, 0, pictureHeight);
        double x2 = Math.clamp(x + width, 0, pictureWidth);
        double y2 = Math.clamp(y + height, 0, pictureHeight);
        return ofCorners(x1, y1, x2, y2);
    }
}
