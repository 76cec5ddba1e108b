package org.huoye.reader;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Executor;
import org.huoye.book.Book;
import org.huoye.book.BookWatch;
import org.huoye.book.Chapter;
import org.huoye.jobs.Lane;
import org.huoye.platform.Messages;
import org.huoye.reader.page.PageContent;
import org.jspecify.annotations.Nullable;

/**
 * Makes table of contents and page anew when files of the open book change. Called on the thread that the model lives on;
 * files are read on a lane.
 */
final class Renewals {

    private static final Messages TEXT = Messages.beside(Renewals.class);

    private final ReaderModel model;
    private final Lane lane;
    private final Executor ui;
    private final ChapterLoader loader;
    private @Nullable PageContent newest;
    private Set<Path> pictures = Set.of();

    Renewals(ReaderModel model, Lane lane, Executor ui, ChapterLoader loader) {
        this.model = model;
        this.lane = lane;
        this.ui = ui;
        this.loader = loader;
    }

    /** Whether a page is a newer text of the one that was shown before it. */
    boolean isNewest(PageContent content) {
        return content == newest;
    }

    /** The picture files that changed with the newest text. */
    Set<Path> pictures() {
        return pictures;
    }

    /** Files may have changed while nobody watched. */
    void catchUp() {
        Chapter here = model.chapterProperty().get();
        if (here != null) {
            renew(new BookWatch.Change(Set.of(here.file()), Set.of(), false));
        }
    }

    /** Files of the open book changed: what they concern is made anew. */
    void renew(BookWatch.Change change) {
        Book open = model.bookProperty().get();
        Chapter here = model.chapterProperty().get();
        PageContent shown = model.pageProperty().get();
        if (open == null || here == null || shown == null || !ChapterLoader.concerns(change, here, shown)) {
            return;
        }
        if (!here.file().startsWith(open.root())) {
            return; // the first chapter of a book that was opened is not there yet, or cannot be read
        }
        int number = model.asked();
        var unused = lane.submit(() -> loader.renew(open, change.contents(), here))
                .whenCompleteAsync((fresh, problem) -> {
                    Book now = model.bookProperty().get();
                    if (now != open || number != model.asked() || !here.equals(model.chapterProperty().get())) {
                        model.passedBy(here);
                        again(change, open, now);
                    } else if (fresh == null) {
                        model.fail(problem);
                    } else {
                        renewed(fresh, here, shown, change);
                    }
                }, ui);
    }

    /** Another chapter by now, or a newer table of contents of the same book: what changed still has to be shown. */
    private void again(BookWatch.Change change, Book open, @Nullable Book now) {
        if (now != null && now.opened().equals(open.opened())) {
            renew(change);
        }
    }

    private void renewed(ChapterLoader.Renewed fresh, Chapter here, PageContent shown, BookWatch.Change change) {
        model.renewed(fresh.book());
        PageContent text = fresh.page();
        if (text == null) {
            model.tell(TEXT.get("reload.gone", here.title()));
            return;
        }
        if (text.chapter().text().isEmpty() && !shown.chapter().text().isEmpty()) {
            // most editors empty a file before they write it: the text is about to come, and the place is not to be lost
            model.lower(here);
            return;
        }
        boolean looksNew = !ChapterLoader.looksLike(text, shown) || !change.pictures().isEmpty();
        if (looksNew) {
            newest = text;
            pictures = change.pictures();
        } else {
            model.lower(here);
        }
        model.renewed(fresh.chapter(), text, looksNew);
    }
}
