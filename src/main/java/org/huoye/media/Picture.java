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
 */
@SuppressWarnings("ArrayRecordComponent") // identity is enough for pictures; copying megabytes to compare them is not
public record Picture(int width, int height, int[] argb, String name) {

    public Picture {
        Objects.requireNonNull(name, "name");
        if (width < 1 || height < 1 || argb.length != (long) width * height) {
            throw new IllegalArgumentException(
                    "a picture of " + width + " x " + height + " needs that many pixels, got " + argb.length);
        }
    }

    /** The same pixels under another name. */
    public Picture named(String newName) {
        return new Picture(width, height, argb, newName);
    }
}
