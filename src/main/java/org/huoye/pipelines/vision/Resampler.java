package org.huoye.pipelines.vision;

import java.util.stream.IntStream;
import org.huoye.media.Picture;

/**
 * Resizes part of a picture with a filter that widens when the picture shrinks, so that nothing aliases: the same
 * arithmetic as Pillow's {@code Image.resize}, which the models were checked with and the Python twins use. Separable,
 * rows first; after each direction values are rounded and cut to 0 to 255. Stateless and thread-safe.
 */
public final class Resampler {

    /** Filters by their reach and weight in pixels of the target. */
    public enum Filter {
        /** Bilinear: a triangle of reach 1. */
        BILINEAR(1) {
            @Override
            double weight(double distance) {
                double d = Math.abs(distance);
                return d < 1 ? 1 - d : 0;
            }
        },
        /** Bicubic: Keys' cubic convolution with a = -0.5, of reach 2 (Keys 1981, as in Pillow). */
        BICUBIC(2) {
            @Override
            double weight(double distance) {
                double a = -0.5;
                double d = Math.abs(distance);
                if (d < 1) {
                    return ((a + 2) * d - (a + 3)) * d * d + 1;
                }
                return d < 2 ? (((d - 5) * d + 8) * d - 4) * a : 0;
            }
        };

        private final double reach;

        Filter(double reach) {
            this.reach = reach;
        }

        abstract double weight(double distance);
    }

    private static final int CHANNELS = 3;

    /** What an area may leave the picture by: the rounding of sums of doubles. */
    private static final double EDGE = 1e-6;

    private Resampler() {
    }

    /**
     * Resizes a rectangle of a picture.
     *
     * @param picture where the pixels come from
     * @param area part to resize, in pixels of the picture, inside it
     * @param width of the result, at least 1
     * @param height of the result, at least 1
     * @param filter how neighbours are weighted
     * @return {@code height * width * 3} values, row by row, RGB, whole numbers from 0 to 255
     * @throws IllegalArgumentException if the area is empty or leaves the picture
     */
    public static float[] resize(Picture picture, Box area, int width, int height, Filter filter) {
        if (area.area() <= 0 || area.x() < 0 || area.y() < 0 || area.x() + area.width() > picture.width() + EDGE
                || area.y() + area.height() > picture.height() + EDGE) {
            throw new IllegalArgumentException(
                    area + " does not lie in " + picture.width() + " x " + picture.height() + " pixels");
        }
        Taps across = Taps.of(area.x(), area.width(), picture.width(), width, filter);
        Taps down = Taps.of(area.y(), area.height(), picture.height(), height, filter);
        int firstRow = down.first[0];
        int rows = down.first[height - 1] + down.count[height - 1] - firstRow;
        float[] narrow = new float[rows * width * CHANNELS];
        IntStream.range(0, rows).parallel().forEach(
                row -> narrowRow(picture.argb(), (firstRow + row) * picture.width(), across, narrow,
                        row * width * CHANNELS));
        float[] result = new float[height * width * CHANNELS];
        int stride = width * CHANNELS;
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int tap = 0; tap < down.count[y]; tap++) {
                float weight = down.weights[y * down.most + tap];
                int from = (down.first[y] - firstRow + tap) * stride;
                int to = y * stride;
                for (int i = 0; i < stride; i++) {
                    result[to + i] += weight * narrow[from + i];
                }
            }
            for (int i = y * stride; i < (y + 1) * stride; i++) {
                result[i] = whole(result[i]);
            }
        });
        return result;
    }

    private static void narrowRow(int[] argb, int from, Taps across, float[] narrow, int to) {
        int at = to;
        for (int x = 0; x < across.first.length; x++) {
            float red = 0;
            float green = 0;
            float blue = 0;
            int pixel = from + across.first[x];
            int weight = x * across.most;
            for (int tap = 0; tap < across.count[x]; tap++) {
                int rgb = argb[pixel + tap];
                float w = across.weights[weight + tap];
                red += w * (rgb >> 16 & 0xFF);
                green += w * (rgb >> 8 & 0xFF);
                blue += w * (rgb & 0xFF);
            }
            narrow[at++] = whole(red);
            narrow[at++] = whole(green);
            narrow[at++] = whole(blue);
        }
    }

    private static float whole(float value) {
        return (int) (Math.clamp(value, 0f, 255f) + 0.5f);
    }

    /**
     * For each target position the source positions it is made of.
     *
     * @param first first source position
     * @param count how many
     * @param weights {@code most} of them for each target position, adding up to 1
     * @param most largest count
     */
    @SuppressWarnings("ArrayRecordComponent") // private and short-lived
    private record Taps(int[] first, int[] count, float[] weights, int most) {

        static Taps of(double start, double length, int sourceSize, int targetSize, Filter filter) {
            double scale = length / targetSize;
            double stretch = Math.max(1, scale);
            double reach = filter.reach * stretch;
            int most = (int) Math.ceil(reach) * 2 + 1;
            int[] first = new int[targetSize];
            int[] count = new int[targetSize];
            float[] weights = new float[targetSize * most];
            for (int i = 0; i < targetSize; i++) {
                double centre = start + (i + 0.5) * scale;
                int low = Math.max(0, (int) (centre - reach + 0.5));
                int high = Math.min(sourceSize, (int) (centre + reach + 0.5));
                double total = 0;
                for (int s = low; s < high; s++) {
                    total += filter.weight((s - centre + 0.5) / stretch);
                }
                for (int s = low; s < high; s++) {
                    weights[i * most + s - low] = (float) (filter.weight((s - centre + 0.5) / stretch) / total);
                }
                first[i] = low;
                count[i] = high - low;
            }
            return new Taps(first, count, weights, most);
        }
    }
}
