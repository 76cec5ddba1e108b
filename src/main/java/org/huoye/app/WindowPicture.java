package org.huoye.app;

import org.huoye.ui.Scheme;

/**
 * How a picture of the whole window should be made.
 *
 * @param width of the window's content, in pixels at scale 1
 * @param height of the window's content
 * @param scale picture pixels for each of those
 * @param scheme light or dark
 */
public record WindowPicture(int width, int height, double scale, Scheme scheme) {

    /** The window as it first opens. */
    public static final WindowPicture USUAL = new WindowPicture(1280, 800, 1, Scheme.LIGHT);

    private static final int MOST = 4000;

    public WindowPicture {
        if (width < WindowMemory.LEAST_WIDTH || width > MOST || height < WindowMemory.LEAST_HEIGHT || height > MOST) {
            throw new IllegalArgumentException("a window of " + width + " x " + height + " is too small or too large");
        }
        if (!(scale >= PagePicture.LEAST_SCALE && scale <= PagePicture.MOST_SCALE)) {
            throw new IllegalArgumentException("no scale for a picture: " + scale);
        }
    }
}
