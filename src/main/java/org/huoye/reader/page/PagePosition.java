package org.huoye.reader.page;

/**
 * Where the view is in the page.
 *
 * @param anchor of the heading above or at the top of the view, empty before the first
 * @param y distance from the top of the page in page pixels
 * @param height of the whole page
 * @param view height of what is seen
 * @param locator the same place for coming back to it
 */
public record PagePosition(String anchor, double y, double height, double view, Locator locator) {

    /** The top of a page. */
    public static final PagePosition TOP = new PagePosition("", 0, 0, 0, Locator.TOP);

    /** Whether the end of the page is in view. */
    public boolean isAtEnd() {
        return height > 0 && y + view >= height - 2;
    }
}
