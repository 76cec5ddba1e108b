package org.huoye.reader;

import java.io.IOException;
import java.util.Optional;
import org.huoye.book.Book;
import org.huoye.book.Chapter;
import org.huoye.markdown.ChapterRenderer;
import org.huoye.markdown.RenderedChapter;

/** Makes a chapter ready for the page. Called off the JavaFX thread. */
@FunctionalInterface
public interface ChapterSource {

    /** @throws IOException if the chapter cannot be read */
    RenderedChapter render(Book book, Chapter chapter) throws IOException;

    /**
     * The beginning of a chapter that takes long to make.
     *
     * @return empty for ordinary chapters
     * @throws IOException if the chapter cannot be read
     */
    default Optional<RenderedChapter> beginning(Book book, Chapter chapter) throws IOException {
        return Optional.empty();
    }

    /** Chapters as a renderer makes them. */
    static ChapterSource of(ChapterRenderer renderer) {
        return new ChapterSource() {
            @Override
            public RenderedChapter render(Book book, Chapter chapter) throws IOException {
                return renderer.render(book, chapter);
            }

            @Override
            public Optional<RenderedChapter> beginning(Book book, Chapter chapter) throws IOException {
                return renderer.beginning(book, chapter);
            }
        };
    }
}
