package org.huoye.reader.page;

/**
 * A place of a chapter that survives another width, another size of text and small changes of the text.
 *
 * @param block index of the top-level block of the chapter that the top of the view is in, from 0
 * @param fraction how far down that block and the gap behind it the view begins, from 0 to 1
 * @param anchor anchor of the section that the block is in, empty before the first
 */
public record Locator(int block, double fraction, String anchor) {

    /** The top of a chapter. */
    public static final Locator TOP = new Locator(0, 0, "");

    /** Whether this is the top of a chapter. */
    public boolean isTop() {
        return block <= 0 && fraction <= 0;
    }
}
