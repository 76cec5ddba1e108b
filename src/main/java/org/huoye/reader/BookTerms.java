package org.huoye.reader;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.huoye.book.Book;
import org.huoye.book.Chapter;
import org.huoye.book.LinkTarget;
import org.huoye.glossary.Glossary;
import org.huoye.jobs.CancelToken;
import org.huoye.jobs.Lane;
import org.huoye.reader.page.PageTerm;
import org.jspecify.annotations.Nullable;

/**
 * The terms that the present page explains, taken from the whole book in the background once its first page is there, and
 * again after a page was renewed. Called on the thread that the model lives on.
 */
public final class BookTerms implements AutoCloseable {

    private final ReaderModel model;
    private final Lane lane;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<List<PageTerm>> terms = new ReadOnlyObjectWrapper<>(List.of());
    private Glossary glossary = Glossary.EMPTY;
    private CancelToken looking = new CancelToken();
    private @Nullable Book looked;

    /**
     * @param lane where a book is looked through, for some hundred milliseconds: one that nothing else waits for
     * @param ui the thread that the model lives on
     */
    public BookTerms(ReaderModel model, Lane lane, Executor ui) {
        this.model = model;
        this.lane = lane;
        this.ui = ui;
        model.pageIsThereProperty().subscribe(there -> {
            if (there) {
                look();
            }
        });
        model.pageProperty().subscribe(page -> {
            if (page != null && model.renewals().isNewest(page)) {
                looked = null;
                look();
            } else {
                show();
            }
        });
    }

    /** What the present page explains. */
    public ReadOnlyObjectProperty<List<PageTerm>> termsProperty() {
        return terms.getReadOnlyProperty();
    }

    private void look() {
        Book book = model.bookProperty().get();
        if (book == null || book == looked) {
            return;
        }
        looking.cancel();
        CancelToken cancel = new CancelToken();
        looking = cancel;
        looked = book;
        var unused = lane.submit(Lane.Urgency.BACKGROUND, () -> Glossary.of(book, cancel)).thenAcceptAsync(found -> {
            if (!cancel.isCancelled()) {
                glossary = found;
                show();
            }
        }, ui);
    }

    private void show() {
        Chapter here = model.chapterProperty().get();
        boolean known = here != null && model.bookProperty().get() == looked;
        terms.set(known && here != null
                ? glossary.entries().stream().map(entry -> term(entry, here)).toList()
                : List.of());
    }

    private static PageTerm term(Glossary.Entry entry, Chapter here) {
        LinkTarget place = entry.chapter().file().equals(here.file())
                ? new LinkTarget.Anchor(entry.anchor())
                : entry.place();
        return new PageTerm(entry.name(), entry.english(), entry.definition(), Book.uri(place).orElse(""));
    }

    /** Looks no further. */
    @Override
    public void close() {
        looking.cancel();
    }
}
