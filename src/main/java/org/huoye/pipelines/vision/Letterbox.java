package org.huoye.pipelines.vision;

import org.huoye.media.Picture;

/**
 * A picture fitted into a square without changing its proportions, the rest padded evenly with black. Stretching instead
 * makes a detector take a cat for a dog.
 *
 * @param size side of the square, in pixels
 * @param width of the fitted picture inside the square
 * @param height of the fitted picture inside the square
 * @param left padding at the left
 * @param top padding at the top
 * @param picture the picture that is fitted
 */
public record Letterbox(int size, int width, int height, int left, int top, Picture picture) {

    private static final int CHANNELS = 3;

    // tag::letterbox[]
    /** Fits a picture into a square. */
    public static Letterbox fit(Picture picture, int size) {
        double scale = (double) size / Math.max(picture.width(), picture.height());
        int width = Math.clamp(Math.round(picture.width() * scale), 1, size);
        int height = Math.clamp(Math.round(picture.height() * scale), 1, size);
        return new Letterbox(size, width, height, (size - width) / 2, (size - height) / 2, picture);
    }

    /** The square's pixels: {@code size * size * 3} values, row by row, RGB, 0 to 255. */
    public float[] pixels() {
        Box all = new Box(0, 0, picture.width(), picture.height());
        float[] fitted = Resampler.resize(picture, all, width, height, Resampler.Filter.BILINEAR);
        float[] square = new float[size * size * CHANNELS];
        for (int y = 0; y < height; y++) {
            System.arraycopy(fitted, y * width * CHANNELS, square, ((y + top) * size + left) * CHANNELS,
                    width * CHANNELS);
        }
        return square;
    }
    // end::letterbox[]

    /** A box of the square in pixels of the original picture, cut at its edges. */
    public Box toSource(Box inSquare) {
        return toSourceUncut(inSquare).clampedTo(picture.sourceWidth(), picture.sourceHeight());
    }

    /** A box of the square in pixels of the original picture; it may leave the picture. */
    Box toSourceUncut(Box inSquare) {
        return new Box((inSquare.x() - left) * scaleX(), (inSquare.y() - top) * scaleY(), inSquare.width() * scaleX(),
                inSquare.height() * scaleY());
    }

    /** A place in the square in pixels of the original picture; it may lie outside. */
    Point toSource(Point inSquare) {
        return new Point((inSquare.x() - left) * scaleX(), (inSquare.y() - top) * scaleY());
    }

    private double scaleX() {
        return (double) picture.sourceWidth() / width;
    }

    private double scaleY() {
        return (double) picture.sourceHeight() / height;
    }
}
