package org.huoye.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.huoye.book.Book;
import org.huoye.book.BookException;
import org.huoye.book.LinkJudge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents made at random, read as a book: whatever comes, a safe page of bounded slices in bounded time, and no file from
 * outside the book. {@code -Dhuoye.seed=N} begins with another document, {@code -Dhuoye.documents=N} makes more or fewer;
 * a failure names the seed that brings it back alone.
 */
class FuzzTest {

    private static final long SEED = Long.getLong("huoye.seed", 1);
    private static final int DOCUMENTS = Integer.getInteger("huoye.documents", 2_000);

    /** Processor time for a page, with the time for asserting: the renderer's own budget is 5 s. */
    private static final long MOST_NANOS = 20_000_000_000L;
    private static final int SHOWN = 2_000;
    private static final int WORKERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);

    @TempDir
    Path folder;

    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger asPages = new AtomicInteger();
    private final AtomicInteger pictures = new AtomicInteger();

    @Test
    void everyDocumentBecomesASafePage() throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                running.add(workers.submit(work(worker)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        assertEquals(DOCUMENTS, read.get() + refused.get());
        // else the documents would test nothing
        assertTrue(read.get() > DOCUMENTS * 0.8, () -> refused + " were not read");
        assertTrue(asPages.get() > DOCUMENTS * 0.7, () -> asPages + " became pages");
        assertTrue(DOCUMENTS < 1_000 || pictures.get() > 100, () -> pictures + " pictures were shown");
    }

    private Callable<Boolean> work(int worker) {
        return () -> {
            Path book = book(folder.resolve("worker-" + worker));
            for (long number = worker; number < DOCUMENTS; number += WORKERS) {
                examine(SEED + number, book);
            }
            return true;
        };
    }

    /** A book with a picture, beside files that are not its own and a link to one of them. */
    private static Path book(Path home) throws IOException {
        Path book = Files.createDirectories(home.resolve("book"));
        Files.createDirectories(book.resolve("folder"));
        Path secret = Files.write(home.resolve("secret.png"), new byte[]{1});
        Files.write(book.resolve(FuzzedBooks.INSIDE), new byte[]{1});
        Files.createSymbolicLink(book.resolve("link.png"), secret);
        return book;
    }

    private void examine(long seed, Path folder) {
        byte[] document = FuzzedBooks.document(seed);
        long start = System.nanoTime();
        try {
            Files.write(folder.resolve("a.md"), document);
            Book book = Book.open(folder);
            ChapterRenderer renderer = new ChapterRenderer();
            RenderedChapter page = renderer.render(book, book.chapters().getFirst());
            assertPage(page, folder);
            if (seed % 10 == 0) {
                assertPage(renderer.render(FuzzedBooks.text(seed), "书", LinkJudge.withoutBook()), folder);
            }
            read.incrementAndGet();
            asPages.addAndGet(page.plainText() ? 0 : 1);
            pictures.addAndGet(page.pictures().size());
            long taken = System.nanoTime() - start;
            assertTrue(taken < MOST_NANOS, () -> "took " + taken / 1_000_000 + " ms");
        } catch (BookException e) {
            refused.incrementAndGet();
            assertFalse(Objects.requireNonNull(e.getLocalizedMessage()).isBlank());
        } catch (AssertionError | RuntimeException | IOException e) {
            String text = new String(document, StandardCharsets.UTF_8);
            throw new AssertionError("-Dhuoye.seed=" + seed + " -Dhuoye.documents=1: " + e.getMessage() + "\n\n"
                    + text.substring(0, Math.min(text.length(), SHOWN)), e);
        }
    }

    private static void assertPage(RenderedChapter page, Path folder) throws IOException {
        PageAssertions.assertSafe(page);
        PageAssertions.assertBudgeted(page);
        assertFalse(page.slices().isEmpty());
        String failure = new OverBudgetException(OverBudgetException.Budget.FAILURE).getLocalizedMessage();
        assertTrue(page.problems().stream().noneMatch(problem -> problem.subject().equals(failure)), failure);
        Path root = folder.toRealPath();
        for (RenderedChapter.PictureRef picture : page.pictures().values()) {
            assertTrue(picture.file().toRealPath().startsWith(root), () -> "outside of the book: " + picture);
        }
    }
}
