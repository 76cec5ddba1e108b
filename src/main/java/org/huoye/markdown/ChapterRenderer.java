package org.huoye.markdown;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.huoye.book.Book;
import org.huoye.book.BookException;
import org.huoye.book.Chapter;
import org.huoye.book.LinkJudge;
import org.huoye.markdown.OverBudgetException.Budget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes pages out of Markdown. Whatever the text is, a page comes out within a bounded time: one that would cost too much is
 * shown as plain text. The result is a pure function of the text and of what its links lead to, and is kept, so that
 * making the same page again is free. Thread-safe; blocks the caller, so not for the JavaFX thread.
 */
public final class ChapterRenderer {

    private static final Logger LOG = LoggerFactory.getLogger(ChapterRenderer.class);

    private static final int AT_ONCE = 4;

    private final MarkdownToHtml markdownToHtml = new MarkdownToHtml();
    private final RenderCache cache = new RenderCache();
    /** Work that never ends holds its permit, so that it cannot pile up. */
    private final Semaphore permits = new Semaphore(AT_ONCE);

    /**
     * Reads and renders a chapter of a book.
     *
     * @throws BookException if the chapter cannot be read, with a sentence for the reader
     */
    public RenderedChapter render(Book book, Chapter chapter) throws BookException {
        return render(book.read(chapter), chapter.title(), book.judge(chapter));
    }

    /**
     * Renders a text.
     *
     * @param name title of a page that has no heading
     * @param judge judges its links and pictures; {@link LinkJudge#withoutBook()} for a text that lies nowhere
     */
    public RenderedChapter render(String markdown, String name, LinkJudge judge) {
        String key = RenderCache.key(markdown, name);
        Optional<RenderedChapter> kept = cache.find(key, judge);
        if (kept.isPresent()) {
            return kept.get();
        }
        try {
            SourceScan.check(markdown);
            RecordingJudge recording = new RecordingJudge(judge);
            return cache.keep(key, onDeepStack(markdown, name, recording), recording, markdown.length());
        } catch (OverBudgetException e) {
            // a plain page follows no links, and work that was given up may still be writing into its own recording
            RenderedChapter plain = PlainPage.of(markdown, name, e);
            return cache.keep(key, plain, new RecordingJudge(judge), markdown.length());
        }
    }

    private RenderedChapter onDeepStack(String markdown, String name, LinkJudge judge) {
        try {
            if (!permits.tryAcquire(Budgets.LONGEST_WAIT_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                throw new OverBudgetException(Budget.TIME);
            }
            CompletableFuture<RenderedChapter> page = new CompletableFuture<>();
            Thread.ofPlatform().daemon().name("huoye-page").stackSize(Budgets.STACK_BYTES).start(() -> {
                try {
                    page.complete(convert(markdown, name, judge));
                } catch (RuntimeException | Error e) {
                    page.completeExceptionally(e);
                } finally {
                    permits.release();
                }
            });
            return page.get(Budgets.LONGEST_WAIT_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new OverBudgetException(Budget.TIME);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a page was made");
        } catch (ExecutionException e) {
            throw overBudget(e.getCause() == null ? e : e.getCause());
        }
    }

    private RenderedChapter convert(String markdown, String name, LinkJudge judge) {
        Deadline deadline = new Deadline(Budgets.MILLISECONDS);
        String html = markdownToHtml.convert(SpeakerNotes.onOneLine(markdown), deadline);
        return PageBuilder.build(html, name, judge, deadline);
    }

    private static OverBudgetException overBudget(Throwable cause) {
        return switch (cause) {
            case OverBudgetException over -> over;
            case StackOverflowError _ -> new OverBudgetException(Budget.NESTING);
            default -> {
                LOG.warn("a chapter is shown as plain text because making its page failed", cause);
                yield new OverBudgetException(Budget.FAILURE);
            }
        };
    }
}
