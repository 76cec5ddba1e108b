package org.huoye.demokit.panel;

import java.util.List;

/**
 * A box over a picture with a chip of words.
 *
 * @param x left edge, in pixels of the original picture
 * @param y top edge
 * @param width in the same pixels
 * @param height in the same pixels
 * @param text of the chip
 * @param colour style class of the colour, see {@link DataColours}
 */
public record BoxMark(double x, double y, double width, double height, String text, String colour) {

    /** @param box x, y, width, height, as results of demos hold them */
    public static BoxMark of(List<Double> box, String text, String colour) {
        return new BoxMark(box.get(0), box.get(1), box.get(2), box.get(3), text, colour);
    }
}
