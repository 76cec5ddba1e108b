package org.huoye.pipelines.vision;

import org.huoye.media.Picture;

/**
 * Samples a turned square of a picture: bilinear, after an average over blocks of pixels where the square shrinks to less
 * than half, so that nothing aliases. Places are continuous: the middle of the first pixel is (0.5, 0.5). Stateless and
 * thread-safe.
 */
final class Warp {

    private static final int CHANNELS = 3;

    private Warp() {
    }

    /**
     * Samples a square.
     *
     * @param picture where the pixels come from; what lies outside it is black
     * @param toSource from pixels of the square to pixels of the picture's original
     * @param size side of the square, in pixels
     * @param into gets {@code size * size * 3} values, row by row, RGB, 0 to 255
     * @param at where they begin
     */
    static void sample(Picture picture, Similarity toSource, int size, float[] into, int at) {
        double shrinkX = 1 / picture.sourceScaleX();
        double shrinkY = 1 / picture.sourceScaleY();
        double step = toSource.scale() * Math.max(shrinkX, shrinkY);
        Pixels pixels = step < 2
                ? Pixels.all(picture)
                : Pixels.averaged(picture, around(toSource, size, shrinkX, shrinkY),
                        Integer.highestOneBit((int) Math.min(step, 1 << 20)));
        int to = at;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double u = column + 0.5;
                double v = row + 0.5;
                double x = (toSource.a() * u - toSource.b() * v + toSource.x()) * shrinkX;
                double y = (toSource.b() * u + toSource.a() * v + toSource.y()) * shrinkY;
                if (x >= 0 && y >= 0 && x < picture.width() && y < picture.height()) {
                    pixels.bilinear(x, y, into, to);
                }
                to += CHANNELS;
            }
        }
    }

    /** The upright box around the turned square, in pixels of the picture. */
    private static Box around(Similarity toSource, int size, double shrinkX, double shrinkY) {
        Point middle = toSource.apply(new Point(size / 2.0, size / 2.0));
        double reach = (Math.abs(toSource.a()) + Math.abs(toSource.b())) * size / 2;
        return new Box((middle.x() - reach) * shrinkX, (middle.y() - reach) * shrinkY, 2 * reach * shrinkX,
                2 * reach * shrinkY);
    }

    /**
     * Pixels of a part of a picture, each the average of a block.
     *
     * @param rgb 0xRRGGBB
     * @param width of the part, in blocks
     * @param height of the part, in blocks
     * @param left where it begins, in pixels of the picture
     * @param top where it begins, in pixels of the picture
     * @param block side of a block, in pixels of the picture
     */
    @SuppressWarnings("ArrayRecordComponent") // private and short-lived
    private record Pixels(int[] rgb, int width, int height, int left, int top, int block) {

        static Pixels all(Picture picture) {
            return new Pixels(picture.argb(), picture.width(), picture.height(), 0, 0, 1);
        }

        static Pixels averaged(Picture picture, Box area, int block) {
            // a block more on each side, for the neighbours of the outermost places
            int left = Math.clamp((long) Math.floor(area.x()) - block, 0, picture.width() - 1);
            int top = Math.clamp((long) Math.floor(area.y()) - block, 0, picture.height() - 1);
            int right = Math.clamp((long) Math.ceil(area.x() + area.width()) + block, left + 1, picture.width());
            int bottom = Math.clamp((long) Math.ceil(area.y() + area.height()) + block, top + 1, picture.height());
            int width = Math.ceilDiv(right - left, block);
            int height = Math.ceilDiv(bottom - top, block);
            int[] rgb = new int[width * height];
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    rgb[row * width + column] = average(picture, left + column * block, top + row * block, block);
                }
            }
            return new Pixels(rgb, width, height, left, top, block);
        }

        /** The mean colour of a block, which the picture's edge may cut. */
        private static int average(Picture picture, int left, int top, int block) {
            int right = Math.min(left + block, picture.width());
            int bottom = Math.min(top + block, picture.height());
            long red = 0;
            long green = 0;
            long blue = 0;
            for (int y = top; y < bottom; y++) {
                for (int at = y * picture.width() + left; at < y * picture.width() + right; at++) {
                    int pixel = picture.argb()[at];
                    red += pixel >> 16 & 0xFF;
                    green += pixel >> 8 & 0xFF;
                    blue += pixel & 0xFF;
                }
            }
            long count = (long) (right - left) * (bottom - top);
            long half = count / 2;
            return (int) (((red + half) / count << 16) | ((green + half) / count << 8) | (blue + half) / count);
        }

        /** Writes the colour at a place of the picture, between the middles of the four blocks around it. */
        void bilinear(double x, double y, float[] into, int at) {
            float across = (float) ((x - left) / block - 0.5);
            float down = (float) ((y - top) / block - 0.5);
            int column = (int) Math.floor(across);
            int row = (int) Math.floor(down);
            float right = across - column;
            float below = down - row;
            int x1 = Math.clamp(column, 0, width - 1);
            int x2 = Math.clamp(column + 1L, 0, width - 1);
            int upper = Math.clamp(row, 0, height - 1) * width;
            int lower = Math.clamp(row + 1L, 0, height - 1) * width;
            int a = rgb[upper + x1];
            int b = rgb[upper + x2];
            int c = rgb[lower + x1];
            int d = rgb[lower + x2];
            for (int channel = 0, shift = 16; channel < CHANNELS; channel++, shift -= 8) {
                float above = mix(a >> shift & 0xFF, b >> shift & 0xFF, right);
                float under = mix(c >> shift & 0xFF, d >> shift & 0xFF, right);
                into[at + channel] = above + (under - above) * below;
            }
        }

        private static float mix(int first, int second, float share) {
            return first + (second - first) * share;
        }
    }
}
