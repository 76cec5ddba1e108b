package org.huoye.pipelines.vision;

import java.util.List;
import java.util.stream.IntStream;
import org.huoye.media.Picture;

/**
 * A square cut out of a picture, turned and scaled so that a face stands upright in it. What lies outside the picture is
 * black.
 *
 * @param size side of the square, in pixels
 * @param toSource from pixels of the square to pixels of the original picture
 * @param picture where it is cut from
 */
public record FaceCrop(int size, Similarity toSource, Picture picture) {

    private static final int CHANNELS = 3;

    /** The square's pixels: {@code size * size * 3} values, row by row, RGB, 0 to 255. */
    public float[] pixels() {
        return pixels(List.of(this));
    }

    /**
     * The pixels of several squares of one size, one after the other.
     *
     * @param crops at least one
     */
    static float[] pixels(List<FaceCrop> crops) {
        int size = crops.getFirst().size();
        int length = size * size * CHANNELS;
        float[] squares = new float[crops.size() * length];
        IntStream.range(0, crops.size()).parallel().forEach(
                i -> Warp.sample(crops.get(i).picture(), crops.get(i).toSource(), size, squares, i * length));
        return squares;
    }

    /** The square as a picture, for showing. */
    public Picture asPicture() {
        float[] rgb = pixels();
        int[] argb = new int[size * size];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | Math.round(rgb[3 * i]) << 16 | Math.round(rgb[3 * i + 1]) << 8
                    | Math.round(rgb[3 * i + 2]);
        }
        return new Picture(size, size, argb, picture.name());
    }
}
