package org.huoye.glossary;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huoye.book.Book;
import org.huoye.book.Chapter;
import org.huoye.book.LinkTarget;
import org.huoye.jobs.CancelToken;
import org.huoye.markdown.TermScan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The terms that a book explains, each where it is explained first in reading order. Immutable and thread-safe. */
public final class Glossary {

    /** Of a book without terms, or before a book has been looked through. */
    public static final Glossary EMPTY = new Glossary(new LinkedHashMap<>(), List.of());

    private static final Logger LOG = LoggerFactory.getLogger(Glossary.class);
    /** As in the text of a page; a price is none. */
    static final Pattern FORMULA = Pattern.compile("\\$(\\S|\\S[^$]*\\S)\\$(?!\\d)");
    private static final int MOST_TERMS = 10_000;

    /**
     * A term and its place.
     *
     * @param name the word as it is written where it is explained
     * @param english its English
     * @param definition the sentence that explains it, plain text; formulas are their TeX between dollars
     * @param chapter where it is explained
     * @param anchor anchor of the heading above that place, empty before the first
     */
    public record Entry(String name, String english, String definition, Chapter chapter, String anchor) {

        /** The definition for where no formula can be laid out: their TeX stands alone. */
        public String plainDefinition() {
            return FORMULA.matcher(definition).replaceAll("$1");
        }

        /** The place, for {@link Book#uri}. */
        public LinkTarget place() {
            return new LinkTarget.Inside(chapter, anchor);
        }
    }

    private final Map<String, Entry> byName;
    private final List<Entry> again;

    private Glossary(Map<String, Entry> byName, List<Entry> again) {
        this.byName = byName;
        this.again = List.copyOf(again);
    }

    /**
     * Reads every chapter of a book. Blocks, about a second for a long book: meant for background work of a lane. A
     * chapter that cannot be read has no terms.
     *
     * @param cancel looked at between chapters
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static Glossary of(Book book, CancelToken cancel) {
        TermScan scan = new TermScan();
        Map<String, Entry> byName = new LinkedHashMap<>();
        List<Entry> again = new ArrayList<>();
        for (Chapter chapter : book.chapters()) {
            cancel.throwIfCancelled();
            for (TermScan.Term term : terms(scan, book, chapter)) {
                Entry entry = new Entry(term.name(), term.english(), term.definition(), chapter, term.anchor());
                if (byName.size() + again.size() < MOST_TERMS && byName.putIfAbsent(key(term.name()), entry) != null) {
                    again.add(entry);
                }
            }
        }
        return new Glossary(byName, again);
    }

    private static List<TermScan.Term> terms(TermScan scan, Book book, Chapter chapter) {
        try {
            return scan.scan(book.read(chapter));
        } catch (IOException e) {
            LOG.debug("{} is not looked through for terms", chapter.id(), e);
            return List.of();
        }
    }

    /** Every term once, in reading order. */
    public List<Entry> entries() {
        return List.copyOf(byName.values());
    }

    /** A term by its name; how its Latin letters are written does not matter. */
    public Optional<Entry> find(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /** Places that explain a term which an earlier place has explained already. */
    public List<Entry> again() {
        return again;
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
