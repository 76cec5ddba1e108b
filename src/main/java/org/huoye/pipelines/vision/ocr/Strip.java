package org.huoye.pipelines.vision.ocr;

import java.util.stream.IntStream;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.Point;

/**
 * Cuts a line out of a picture as an upright strip. Where the strip shrinks, each of its pixels is the average of several
 * places; beyond the picture's edge its outermost pixels go on. Stateless.
 */
final class Strip {

    /** Height of strips, in pixels: what the recogniser sees. */
    static final int HEIGHT = 48;

    /** Longest strip, in pixels, which bounds time and memory: about a hundred characters; what is longer is squeezed. */
    static final int LONGEST = 4800;

    /** More places than this in a row add nothing. */
    private static final int MOST_SAMPLES = 8;

    private Strip() {
    }

    /** Width of the strip of a line, in pixels, at least 1. */
    static int width(TextBox box) {
        return (int) Math.clamp(Math.ceil(HEIGHT * box.length() / Math.max(1, box.height())), 1, LONGEST);
    }

    /** Cuts out a line; the strip is {@link #HEIGHT} high and {@link #width} wide. */
    static Picture cut(Picture picture, TextBox box) {
        int width = width(box);
        TextBox.Course map = box.course();
        double shrinkX = 1 / picture.sourceScaleX();
        double shrinkY = 1 / picture.sourceScaleY();
        int across = samples(box.length() * shrinkX / width);
        int down = samples(box.height() * shrinkY / HEIGHT);
        int[] argb = new int[width * HEIGHT];
        IntStream.range(0, HEIGHT).parallel().forEach(row -> {
            float[] sum = new float[3];
            for (int column = 0; column < width; column++) {
                sum[0] = sum[1] = sum[2] = 0;
                for (int i = 0; i < down; i++) {
                    for (int j = 0; j < across; j++) {
                        Point place = map.at((column + (j + 0.5) / across) / width, (row + (i + 0.5) / down) / HEIGHT);
                        add(picture, place.x() * shrinkX - 0.5, place.y() * shrinkY - 0.5, sum);
                    }
                }
                int count = across * down;
                argb[row * width + column] = 0xFF000000 | whole(sum[0] / count) << 16
                        | whole(sum[1] / count) << 8 | whole(sum[2] / count);
            }
        });
        return new Picture(width, HEIGHT, argb, picture.name());
    }

    private static int samples(double pixels) {
        return (int) Math.clamp(Math.round(pixels), 1, MOST_SAMPLES);
    }

    /** Adds the colour between the middles of sixteen pixels: cubic convolution, which keeps small characters sharp. */
    private static void add(Picture picture, double x, double y, float[] sum) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        for (int i = -1; i <= 2; i++) {
            float down = cubic(y - row - i);
            int from = Math.clamp(row + (long) i, 0, picture.height() - 1) * picture.width();
            for (int j = -1; j <= 2; j++) {
                float weight = down * cubic(x - column - j);
                int pixel = picture.argb()[from + Math.clamp(column + (long) j, 0, picture.width() - 1)];
                sum[0] += weight * (pixel >> 16 & 0xFF);
                sum[1] += weight * (pixel >> 8 & 0xFF);
                sum[2] += weight * (pixel & 0xFF);
            }
        }
    }

    /** Keys' kernel with a = -0.5 (1981). */
    private static float cubic(double distance) {
        double d = Math.abs(distance);
        return (float) (d < 1 ? (1.5 * d - 2.5) * d * d + 1 : d < 2 ? ((2.5 - 0.5 * d) * d - 4) * d + 2 : 0);
    }

    private static int whole(float value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    /** A strip turned by 180 degrees. */
    static Picture turned(Picture strip) {
        int[] argb = new int[strip.argb().length];
        for (int at = 0; at < argb.length; at++) {
            argb[at] = strip.argb()[argb.length - 1 - at];
        }
        return new Picture(strip.width(), strip.height(), argb, strip.name());
    }

    /**
     * The values a net of PP-OCR wants: blue, green, red, each from -1 to 1; to the right of the strip zeros.
     *
     * @param strip {@link #HEIGHT} pixels high
     * @param width of the input; what of the strip is beyond it is left out
     * @return {@code 3 * HEIGHT * width} values
     */
    static float[] input(Picture strip, int width) {
        float[] input = new float[3 * HEIGHT * width];
        int used = Math.min(width, strip.width());
        for (int channel = 0; channel < 3; channel++) {
            int shift = 8 * channel; // blue is the lowest byte
            for (int row = 0; row < HEIGHT; row++) {
                int to = (channel * HEIGHT + row) * width;
                int from = row * strip.width();
                for (int column = 0; column < used; column++) {
                    input[to + column] = (strip.argb()[from + column] >> shift & 0xFF) / 127.5f - 1;
                }
            }
        }
        return input;
    }
}
