package org.huoye.assistant;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huoye.book.Book;
import org.huoye.book.BookException;
import org.huoye.book.Chapter;
import org.huoye.glossary.GlossaryPage;
import org.huoye.jobs.CancelToken;
import org.huoye.markdown.ChapterRenderer;
import org.huoye.markdown.TermScan;
import org.huoye.platform.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the passages and terms out of a book's chapters. What a chapter gave is kept in a file beside the digest of its text,
 * so that only changed chapters are rendered again. The list of terms is left out: it repeats sentences of the chapters.
 */
final class ChapterReader {

    private static final Logger LOG = LoggerFactory.getLogger(ChapterReader.class);

    /** Changes with what {@link PassageCutter} makes of a chapter, so that older files are not believed. */
    private static final String LAYOUT = "2";

    private final ChapterRenderer renderer = new ChapterRenderer();
    private final TermScan terms = new TermScan();
    private final Path file;

    /** @param file where the chapters' pieces are kept */
    ChapterReader(Path file) {
        this.file = file;
    }

    /**
     * Reads all chapters of a book; one that cannot be read gives nothing.
     *
     * @param cancel looked at between chapters; what was read until then is kept
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    List<ReadChapter> read(Book book, CancelToken cancel) {
        Map<String, ReadChapter> kept = kept();
        Map<String, ReadChapter> now = new LinkedHashMap<>();
        try {
            for (Chapter chapter : book.chapters()) {
                cancel.throwIfCancelled();
                try {
                    String text = book.read(chapter);
                    if (!GlossaryPage.isOne(text)) {
                        String digest = Digests.of(LAYOUT, chapter.id(), chapter.title(), text);
                        ReadChapter same = kept.get(chapter.id());
                        now.put(chapter.id(), same != null && same.digest().equals(digest)
                                ? same
                                : read(book, chapter, text, digest));
                    }
                } catch (BookException e) {
                    LOG.debug("the assistant does not know {}", chapter.id(), e);
                }
            }
        } finally {
            if (!now.equals(kept)) {
                keep(now);
            }
        }
        return List.copyOf(now.values());
    }

    private ReadChapter read(Book book, Chapter chapter, String text, String digest) {
        var page = renderer.render(text, chapter.title(), book.judge(chapter));
        return new ReadChapter(digest, PassageCutter.cut(chapter, page), terms.scan(text).stream()
                .map(term -> new ReadChapter.Term(term.name(), term.english())).toList());
    }

    private Map<String, ReadChapter> kept() {
        try {
            if (Files.isRegularFile(file)) {
                Map<String, ReadChapter> kept = new Gson().fromJson(Files.readString(file),
                        new TypeToken<LinkedHashMap<String, ReadChapter>>() {
                        });
                return kept == null ? Map.of() : kept;
            }
        } catch (IOException | RuntimeException e) {
            LOG.info("{} is made again", file, e);
        }
        return Map.of();
    }

    private void keep(Map<String, ReadChapter> chapters) {
        try {
            WholeFile.write(file, new Gson().toJson(chapters));
        } catch (IOException e) {
            LOG.warn("the passages of the book are not kept in {}", file, e);
        }
    }
}
