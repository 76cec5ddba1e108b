package org.huoye.reader;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.huoye.book.Book;
import org.huoye.book.Chapter;
import org.huoye.markdown.RenderedChapter;
import org.huoye.media.PictureReader;
import org.huoye.media.PictureSize;
import org.huoye.platform.Messages;
import org.huoye.reader.page.PageContent;
import org.jspecify.annotations.Nullable;

/** Makes everything that the page needs of a chapter. Called off the JavaFX thread. */
final class ChapterLoader {

    private static final Messages TEXT = Messages.beside(ChapterLoader.class);

    /** Pictures whose sizes are read before a chapter is shown; the sizes of later ones come with them. */
    private static final int MEASURED = 200;

    private final ChapterSource source;
    private final DemoCards cards;

    ChapterLoader(ChapterSource source, DemoCards cards) {
        this.source = source;
        this.cards = cards;
    }

    /** @throws IOException if the chapter cannot be read */
    PageContent load(Book book, Place place) throws IOException {
        RenderedChapter rendered = source.render(book, place.chapter());
        return new PageContent(rendered, measure(rendered), cards.of(rendered), TEXT.get("turn.previous"),
                titleOf(neighbour(book, place.chapter(), -1)), TEXT.get("turn.next"),
                titleOf(neighbour(book, place.chapter(), 1)), place.anchor(), place.locator());
    }

    private static Map<String, PictureSize> measure(RenderedChapter chapter) {
        Map<String, PictureSize> sizes = new HashMap<>();
        chapter.pictures().entrySet().stream().limit(MEASURED).forEach(entry -> {
            try {
                sizes.put(entry.getKey(), PictureReader.size(entry.getValue().file()));
            } catch (IOException e) {
                sizes.remove(entry.getKey()); // the page says so where the picture should be
            }
        });
        return sizes;
    }

    /** The chapter so many steps before or after another, if there is one. */
    static @Nullable Chapter neighbour(Book book, Chapter of, int step) {
        int at = book.chapters().indexOf(of);
        int to = at + step;
        return at < 0 || to < 0 || to >= book.chapters().size() ? null : book.chapters().get(to);
    }

    private static String titleOf(@Nullable Chapter of) {
        return of == null ? "" : of.title();
    }
}
