package org.huoye.search;

import java.util.Collection;
import java.util.List;

/**
 * An index of texts that is asked for words. Chinese is compared by pairs of neighbouring characters, everything else by
 * words; small and capital letters, full and half width are the same. Texts can be put in, replaced and taken out at any
 * time. Thread-safe; close it to give its memory back.
 */
public interface TextIndex extends AutoCloseable {

    /** Most texts that one search returns. */
    int MOST_HITS = 1_000;

    /**
     * A text.
     *
     * @param id tells it from all others; another text with the same id replaces it
     * @param title what stands above it, may be empty; a word in it counts {@value #TITLE_WEIGHT} times as much
     * @param text the text itself, without markup
     */
    record Entry(String id, String title, String text) {
    }

    /** How much a word in the title counts against one in the text. */
    double TITLE_WEIGHT = 1.5;

    /**
     * A text that has something of what was looked for.
     *
     * @param id of the text
     * @param score BM25, above 0; can be compared within one search only
     */
    record Hit(String id, double score) {
    }

    /** An empty index in memory. */
    static TextIndex inMemory() {
        return new LuceneIndex();
    }

    /** Puts texts in; those with an id that is there already are replaced. They are found when this returns. */
    void put(Collection<Entry> entries);

    /** Takes texts out; unknown ids do nothing. */
    void remove(Collection<String> ids);

    /**
     * Looks for texts with any of the query's words: the more and the rarer, the better (BM25; Robertson, Zaragoza, 2009).
     *
     * @param query as people type it; no character has a meaning of its own; only its beginning counts if it is very long
     * @param most how many to return, 1 to {@link #MOST_HITS}
     * @return the best first; none if the query has no letter or digit
     */
    List<Hit> find(String query, int most);

    /** How many texts are in. */
    int size();

    @Override
    void close();
}
