package org.huoye.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.huoye.pipelines.text.SentenceVector;
import org.huoye.pipelines.text.Simplified;
import org.huoye.search.TextIndex;
import org.huoye.search.TextIndex.Entry;
import org.huoye.search.TextIndex.Hit;

/**
 * All that the assistant can say about a book, ready to be looked up. Immutable but for closing.
 */
final class Knowledge implements AutoCloseable {

    private final List<ReadPassage> passages;
    private final List<Talk> talk;
    private final List<SentenceVector> elsewhere;
    private final TermList terms;
    private final TextIndex words = TextIndex.inMemory();

    /**
     * Small talk in one of its phrasings.
     *
     * @param question the prepared question
     * @param vector of the phrasing
     */
    record Talk(CuratedQuestion question, SentenceVector vector) {
    }

    /**
     * Puts the words of all passages into an index.
     *
     * @param passages of the book, numbered from 0
     * @param beside what else a passage is found by: code that stands in it, ways in which readers ask about it
     * @param talk every phrasing of the small talk
     * @param elsewhere questions that the book does not answer
     */
    Knowledge(List<ReadPassage> passages, List<String> beside, List<Talk> talk, List<SentenceVector> elsewhere,
            TermList terms) {
        this.passages = List.copyOf(passages);
        this.talk = List.copyOf(talk);
        this.elsewhere = List.copyOf(elsewhere);
        this.terms = terms;
        List<Entry> entries = new ArrayList<>();
        for (ReadPassage read : passages) {
            Passage passage = read.passage();
            // what people ask about a passage often has the very words that it leaves out
            String asked = read.curated().stream().flatMap(question -> question.phrasings().stream())
                    .collect(Collectors.joining("\n"));
            entries.add(new Entry(Integer.toString(passage.number()), "",
                    Simplified.of(String.join("\n", passage.source().chapterTitle(), passage.source().heading(),
                            passage.text(), beside.get(passage.number()), asked))));
        }
        words.put(entries);
    }

    List<ReadPassage> passages() {
        return passages;
    }

    List<Talk> talk() {
        return talk;
    }

    TermList terms() {
        return terms;
    }

    boolean isEmpty() {
        return passages.isEmpty() && talk.isEmpty();
    }

    /** Cosine to the nearest question that the book does not answer, −1 if none is known. */
    double elsewhere(SentenceVector question) {
        return elsewhere.stream().mapToDouble(question::cosine).max().orElse(-1);
    }

    /** Words that each passage has in common with a question: BM25 as a share of the best passage's, 0 to 1. */
    double[] lexical(String question) {
        double[] shares = new double[passages.size()];
        List<Hit> hits = words.find(question, TextIndex.MOST_HITS);
        for (Hit hit : hits) {
            shares[Integer.parseInt(hit.id())] = hit.score() / hits.getFirst().score();
        }
        return shares;
    }

    @Override
    public void close() {
        words.close();
    }
}
