package org.huoye.pipelines.text.translation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.huoye.jobs.CancelToken;
import org.huoye.pipelines.text.translation.EncoderDecoder.Stepped;
import org.huoye.pipelines.text.translation.Step.Alternative;
import org.jspecify.annotations.Nullable;

/**
 * Searches for a good translation: takes the likeliest piece each time (beam 1), follows several beginnings at once (beam
 * search), or draws pieces. Translations of different length are compared by the mean of the logarithms of their
 * probabilities. One search is used once, on one thread.
 */
public final class Search {

    /** How many pieces a step keeps of those that might have stood there. */
    private static final int ALTERNATIVES = 5;

    /** No piece is given. */
    private static final int NONE = -1;

    /** A beginning, the piece that would go on from it, and what both have together. */
    private record Candidate(int beginning, int id, double logProbability, double total) {
    }

    /** Says what might come next. */
    @FunctionalInterface
    interface Next {

        /**
         * Goes on by one piece in several beginnings at once.
         *
         * @param pieces the last piece of each beginning; {@link Vocabulary#BEGIN} at first
         * @param rows which beginning of the step before each of them goes on from
         */
        Stepped step(List<Integer> pieces, List<Integer> rows);
    }

    private final Next decoder;
    private final Vocabulary vocabulary;
    private final Choice choice;
    private final int most;
    private final SplittableRandom random;

    /** @param most pieces at most, the sign that ends a sentence included */
    Search(Next decoder, Vocabulary vocabulary, Choice choice, int most) {
        this.decoder = decoder;
        this.vocabulary = vocabulary;
        this.choice = choice;
        this.most = most;
        this.random = new SplittableRandom(choice.seed());
    }

    // tag::search[]
    /**
     * Finds a translation. Every beginning may end at any step; the best {@code beam} that do not go on, until none of them
     * can become better than the best that ended.
     *
     * @param given pieces that it begins with
     * @param soFar hears the leading beginning after each step
     * @param cancel looked at before each step
     * @return what was found, best first: those that ended, or if none did those that became too long
     */
    List<Hypothesis> run(List<Integer> given, Consumer<Hypothesis> soFar, CancelToken cancel) {
        List<? extends @Nullable Hypothesis> live = Collections.singletonList(null);
        List<Integer> rows = List.of(0);
        List<Hypothesis> open = List.of();
        List<Hypothesis> ended = List.of();
        for (int position = 0; position < most && !live.isEmpty(); position++) {
            cancel.throwIfCancelled();
            Stepped stepped = decoder.step(live.stream().map(Search::lastId).toList(), rows);
            boolean isGiven = position < given.size();
            List<Hypothesis> next = new ArrayList<>();
            List<Hypothesis> stops = new ArrayList<>(ended);
            rows = new ArrayList<>();
            for (Candidate candidate : candidates(live, stepped, isGiven ? given.get(position) : NONE)) {
                if (candidate.id == Vocabulary.END) {
                    stops.add(hypothesis(live.get(candidate.beginning), candidate, stepped, isGiven));
                } else if (next.size() < choice.width()) {
                    next.add(hypothesis(live.get(candidate.beginning), candidate, stepped, isGiven));
                    rows.add(candidate.beginning);
                }
            }
            ended = bestFirst(stops);
            open = next;
            soFar.accept(next.isEmpty() ? ended.getFirst() : next.getFirst());
            boolean isFound = !ended.isEmpty() && !next.isEmpty()
                    && ended.getFirst().score() >= next.getFirst().total() / most;
            live = isFound ? List.of() : next;
        }
        return ended.isEmpty() ? open : ended;
    }
    // end::search[]

    private List<Hypothesis> bestFirst(List<Hypothesis> hypotheses) {
        return hypotheses.stream().sorted(Comparator.comparingDouble(Hypothesis::score).reversed())
                .limit(choice.width()).toList();
    }

    /** What might come next, best first: a given piece alone, a drawn one alone, or the best of all beginnings. */
    private List<Candidate> candidates(List<? extends @Nullable Hypothesis> live, Stepped stepped, int given) {
        List<Candidate> candidates = new ArrayList<>();
        for (int beginning = 0; beginning < live.size(); beginning++) {
            Likelihoods likelihoods = stepped.likelihoods(beginning);
            double[] probabilities = likelihoods.probabilities(1);
            @Nullable
            Hypothesis before = live.get(beginning);
            double total = before == null ? 0 : before.total();
            for (int id : next(likelihoods, given)) {
                double logProbability = Math.log(Math.max(probabilities[id], Double.MIN_NORMAL));
                candidates.add(new Candidate(beginning, id, logProbability, total + logProbability));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::total).reversed());
        return candidates;
    }

    private Set<Integer> next(Likelihoods likelihoods, int given) {
        if (given != NONE) {
            return Set.of(given);
        }
        if (choice.draws()) {
            return Set.of(Likelihoods.drawn(likelihoods.probabilities(choice.temperature()), random.nextDouble()));
        }
        if (choice.width() == 1) {
            return Set.copyOf(likelihoods.likeliest(1));
        }
        Set<Integer> ids = new LinkedHashSet<>(likelihoods.likeliest(choice.width() + 1));
        ids.add(Vocabulary.END);
        return ids;
    }

    private Hypothesis hypothesis(@Nullable Hypothesis before, Candidate candidate, Stepped stepped, boolean given) {
        Likelihoods likelihoods = stepped.likelihoods(candidate.beginning);
        double[] probabilities = likelihoods.probabilities(choice.draws() ? choice.temperature() : 1);
        double[] plain = likelihoods.probabilities(1);
        List<Alternative> alternatives = likelihoods.likeliest(ALTERNATIVES).stream()
                .map(id -> new Alternative(id, vocabulary.piece(id), probabilities[id], plain[id])).toList();
        Step step = new Step(candidate.id, vocabulary.piece(candidate.id), probabilities[candidate.id], given,
                alternatives);
        return Hypothesis.after(before, step, stepped.looks(candidate.beginning), candidate.logProbability);
    }

    private static int lastId(@Nullable Hypothesis hypothesis) {
        return hypothesis == null ? Vocabulary.BEGIN : hypothesis.step().id();
    }
}
