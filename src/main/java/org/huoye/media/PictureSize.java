package org.huoye.media;

/**
 * How large a picture is, in pixels of the upright original.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record PictureSize(int width, int height) {
}
