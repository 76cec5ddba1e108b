package org.huoye.demokit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.huoye.demokit.throwaway.LanesOnly;
import org.huoye.demokit.throwaway.LineFit;
import org.huoye.demokit.throwaway.MeanColour;
import org.huoye.demokit.throwaway.Spelling;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.jobs.CancelToken;
import org.huoye.jobs.Lane;
import org.huoye.media.Picture;
import org.junit.jupiter.api.Test;

/** A picture, a stream of tokens and a training go through the one runner. */
class ContractTest {

    private final LanesOnly models = new LanesOnly(name -> Lane.sameThread());

    private static Picture plain(int argb) {
        int[] pixels = new int[12];
        Arrays.fill(pixels, argb);
        return new Picture(4, 3, pixels, "plain");
    }

    private static <I> Request<I> request(Demo<I, ?> demo, I input, Map<String, String> options) {
        return new Request<>(input, Options.parse(demo.spec().options(), options), 1);
    }

    @Test
    void aPictureGivesAResultAndTheTraceOfItsOwnRun() {
        MeanColour demo = new MeanColour();
        try (var runner = new DemoRunner<>(demo, models.context())) {
            var red = runner.run(request(demo, plain(0xFFFF0000), Map.of()), RunListener.none(), new CancelToken())
                    .join();
            var blue = runner.run(request(demo, plain(0xFF0000FF), Map.of()), RunListener.none(), new CancelToken())
                    .join();
            assertEquals(255, red.result().red(), 0.01);
            assertEquals(255, blue.result().blue(), 0.01);
            assertEquals(List.of(Stage.LOAD, Stage.PREPROCESS, Stage.INFER),
                    red.stages().stream().map(RunReport.StageTime::stage).toList());
            assertEquals(List.of(Stage.PREPROCESS, Stage.INFER),
                    blue.stages().stream().map(RunReport.StageTime::stage).toList());
            assertEquals("means", red.tensors().getFirst().name());
            assertNotEquals(0, red.loadMillis());
            assertEquals(0, blue.loadMillis());
        }
        assertEquals(1, demo.opened.get());
        assertEquals(1, demo.closed.get());
    }

    @Test
    void tokensArriveOneByOneAndEachPartialStandsForItself() {
        Spelling demo = new Spelling(token -> {
        });
        List<Record> partials = new ArrayList<>();
        try (var runner = new DemoRunner<>(demo, models.context())) {
            var report = runner.run(request(demo, "活页书", Map.of("order", "backward", "dots", "true")),
                    new RunListener() {
                        @Override
                        public void partial(Record partial) {
                            partials.add(partial);
                        }
                    }, new CancelToken()).join();
            assertEquals(new Spelling.Spelt("书·页·活·", 3), report.result());
        }
        assertEquals(List.of(new Spelling.Spelt("书·", 1), new Spelling.Spelt("书·页·", 2),
                new Spelling.Spelt("书·页·活·", 3)), partials);
    }

    @Test
    void aStreamStopsBetweenTokens() {
        CancelToken cancel = new CancelToken();
        List<Integer> begun = new ArrayList<>();
        Spelling demo = new Spelling(token -> {
            begun.add(token);
            if (token == 2) {
                cancel.cancel();
            }
        });
        try (var runner = new DemoRunner<>(demo, models.context())) {
            var run = runner.run(request(demo, "深度学习", Map.of()), RunListener.none(), cancel);
            assertThrows(CancellationException.class, run::join);
        }
        assertEquals(List.of(0, 1, 2), begun);
    }

    @Test
    void aTrainingIsADemoWhosePartialsAreItsSteps() {
        LineFit demo = new LineFit();
        List<Record> partials = new ArrayList<>();
        try (var runner = new DemoRunner<>(demo, models.context())) {
            var fit = runner.run(request(demo, new NoInput(), Map.of("epochs", "120")), new RunListener() {
                @Override
                public void partial(Record partial) {
                    partials.add(partial);
                }
            }, new CancelToken()).join().result();
            assertEquals(2, fit.slope(), 0.05);
            assertEquals(1, fit.intercept(), 0.05);
            assertEquals(fit, partials.getLast());
            assertEquals(119, partials.size());
        }
    }

    @Test
    void theCatalogueKnowsWhichDemosTakeAPicture() {
        var catalog = new DemoCatalog(List.of(new LineFit(), new MeanColour(), new Spelling(token -> {
        })));
        assertEquals(List.of("mean-colour"),
                catalog.takingPictures().stream().map(demo -> demo.spec().id()).toList());
    }

    @Test
    void aFailedOpeningIsTriedAgainAtTheNextRun() {
        MeanColour demo = new MeanColour();
        demo.failures.set(1);
        try (var runner = new DemoRunner<>(demo, models.context())) {
            var first = runner.run(request(demo, plain(-1), Map.of()), RunListener.none(), new CancelToken());
            assertThrows(CompletionException.class, first::join);
            var second = runner.run(request(demo, plain(-1), Map.of()), RunListener.none(), new CancelToken());
            assertEquals(255, second.join().result().green(), 0.01);
        }
    }

    @Test
    void aWarmUpThatWaitsBehindTheClosingOpensNothing() throws Exception {
        MeanColour demo = new MeanColour();
        try (LanesOnly threads = new LanesOnly(Lane::named)) {
            CountDownLatch gate = new CountDownLatch(1);
            var blocked = threads.lane(demo.spec().id()).submit(() -> gate.await(10, TimeUnit.SECONDS));
            var runner = new DemoRunner<>(demo, threads.context());
            var warm = runner.warmUp(); // background: the closing overtakes it
            runner.close();
            gate.countDown();
            assertTrue(blocked.get(10, TimeUnit.SECONDS));
            warm.get(10, TimeUnit.SECONDS);
        }
        assertEquals(0, demo.opened.get());
    }

    @Test
    void aClosedRunnerRunsNoMore() {
        MeanColour demo = new MeanColour();
        var runner = new DemoRunner<>(demo, models.context());
        runner.close();
        var run = runner.run(request(demo, plain(-1), Map.of()), RunListener.none(), new CancelToken());
        assertThrows(CancellationException.class, run::join);
        assertEquals(0, demo.opened.get());
    }
}
