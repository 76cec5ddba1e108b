package org.huoye.reader;

import java.io.IOException;
import org.huoye.book.Book;
import org.huoye.book.Chapter;
import org.huoye.markdown.RenderedChapter;

/** Makes a chapter ready for the page. Called off the JavaFX thread. */
@FunctionalInterface
public interface ChapterSource {

    /** @throws IOException if the chapter cannot be read */
    RenderedChapter render(Book book, Chapter chapter) throws IOException;
}
