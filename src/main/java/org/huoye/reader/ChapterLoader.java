package org.huoye.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.huoye.book.Book;
import org.huoye.book.BookWatch;
import org.huoye.book.Chapter;
import org.huoye.markdown.RenderedChapter;
import org.huoye.media.DarkTwin;
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
    private final OpeningFlag flag;

    ChapterLoader(ChapterSource source, DemoCards cards, OpeningFlag flag) {
        this.source = source;
        this.cards = cards;
        this.flag = flag;
    }

    /**
     * Makes a chapter, and notes that it is being opened until it is in the page.
     *
     * @throws IOException if the chapter cannot be read; there is no note then
     */
    PageContent load(Book book, Place place) throws IOException {
        return load(book, place, false);
    }

    /** The same, but only the first slices of a chapter that takes long to make. */
    PageContent begin(Book book, Place place) throws IOException {
        return load(book, place, true);
    }

    private PageContent load(Book book, Place place, boolean beginning) throws IOException {
        flag.raise(place.chapter().file());
        try {
            Optional<RenderedChapter> first = beginning ? source.beginning(book, place.chapter()) : Optional.empty();
            return make(book, place, first.isPresent() ? first.get() : source.render(book, place.chapter()));
        } catch (IOException | RuntimeException e) {
            flag.lower(place.chapter().file());
            throw e;
        }
    }

    private PageContent make(Book book, Place place, RenderedChapter rendered) {
        return new PageContent(rendered, measure(rendered), cards.of(rendered), TEXT.get("turn.previous"),
                titleOf(neighbour(book, place.chapter(), -1)), TEXT.get("turn.next"),
                titleOf(neighbour(book, place.chapter(), 1)), place.anchor(), place.locator());
    }

    /**
     * A book and the present chapter as they are after a change.
     *
     * @param page null if the chapter's file is gone
     */
    record Renewed(Book book, Chapter chapter, @Nullable PageContent page) {
    }

    /**
     * Makes the present chapter anew.
     *
     * @param contents whether the table of contents changed
     * @throws IOException if book or chapter cannot be read
     */
    Renewed renew(Book open, boolean contents, Chapter here) throws IOException {
        Book now = contents ? Book.open(open.opened()) : open;
        Place place = Place.at(here, "").in(now);
        if (!Files.isRegularFile(here.file())) {
            return new Renewed(now, here, null);
        }
        return new Renewed(now, place.chapter(), load(now, place));
    }

    /** Whether a change concerns the table of contents or the page that is shown. */
    static boolean concerns(BookWatch.Change change, Chapter here, PageContent shown) {
        return change.contents() || change.chapters().contains(here.file())
                || shown.chapter().pictures().values().stream()
                        .anyMatch(picture -> change.pictures().contains(picture.file())
                                || change.pictures().contains(DarkTwin.placeFor(picture.file())))
                // a picture that was missing has no file yet: it may be this one
                || !change.pictures().isEmpty() && shown.chapter().problems().stream()
                        .anyMatch(problem -> problem.kind() == RenderedChapter.Problem.Kind.MISSING_PICTURE);
    }

    /** Whether two pages look and do the same, but for pictures whose files changed. */
    static boolean looksLike(PageContent one, PageContent other) {
        // the slices name pictures and demos only by number
        return one.chapter().slices().equals(other.chapter().slices())
                && one.chapter().pictures().equals(other.chapter().pictures())
                && one.chapter().demos().equals(other.chapter().demos()) && one.cards().equals(other.cards())
                && one.previous().equals(other.previous()) && one.next().equals(other.next());
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
