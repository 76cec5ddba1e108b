package org.huoye.ui;

/**
 * Where a picture lies in a view that it can be enlarged and moved in. Lengths are in the view's units. A picture that is
 * smaller than the view stays in its middle; a larger one covers the view, so that it can never be lost. Immutable.
 *
 * @param viewWidth width of the view
 * @param viewHeight height of the view
 * @param width the picture's width at 100 %
 * @param height the picture's height at 100 %
 * @param scale 1 being 100 %
 * @param x of the picture's left edge
 * @param y of the picture's top edge
 */
public record ZoomGeometry(double viewWidth, double viewHeight, double width, double height, double scale, double x,
        double y) {

    private static final double MOST = 8;
    private static final double LEAST = 0.05;

    /** A picture as large as it fits, but not enlarged. */
    public static ZoomGeometry fitted(double viewWidth, double viewHeight, double width, double height) {
        double scale = Math.min(1, Math.min(viewWidth / width, viewHeight / height));
        return new ZoomGeometry(viewWidth, viewHeight, width, height, scale, 0, 0).settled();
    }

    /** As large as it fits. */
    public ZoomGeometry fitted() {
        return fitted(viewWidth, viewHeight, width, height);
    }

    /** Whether all of the picture is in the view. */
    public boolean isWhole() {
        return width * scale <= viewWidth + 0.5 && height * scale <= viewHeight + 0.5;
    }

    /** Whether it is as large as it fits. */
    public boolean isFitted() {
        return Math.abs(scale - fitted().scale) < 1e-6;
    }

    /** At another scale; what lies at a point of the view stays there. */
    public ZoomGeometry scaledTo(double wanted, double atX, double atY) {
        double least = Math.min(LEAST, fitted().scale);
        double next = Math.clamp(wanted, least, MOST);
        double ratio = next / scale;
        return new ZoomGeometry(viewWidth, viewHeight, width, height, next, atX - (atX - x) * ratio,
                atY - (atY - y) * ratio).settled();
    }

    /** At another scale, about the view's middle. */
    public ZoomGeometry scaledTo(double wanted) {
        return scaledTo(wanted, viewWidth / 2, viewHeight / 2);
    }

    /** Moved as far as the picture's edges allow. */
    public ZoomGeometry moved(double byX, double byY) {
        return new ZoomGeometry(viewWidth, viewHeight, width, height, scale, x + byX, y + byY).settled();
    }

    /** In a view of another size: fitted stays fitted, else the view's middle stays. */
    public ZoomGeometry resized(double newWidth, double newHeight) {
        if (isFitted()) {
            return fitted(newWidth, newHeight, width, height);
        }
        return new ZoomGeometry(newWidth, newHeight, width, height, scale, x + (newWidth - viewWidth) / 2,
                y + (newHeight - viewHeight) / 2).settled();
    }

    private ZoomGeometry settled() {
        return new ZoomGeometry(viewWidth, viewHeight, width, height, scale, settled(x, width * scale, viewWidth),
                settled(y, height * scale, viewHeight));
    }

    private static double settled(double at, double length, double view) {
        return length <= view ? (view - length) / 2 : Math.clamp(at, view - length, 0);
    }
}
