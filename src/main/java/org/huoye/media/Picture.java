package org.huoye.media;

import java.util.Objects;

/**
 * A decoded picture: upright, opaque sRGB, row by row from the top left. Immutable by contract: nobody writes to
 * {@link #argb()} after construction, so that a picture can be handed between threads.
 *
 * @param width pixels, at least 1
 * @param height pixels, at least 1
 * @param argb {@code width * height} pixels, 0xAARRGGBB with A always 255
 * @param name what to call it for the reader: a file name or a sample's title
 * @param sourceWidth pixels of the upright original, larger than {@code width} if it was scaled down while decoding
 * @param sourceHeight pixels of the upright original
 */
@SuppressWarnings("ArrayRecordComponent") // identity is enough for pictures; copying megabytes to compare them is not
public record Picture(int width, int height, int[] argb, String name, int sourceWidth, int sourceHeight) {

    public Picture {
        Objects.requireNonNull(name, "name");
        if (width < 1 || height < 1 || argb.length != (long) width * height) {
            throw new IllegalArgumentException(
                    "a picture of " + width + " x " + height + " needs that many pixels, got " + argb.length);
        }
        if (sourceWidth < width || sourceHeight < height) {
            throw new IllegalArgumentException("a picture is never larger than its original");
        }
    }

    /** A picture that was not scaled down. */
    public Picture(int width, int height, int[] argb, String name) {
        this(width, height, argb, name, width, height);
    }

    /** Pixels of the original for one pixel of this picture, along x. */
    public double sourceScaleX() {
        return (double) sourceWidth / width;
    }

    /** Pixels of the original for one pixel of this picture, along y. */
    public double sourceScaleY() {
        return (double) sourceHeight / height;
    }

    /** The same pixels under another name. */
    public Picture named(String newName) {
        return new Picture(width, height, argb, newName, sourceWidth, sourceHeight);
    }

    /** The picture as a mirror shows it. */
    public Picture mirrored() {
        int[] turned = new int[argb.length];
        for (int row = 0; row < argb.length; row += width) {
            for (int x = 0; x < width; x++) {
                turned[row + x] = argb[row + width - 1 - x];
            }
        }
        return new Picture(width, height, turned, name, sourceWidth, sourceHeight);
    }
}
