package org.huoye.book;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.huoye.jobs.CancelToken;
import org.huoye.jobs.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when files of an open book change on disk. Several writes in a row are told once, when they have come to rest. An
 * editor that saves by renaming another file over the old one is seen as a change; a file that is missing for a moment is
 * not an error. Where the system cannot watch a folder, or the book has very many, the folders are looked at every few
 * seconds instead.
 *
 * <p>Works on a daemon thread of its own. Thread-safe.
 */
public final class BookWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BookWatch.class);

    /**
     * What changed since the last call. Files are given by real path.
     *
     * @param chapters Markdown files with another text
     * @param pictures picture files with another content, also new ones and those that are gone
     * @param contents whether the table of contents may read differently, so that the book should be opened again: its
     *     file or the book's settings changed, a Markdown file came or is gone, or a chapter's title is taken from a
     *     heading that changed
     */
    public record Change(Set<Path> chapters, Set<Path> pictures, boolean contents) {
        public Change {
            chapters = Set.copyOf(chapters);
            pictures = Set.copyOf(pictures);
        }

        boolean isNothing() {
            return chapters.isEmpty() && pictures.isEmpty() && !contents;
        }
    }

    /**
     * How patient a watch is.
     *
     * @param quiet how long nothing may happen before a change is told
     * @param longest after which time it is told although things still happen
     * @param gone how long a file may be missing before it counts as gone
     * @param clock how often folders are looked at where the system does not watch them
     * @param system whether the system is asked before the clock
     * @param mostFolders how many folders the system is asked to watch; of a book with more chapters' folders, a clock
     *     looks at all, but at no further ones for pictures
     */
    record Pace(Duration quiet, Duration longest, Duration gone, Duration clock, boolean system, int mostFolders) {
        static final Pace USUAL = new Pace(Duration.ofMillis(150), Duration.ofSeconds(2), Duration.ofSeconds(2),
                Duration.ofSeconds(2), true, 512);
    }

    private final Book book;
    private final Consumer<Change> listener;
    private final Pace pace;
    private final FolderStamps stamps;
    private final Lane lane = Lane.named("huoye-book-watch");
    private final CancelToken end = new CancelToken();
    private final CompletableFuture<Boolean> begun = new CompletableFuture<>();
    private volatile @Nullable FolderSignals signals;

    BookWatch(Book book, Consumer<Change> listener, Pace pace) {
        this.book = book;
        this.listener = listener;
        this.pace = pace;
        this.stamps = new FolderStamps(pace.gone());
    }

    /**
     * Begins to watch a book. Returns at once.
     *
     * @param listener called on the watch's thread for each change; never after {@link #close()} has returned and the call
     *     that may be running then has ended
     * @param begun called once when every later change is seen, on the watch's thread or the caller's; also if the book
     *     cannot be watched
     */
    public static BookWatch start(Book book, Consumer<Change> listener, Runnable begun) {
        BookWatch watch = new BookWatch(book, listener, Pace.USUAL).start();
        var unused = watch.begun().thenRun(begun);
        return watch;
    }

    BookWatch start() {
        var unused = lane.submit(Lane.Urgency.BACKGROUND, () -> {
            try {
                watch();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.warn("changes of {} are not seen any more", book.root(), e);
            } finally {
                begun.complete(false);
            }
            return null;
        });
        return this;
    }

    /** Completes when every later change is seen: true while the system watches or the clock runs. */
    CompletableFuture<Boolean> begun() {
        return begun;
    }

    /** Ends the watch. Does not wait for its thread. */
    @Override
    public void close() {
        end.cancel();
        FolderSignals open = signals;
        if (open != null) {
            open.close();
        }
        lane.close();
    }

    private void watch() throws InterruptedException {
        WatchedFolders folders = WatchedFolders.of(book, pace.mostFolders());
        try (FolderSignals open = folders.listen(pace)) {
            signals = open;
            folders.all().forEach(folder -> stamps.look(folder, new FolderStamps.Difference()));
            begun.complete(true);
            while (!end.isCancelled()) {
                Set<Path> hinted = settled(open);
                hinted.addAll(stamps.unsure());
                long start = System.nanoTime();
                Change change = change(hinted, open);
                open.looked(Duration.ofNanos(System.nanoTime() - start));
                if (!change.isNothing() && !end.isCancelled()) {
                    tell(change);
                }
            }
        }
    }

    /** Waits for signs, then until no more come. */
    private Set<Path> settled(FolderSignals open) throws InterruptedException {
        Set<Path> hinted = new HashSet<>(open.next(stamps.unsure().isEmpty() ? Duration.ofDays(1) : pace.gone()));
        long latest = System.nanoTime() + pace.longest().toNanos();
        Set<Path> more = hinted;
        while (!more.isEmpty() && System.nanoTime() < latest && !end.isCancelled()) {
            more = open.next(pace.quiet());
            hinted.addAll(more);
        }
        return hinted;
    }

    private Change change(Set<Path> hinted, FolderSignals open) {
        FolderStamps.Difference found = new FolderStamps.Difference();
        hinted.forEach(folder -> stamps.look(folder, found));
        List<Path> inside = new ArrayList<>(found.folders());
        int fresh = 0;
        for (int i = 0; i < inside.size() && fresh < pace.mostFolders() && !book.isOneFile(); i++) {
            if (isFresh(inside.get(i), open)) { // before the look, so that nothing falls between
                fresh++;
                FolderStamps.Difference more = new FolderStamps.Difference();
                stamps.look(inside.get(i), more);
                found.add(more);
                inside.addAll(more.folders());
            }
        }
        return judged(found);
    }

    /** Listens to a folder. @return whether what is in it was not seen until now */
    private boolean isFresh(Path folder, FolderSignals open) {
        try {
            return open.listen(folder);
        } catch (IOException e) {
            LOG.debug("{} is not watched", folder, e);
            return !stamps.knows(folder);
        }
    }

    private Change judged(FolderStamps.Difference found) {
        Set<Path> chapters = new LinkedHashSet<>();
        Set<Path> pictures = new LinkedHashSet<>();
        boolean contents = false;
        for (Path file : found.changed()) {
            if (Links.isPicture(file)) {
                pictures.add(file);
            } else if (isContents(file)) {
                contents = true;
            } else {
                chapters.add(file);
                contents |= book.isRenamed(file);
            }
        }
        for (Set<Path> files : List.of(found.appeared(), found.gone())) {
            for (Path file : files) {
                if (Links.isPicture(file)) {
                    pictures.add(file);
                } else {
                    contents |= !book.isOneFile();
                }
            }
        }
        return new Change(chapters, pictures, contents);
    }

    private boolean isContents(Path file) {
        return !book.isOneFile() && (file.endsWith(Book.CONTENTS) || file.endsWith(Book.SETTINGS));
    }

    private void tell(Change change) {
        try {
            listener.accept(change);
        } catch (RuntimeException e) {
            LOG.error("a change of {} was not dealt with", book.root(), e);
        }
    }
}
