package org.huoye.assistant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.huoye.inference.trace.RunListener;
import org.huoye.pipelines.text.SentenceEmbedder;
import org.huoye.pipelines.text.SentenceVector;

/**
 * Looks for passages by meaning and by words. The weights were chosen on the questions of
 * {@code tools/assistant/tuning-*.tsv}; see {@code docs/decisions/0017-the-course-assistant.md}. Not thread-safe.
 */
final class Finder {

    /** How much words in common count against the cosines. */
    static final double WORDS = 0.14;

    /** Added for passages of the chapter that is being talked about. */
    static final double NEAR = 0.03;

    /** Taken off exercises: they say again what the section before them explains. */
    static final double EXERCISE = 0.04;

    private static final Pattern EXERCISES = Pattern.compile("[\\d. ]*(问题|习题|练习|思考题|作业|exercises|problems)",
            Pattern.CASE_INSENSITIVE);

    /** A prepared question at least so near asks the same. */
    static final double SAME = 0.75;

    /** Small talk at least so near, and nearer than the book, is meant. */
    static final double TALK = 0.7;

    /** How much speaks against the book if a question it does not answer is nearer than {@link #FAR}. */
    static final double AGAINST = 0.5;

    /** Any two questions are about as near as this. */
    static final double FAR = 0.5;

    private final Knowledge knowledge;
    private final SentenceEmbedder embedder;
    /** Vectors of the prepared questions that were looked at so far. */
    private final Map<String, SentenceVector> phrasings = new HashMap<>();

    Finder(Knowledge knowledge, SentenceEmbedder embedder) {
        this.knowledge = knowledge;
        this.embedder = embedder;
    }

    /**
     * A prepared question of a passage.
     *
     * @param question the question
     * @param phrasing the way of asking it that is nearest
     * @param cosine of that way
     */
    private record Prepared(CuratedQuestion question, String phrasing, double cosine) {
    }

    /**
     * Looks for one way to understand a question.
     *
     * @param understood the words that are looked for
     * @param vector of them
     * @param before where the answer stood that this question goes on from, empty for a question of its own
     */
    Found find(String understood, SentenceVector vector, Optional<Source> before) {
        List<ReadPassage> passages = knowledge.passages();
        double[] meaning = passages.stream().mapToDouble(passage -> passage.meaning(vector)).toArray();
        double[] words = knowledge.lexical(understood);
        double[] scores = new double[meaning.length];
        for (int i = 0; i < scores.length; i++) {
            Source source = passages.get(i).passage().source();
            boolean here = before.isPresent() && before.get().chapter().equals(source.chapter());
            scores[i] = meaning[i] + WORDS * words[i] + (here ? NEAR : 0)
                    - (EXERCISES.matcher(source.heading()).matches() ? EXERCISE : 0);
        }
        List<Integer> best = IntStream.range(0, scores.length).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed()).limit(Answer.CANDIDATES)
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        List<Optional<Prepared>> prepared = new ArrayList<>();
        for (int i : best) {
            Optional<Prepared> same = prepared(passages.get(i), vector);
            prepared.add(same);
            candidates.add(new Candidate(passages.get(i).passage(), same.map(Prepared::phrasing), meaning[i], words[i],
                    scores[i]));
        }
        double book = candidates.isEmpty() ? 0 : candidates.getFirst().score();
        return found(vector, candidates, prepared, book);
    }

    private Found found(SentenceVector vector, List<Candidate> candidates, List<Optional<Prepared>> prepared,
            double book) {
        double talk = TALK;
        Optional<CuratedQuestion> meant = Optional.empty();
        for (Knowledge.Talk one : knowledge.talk()) {
            double cosine = one.vector().cosine(vector);
            if (cosine >= talk && cosine > book) {
                talk = cosine;
                meant = Optional.of(one.question());
            }
        }
        double against = AGAINST * Math.max(0, knowledge.elsewhere(vector) - FAR);
        Optional<CuratedQuestion> first = prepared.stream().findFirst().flatMap(one -> one).map(Prepared::question);
        return new Found(vector, candidates, first, meant, meant.isPresent() ? talk : book - against);
    }

    /** The prepared question of a passage that asks the same, if one does. */
    private Optional<Prepared> prepared(ReadPassage passage, SentenceVector vector) {
        Prepared nearest = null;
        for (CuratedQuestion question : passage.curated()) {
            for (String phrasing : question.phrasings()) {
                double cosine = phrasings
                        .computeIfAbsent(phrasing, text -> embedder.embed(text, RunListener.none())).cosine(vector);
                if (cosine >= (nearest == null ? SAME : nearest.cosine)) {
                    nearest = new Prepared(question, phrasing, cosine);
                }
            }
        }
        return Optional.ofNullable(nearest);
    }
}
