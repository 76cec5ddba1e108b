package org.huoye.app;

import org.huoye.ui.Scheme;

/**
 * How a picture of a page should be made.
 *
 * @param width of the window's reading area, in pixels at scale 1
 * @param scale picture pixels for each of those
 * @param scheme light or dark
 */
public record PagePicture(int width, double scale, Scheme scheme) {

    static final double LEAST_SCALE = 0.5;
    static final double MOST_SCALE = 4;

    private static final int LEAST_WIDTH = 240;
    private static final int MOST_WIDTH = 4000;

    public PagePicture {
        if (width < LEAST_WIDTH || width > MOST_WIDTH) {
            throw new IllegalArgumentException("a width lies between " + LEAST_WIDTH + " and " + MOST_WIDTH);
        }
        if (!(scale >= LEAST_SCALE && scale <= MOST_SCALE)) {
            throw new IllegalArgumentException("a scale lies between " + LEAST_SCALE + " and " + MOST_SCALE);
        }
    }
}
