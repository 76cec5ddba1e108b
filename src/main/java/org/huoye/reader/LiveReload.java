package org.huoye.reader;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.huoye.book.Book;
import org.huoye.book.BookWatch;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is shown as the files on disk are: watches the open book, beginning when its first page is there so that
 * opening costs nothing more. Called on the thread that the model lives on.
 */
public final class LiveReload implements AutoCloseable {

    private final ReaderModel model;
    private final Executor ui;
    private final Watching watching;
    private final Subscription following;
    private @Nullable Book watched;
    private @Nullable AutoCloseable watch;

    /** Begins to watch a book: see {@link BookWatch#start}. */
    @FunctionalInterface
    interface Watching {
        AutoCloseable start(Book book, Consumer<BookWatch.Change> listener, Runnable begun);
    }

    /** @param ui the thread that the model lives on */
    public LiveReload(ReaderModel model, Executor ui) {
        this(model, ui, BookWatch::start);
    }

    LiveReload(ReaderModel model, Executor ui, Watching watching) {
        this.model = model;
        this.ui = ui;
        this.watching = watching;
        this.following = model.pageIsThereProperty().subscribe(there -> {
            if (there) {
                follow(model.bookProperty().get());
            }
        }).and(model.bookProperty().subscribe(book -> {
            if (watched != null && watched != book) {
                follow(book);
            }
        }));
    }

    private void follow(@Nullable Book book) {
        if (book == null || book == watched) {
            return;
        }
        stop();
        watched = book;
        watch = watching.start(book, change -> ui.execute(() -> {
            if (book == watched) {
                model.renewals().renew(change);
            }
        }), () -> ui.execute(() -> {
            if (book == watched) {
                model.renewals().catchUp(); // since its text was read nobody watched
            }
        }));
    }

    private void stop() {
        AutoCloseable open = watch;
        watch = null;
        watched = null;
        if (open != null) {
            try {
                open.close();
            } catch (Exception e) {
                throw new IllegalStateException("a watch that does not end", e);
            }
        }
    }

    /** Watches no longer. */
    @Override
    public void close() {
        following.unsubscribe();
        stop();
    }
}
