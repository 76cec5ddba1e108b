package org.huoye;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.huoye.book.Book;
import org.huoye.book.BookException;
import org.huoye.book.Chapter;
import org.huoye.markdown.ChapterRenderer;
import org.huoye.markdown.RenderedChapter;

/** The book that ships, and its pages as the reader shows them. */
final class BundledBook {

    static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("huoye.dist")));

    private final Book book;
    private final ChapterRenderer renderer = new ChapterRenderer();
    private final Map<String, RenderedChapter> pages = new ConcurrentHashMap<>();

    BundledBook() throws BookException {
        book = Book.open(ROOT.resolve("content"));
    }

    Book book() {
        return book;
    }

    RenderedChapter page(Chapter chapter) {
        return pages.computeIfAbsent(chapter.id(), id -> {
            try {
                return renderer.render(book, chapter);
            } catch (BookException e) {
                throw new AssertionError(id, e);
            }
        });
    }

    boolean hasAnchor(String chapter, String anchor) {
        return book.chapter(chapter)
                .filter(found -> page(found).outline().stream().anyMatch(heading -> heading.anchor().equals(anchor)))
                .isPresent();
    }
}
