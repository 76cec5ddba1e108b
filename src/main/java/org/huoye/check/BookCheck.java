package org.huoye.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huoye.book.Book;
import org.huoye.book.Chapter;
import org.huoye.book.Entry;
import org.huoye.check.Finding.Kind;
import org.huoye.demokit.DemoCatalog;
import org.huoye.glossary.Glossary;
import org.huoye.jobs.CancelToken;
import org.huoye.markdown.ChapterRenderer;
import org.huoye.markdown.PagePlaces;
import org.huoye.platform.Failures;
import org.jspecify.annotations.Nullable;

/** Looks through a book for what an author should mend. Writes nothing. For one thread and one book. */
public final class BookCheck {

    private final Book book;
    private final DemoBlockCheck demos;
    private final CancelToken cancel;
    private final ChapterRenderer renderer = new ChapterRenderer();
    private final Map<String, PageCheck> pages = new LinkedHashMap<>();
    /** Places by chapter; nothing for a chapter whose places are not known. */
    private final Map<String, Optional<PagePlaces>> places = new HashMap<>();
    private final Map<String, List<Finding>> problems = new LinkedHashMap<>();

    private BookCheck(Book book, DemoCatalog catalog, CancelToken cancel) {
        this.book = book;
        this.demos = new DemoBlockCheck(catalog);
        this.cancel = cancel;
    }

    /**
     * Checks every chapter of a book. Blocks.
     *
     * @param catalog the demos that pages may name
     * @param cancel looked at between chapters
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static Report of(Book book, DemoCatalog catalog, CancelToken cancel) {
        return new BookCheck(book, catalog, cancel).report();
    }

    private Report report() {
        contents();
        for (Chapter chapter : book.chapters()) {
            cancel.throwIfCancelled();
            problems.put(chapter.id(), new ArrayList<>());
            page(chapter).ifPresent(page -> pages.put(chapter.id(), page));
        }
        pages.forEach((id, page) -> {
            cancel.throwIfCancelled();
            found(id).addAll(page.findings(this::has));
        });
        for (Glossary.Entry entry : Glossary.of(book, cancel).again()) {
            PageCheck page = pages.get(entry.chapter().id());
            if (page != null) {
                found(entry.chapter().id()).add(page.again(entry.name()));
            }
        }
        List<Finding> hints = book.unlisted().stream().map(id -> new Finding(Kind.NOT_IN_CONTENTS, id, 0, id)).toList();
        return new Report(book.chapters().size(), problems.values().stream().flatMap(List::stream).toList(), hints);
    }

    private List<Finding> found(String file) {
        return problems.computeIfAbsent(file, id -> new ArrayList<>());
    }

    /** The lines of the table of contents that lead nowhere. */
    private void contents() {
        book.contentsFile().ifPresent(file -> {
            String name = String.valueOf(file.getFileName());
            SourceLines lines = new SourceLines(book.contentsText());
            for (Entry entry : book.contents()) {
                if (entry instanceof Entry.Broken broken) {
                    found(name).add(new Finding(Kind.BROKEN_CONTENTS, name, lines.ofTarget(broken.wanted()),
                            broken.wanted()));
                }
            }
        });
    }

    private Optional<PageCheck> page(Chapter chapter) {
        try {
            var page = new PageCheck(chapter, book.read(chapter), book.judge(chapter), renderer, demos);
            places.put(chapter.id(), Optional.ofNullable(page.places()));
            return Optional.of(page);
        } catch (IOException e) {
            found(chapter.id()).add(new Finding(Kind.UNREADABLE, chapter.id(), 0, Failures.of(e).sentence()));
            places.put(chapter.id(), Optional.empty());
            return Optional.empty();
        }
    }

    /** Whether a place is there, as far as it is known; of a chapter that the contents do not name too. */
    private boolean has(Chapter chapter, String anchor) {
        if (anchor.isEmpty()) {
            return true;
        }
        return places.computeIfAbsent(chapter.id(), id -> Optional.ofNullable(placesOf(chapter)))
                .map(known -> known.has(anchor)).orElse(true);
    }

    private @Nullable PagePlaces placesOf(Chapter chapter) {
        try {
            return new PageCheck(chapter, book.read(chapter), book.judge(chapter), renderer, demos).places();
        } catch (IOException e) {
            return null; // it is no chapter of the contents: that it cannot be read is nobody's mistake here
        }
    }
}
