package org.huoye.reader;

import org.huoye.book.Chapter;

/**
 * A place in a book to come back to.
 *
 * @param chapter the chapter
 * @param anchor where to begin, empty for {@code y}
 * @param y distance from the top in page pixels
 */
record Place(Chapter chapter, String anchor, double y) {

    static Place at(Chapter chapter, String anchor) {
        return new Place(chapter, anchor, 0);
    }

    /** The same place, left at a distance from the top. */
    Place leftAt(double where) {
        return new Place(chapter, "", where);
    }
}
