package org.huoye.reader;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.huoye.book.Book;
import org.huoye.book.Chapter;
import org.huoye.platform.WholeFile;
import org.huoye.reader.page.Locator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers to the line where the reader was in each book: one small file a book, replaced as a whole. A place is written
 * soon after it was reached, so that a process that is killed loses little more than the last second. Files that cannot be
 * read or written cost the place, never the book. Thread-safe.
 */
public final class PlaceMemory {

    private static final Logger LOG = LoggerFactory.getLogger(PlaceMemory.class);
    private static final Gson JSON = new Gson();
    private static final int MOST_BOOKS = 40;
    private static final int NAME_BYTES = 12;
    private static final long MOST_BYTES = 1 << 20;

    private final Path folder;
    private final Executor soon;
    private final Clock clock;
    private final Writer writer;
    /** Held while files are written, never by those who only tell a place: writing waits for the disk. */
    private final Object writing = new Object();
    private @Nullable BookPlaces present;
    /** What is not on disk yet, by book. */
    private Map<String, BookPlaces> unwritten = new LinkedHashMap<>();
    private boolean waiting;

    /** Replaces a file as a whole. */
    interface Writer {
        void write(Path file, String text) throws IOException;
    }

    /**
     * @param folder where the files lie; need not exist
     * @param soon runs work after about a second, off the JavaFX thread
     */
    public PlaceMemory(Path folder, Executor soon) {
        this(folder, soon, Clock.systemUTC(), WholeFile::write);
    }

    PlaceMemory(Path folder, Executor soon, Clock clock, Writer writer) {
        this.folder = folder;
        this.soon = soon;
        this.clock = clock;
        this.writer = writer;
    }

    /** What is remembered of a book. Reads and writes files: call off the JavaFX thread. */
    Optional<BookPlaces> of(Path book) {
        flush();
        return read(file(book.toString()));
    }

    /** The reader opened a book; places that are told from now on are its. */
    synchronized void opened(Path path, Book book, Optional<BookPlaces> remembered) {
        Map<String, Locator> unfinished = remembered.map(BookPlaces::unfinished).orElse(Map.of());
        present = new BookPlaces(path.toString(), book.title(), "", "", 0, Locator.TOP, unfinished);
    }

    /**
     * The reader is at a place of the book that was opened last.
     *
     * @param atEnd whether the end of the chapter is in view
     */
    void at(Chapter chapter, Locator place, boolean atEnd) {
        if (note(chapter, place, atEnd)) {
            soon.execute(this::flush);
        }
    }

    /** @return whether somebody has to be asked to write it */
    private synchronized boolean note(Chapter chapter, Locator place, boolean atEnd) {
        BookPlaces before = present;
        if (before == null || before.chapter().equals(chapter.id()) && before.place().equals(place)) {
            return false;
        }
        BookPlaces now = before.at(chapter.id(), chapter.title(), clock.instant().getEpochSecond(), place, atEnd);
        present = now;
        unwritten.put(now.book(), now);
        boolean first = !waiting;
        waiting = true;
        return first;
    }

    /** Where a chapter of the open book was left before its end. */
    synchronized Optional<Locator> left(Chapter chapter) {
        BookPlaces now = present;
        return now == null ? Optional.empty() : now.left(chapter.id());
    }

    /** Writes what is not on disk yet; returns when it is. */
    public void flush() {
        synchronized (writing) {
            for (BookPlaces places : takeUnwritten()) {
                try {
                    writer.write(file(places.book()), JSON.toJson(places));
                } catch (IOException e) {
                    LOG.warn("cannot keep the place in {}", folder, e);
                }
            }
        }
    }

    private synchronized Collection<BookPlaces> takeUnwritten() {
        Collection<BookPlaces> taken = unwritten.values();
        unwritten = new LinkedHashMap<>();
        waiting = false;
        return taken;
    }

    /** The books read last, the latest first; those that are not there any more are left out. Reads files. */
    List<BookPlaces> recent() {
        flush();
        try (Stream<Path> files = Files.list(folder)) {
            List<BookPlaces> all = files.filter(file -> file.toString().endsWith(".json")).map(PlaceMemory::read)
                    .flatMap(Optional::stream).sorted(Comparator.comparingLong(BookPlaces::seconds).reversed())
                    .toList();
            for (BookPlaces old : all.subList(Math.min(MOST_BOOKS, all.size()), all.size())) {
                Files.deleteIfExists(file(old.book()));
            }
            return all.stream().limit(MOST_BOOKS).filter(places -> isThere(places.book())).toList();
        } catch (NoSuchFileException e) {
            return List.of(); // nothing was read yet
        } catch (IOException e) {
            LOG.warn("cannot list {}", folder, e);
            return List.of();
        }
    }

    private static boolean isThere(String book) {
        try {
            return Files.exists(Path.of(book));
        } catch (InvalidPathException e) {
            return false; // written by another system
        }
    }

    private static Optional<BookPlaces> read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            return BookPlaces.checked(JSON.fromJson(Files.readString(file), BookPlaces.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) { // no JSON, or a record that refuses it
            LOG.warn("unreadable place {}", file, e);
            return Optional.empty();
        }
    }

    private Path file(String book) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(book.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash, 0, NAME_BYTES) + ".json");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
