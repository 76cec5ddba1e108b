package org.huoye.reader;

import org.huoye.book.Book;
import org.huoye.book.Chapter;
import org.huoye.reader.page.Locator;

/**
 * A place in a book to come back to.
 *
 * @param chapter the chapter
 * @param anchor where to begin, empty for {@code locator}
 * @param locator where to begin if there is no anchor
 */
record Place(Chapter chapter, String anchor, Locator locator) {

    static Place at(Chapter chapter, String anchor) {
        return new Place(chapter, anchor, Locator.TOP);
    }

    /** The same chapter, left at a place of it. */
    Place leftAt(Locator where) {
        return new Place(chapter, "", where);
    }

    /** The same place in a book that may have been opened anew since: titles may have changed. */
    Place in(Book book) {
        return book.chapters().stream().filter(now -> now.file().equals(chapter.file())).findFirst()
                .map(now -> new Place(now, anchor, locator)).orElse(this);
    }
}
