package org.huoye.media;

import java.nio.charset.StandardCharsets;

/**
 * A drawing that was written anew from a checked SVG file.
 *
 * @param markup nothing in it but shapes, text and gradients
 * @param size in CSS pixels, as the drawing asks for
 */
public record Svg(String markup, PictureSize size) {

    /** The file's bytes, in UTF-8. */
    public byte[] bytes() {
        return markup.getBytes(StandardCharsets.UTF_8);
    }
}
