package org.huoye.markdown;

import java.util.Optional;
import org.huoye.book.Book;
import org.huoye.book.BookException;
import org.huoye.book.Chapter;
import org.huoye.book.LinkJudge;

/**
 * Makes pages out of Markdown. Whatever the text is, a page comes out within a bounded time: one that would cost too much is
 * shown as plain text. The result is a pure function of the text and of what its links lead to, and is kept, so that
 * making the same page again is free; a page that was given up for want of time is tried again. Thread-safe; blocks the caller, so not for the JavaFX thread.
 */
public final class ChapterRenderer {

    private static final int AT_ONCE = 4;

    private final MarkdownToHtml markdownToHtml = new MarkdownToHtml();
    private final RenderCache cache = new RenderCache();
    private final DeepStack deepStack = new DeepStack(AT_ONCE);

    /**
     * Reads and renders a chapter of a book.
     *
     * @throws BookException if the chapter cannot be read, with a sentence for the reader
     */
    public RenderedChapter render(Book book, Chapter chapter) throws BookException {
        return render(book.read(chapter), chapter.title(), book.judge(chapter));
    }

    /**
     * The first slices of a long chapter, to be shown while the whole is made: exactly those that the whole begins with, but
     * in rare texts; {@link RenderedChapter#continues} tells.
     *
     * @return empty if making the whole takes no time that anyone would notice, or if there is no safe place to cut
     * @throws BookException if the chapter cannot be read, with a sentence for the reader
     */
    public Optional<RenderedChapter> beginning(Book book, Chapter chapter) throws BookException {
        return beginning(book.read(chapter), chapter.title(), book.judge(chapter));
    }

    Optional<RenderedChapter> beginning(String markdown, String name, LinkJudge judge) {
        if (markdown.length() < Budgets.LONG_CHAPTER
                || cache.find(RenderCache.key(markdown, name), judge).isPresent()) {
            return Optional.empty();
        }
        try {
            SourceScan.check(markdown);
            for (int least : Budgets.BEGINNINGS) {
                Optional<RenderedChapter> page = Beginning.of(markdown, least)
                        .map(text -> deepStack.run(deadline -> convert(text, name, judge, false, deadline)));
                if (page.isPresent() && !page.get().slices().isEmpty()) {
                    return page;
                }
            }
            return Optional.empty();
        } catch (OverBudgetException e) {
            return Optional.empty(); // the whole will say so
        }
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
            RenderedChapter page = deepStack.run(deadline -> convert(markdown, name, recording, true, deadline));
            return cache.keep(key, page, recording, markdown.length());
        } catch (OverBudgetException e) {
            // a plain page follows no links, and work that was given up may still be writing into its own recording
            RenderedChapter plain = PlainPage.of(markdown, name, e);
            return e.isOfTheText() ? cache.keep(key, plain, new RecordingJudge(judge), markdown.length()) : plain;
        }
    }

    private RenderedChapter convert(String markdown, String name, LinkJudge judge, boolean whole,
            Deadline deadline) {
        String html = markdownToHtml.convert(SpeakerNotes.onOneLine(markdown), deadline);
        return PageBuilder.build(html, name, judge, whole, deadline);
    }
}
