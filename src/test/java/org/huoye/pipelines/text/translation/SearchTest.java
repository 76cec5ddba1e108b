package org.huoye.pipelines.text.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.huoye.jobs.CancelToken;
import org.huoye.pipelines.text.translation.EncoderDecoder.Stepped;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches over a decoder whose probabilities are written by hand. */
class SearchTest {

    private static final int A = 4;
    private static final int B = 5;
    private static final int C = 6;
    private static final int SIZE = 7;
    private static final int MOST = 6;

    @TempDir
    private Path folder;
    private Vocabulary vocabulary;

    @BeforeEach
    void write() throws IOException {
        vocabulary = Vocabulary.read(Files.write(folder.resolve("pieces.txt"),
                List.of("<pad>", "<unk>", "<s>", "</s>", "a", "b", "c")));
    }

    /** Says what may follow a piece: a is likelier at first, but only b leads to something that ends surely. */
    private static Stepped step(List<Integer> pieces) {
        float[] logits = new float[pieces.size() * SIZE];
        for (int row = 0; row < pieces.size(); row++) {
            double[] probabilities = switch (pieces.get(row)) {
                case Vocabulary.BEGIN -> new double[]{0, 0, 0, 0.02, 0.5, 0.4, 0.08};
                case A -> new double[]{0, 0, 0, 0.3, 0.25, 0.25, 0.2};
                case B -> new double[]{0, 0, 0, 0.02, 0.01, 0.01, 0.96};
                default -> new double[]{0, 0, 0, 0.98, 0.01, 0.005, 0.005};
            };
            for (int id = 0; id < SIZE; id++) {
                logits[row * SIZE + id] = (float) Math.log(Math.max(probabilities[id], 1e-30));
            }
        }
        return new Stepped(pieces.size(), logits, new float[pieces.size()], new float[pieces.size()]);
    }

    private List<Hypothesis> found(Choice choice, List<Integer> given) {
        return new Search((pieces, rows) -> step(pieces), vocabulary, choice, MOST).run(given, path -> {
        }, new CancelToken());
    }

    private static List<Integer> ids(Hypothesis hypothesis) {
        return hypothesis.steps().stream().map(Step::id).toList();
    }

    @Test
    void greedyTakesTheLikeliestEachTime() {
        List<Hypothesis> found = found(Choice.GREEDY, List.of());
        assertEquals(1, found.size());
        assertEquals(List.of(A, Vocabulary.END), ids(found.getFirst()));
        assertEquals((Math.log(0.5) + Math.log(0.3)) / 2, found.getFirst().score(), 1e-6);
    }

    @Test
    void beamSearchFindsWhatGreedyMissesAndRanksWhatItFound() {
        List<Hypothesis> found = found(new Choice(0, 3, 0), List.of());
        assertEquals(List.of(B, C, Vocabulary.END), ids(found.getFirst()));
        assertTrue(found.getFirst().score() > found(Choice.GREEDY, List.of()).getFirst().score());
        assertEquals(found.stream().sorted(Comparator.comparingDouble(Hypothesis::score).reversed()).toList(), found);
        assertTrue(found.size() <= 3);
    }

    @Test
    void whatIsGivenIsKept() {
        for (Choice choice : List.of(Choice.GREEDY, new Choice(0, 4, 0), new Choice(1, 1, 7))) {
            List<Step> steps = found(choice, List.of(C, A, B)).getFirst().steps();
            assertEquals(List.of(C, A, B), steps.subList(0, 3).stream().map(Step::id).toList());
            assertEquals(List.of(true, true, true), steps.subList(0, 3).stream().map(Step::given).toList());
            assertFalse(steps.getLast().given());
        }
        assertEquals(List.of(A, Vocabulary.END),
                ids(found(new Choice(0, 4, 0), List.of(A, Vocabulary.END)).getFirst()));
    }

    @Test
    void alternativesAreSortedAndAddUpToNoMoreThanOne() {
        for (Choice choice : List.of(Choice.GREEDY, new Choice(0, 4, 0), new Choice(1.7, 1, 7))) {
            for (Step step : found(choice, List.of()).getFirst().steps()) {
                List<Double> said = step.alternatives().stream().map(Step.Alternative::probability).toList();
                assertEquals(5, said.size());
                assertEquals(said.stream().sorted(Comparator.reverseOrder()).toList(), said);
                assertTrue(said.stream().mapToDouble(each -> each).sum() <= 1 + 1e-9);
            }
        }
    }

    @Test
    void drawingIsRepeatedByItsSeedAndFlattenedByTemperature() {
        assertEquals(ids(found(new Choice(1, 1, 3), List.of()).getFirst()),
                ids(found(new Choice(1, 1, 3), List.of()).getFirst()));
        assertTrue(different(0.1) < different(2), different(0.1) + " and " + different(2));
        Step cool = found(new Choice(0.5, 1, 1), List.of()).getFirst().steps().getFirst();
        assertEquals(0.25 / (0.25 + 0.16 + 0.0064 + 0.0004), cool.alternatives().getFirst().probability(), 1e-6);
        assertEquals(0.5, cool.alternatives().getFirst().plain(), 1e-6);
    }

    private long different(double temperature) {
        return IntStream.range(0, 60)
                .mapToObj(seed -> ids(found(new Choice(temperature, 1, seed), List.of()).getFirst()))
                .distinct().count();
    }

    @Test
    void lengthIsBoundedWhereNothingEnds() {
        var endless = new Search((pieces, rows) -> step(List.of(A)), vocabulary, new Choice(0, 1, 0), MOST);
        List<Integer> given = List.of(A, A, A, A, A, A);
        assertEquals(given, ids(endless.run(given, path -> {
        }, new CancelToken()).getFirst()));
    }

    @Test
    void stopsBetweenPieces() {
        CancelToken cancel = new CancelToken();
        List<Integer> lengths = new ArrayList<>();
        var search = new Search((pieces, rows) -> step(pieces), vocabulary, new Choice(0, 3, 0), MOST);
        assertThrows(CancellationException.class, () -> search.run(List.of(), soFar -> {
            lengths.add(soFar.length());
            cancel.cancel();
        }, cancel));
        assertEquals(List.of(1), lengths);
    }
}
