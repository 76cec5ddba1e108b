package org.huoye.demokit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.huoye.demokit.LiveRunner.Phase;
import org.huoye.demokit.throwaway.ColourWatch;
import org.huoye.demokit.throwaway.LineFit;
import org.junit.jupiter.api.Test;

/** A training and a film are played, paused, stepped and reset on their lane. */
class LiveRunnerTest extends LiveRuns {

    @Test
    void playsToTheEndOfItsSource() {
        try (var runner = training(same)) {
            runner.play().join();
            assertEquals(BATCHES, states.size());
            assertTrue(fit(BATCHES - 1).loss() < fit(0).loss() / 100);
            assertEquals(List.of(Phase.PLAYING, Phase.FINISHED), phases);
            runner.play().join();
            assertEquals(BATCHES, states.size());
        }
    }

    private LineFit.Fit fit(int index) {
        return (LineFit.Fit) states.get(index);
    }

    @Test
    void pausesAfterTheStepUnderWayAndGoesOnFromThere() {
        try (var runner = training(same)) {
            onState = state -> {
                if (states.size() == 3) {
                    runner.pause();
                }
            };
            runner.play().join();
            assertEquals(3, states.size());
            runner.step().join();
            assertEquals(4, fit(3).step());
            assertEquals(Phase.PAUSED, runner.phase());
            runner.play().join();
            assertEquals(BATCHES, fit(BATCHES - 1).step());
        }
    }

    @Test
    void resetIsANewCoreOnTheSameData() {
        try (var runner = training(same)) {
            runner.step().join();
            runner.step().join();
            runner.reset().join();
            assertTrue(line.trainings.getFirst().closed);
            runner.step().join();
            assertEquals(states.getFirst(), states.getLast());
        }
        assertTrue(line.trainings.getLast().closed);
    }

    @Test
    void aFailingStepIsToldAndResetLeadsOn() {
        try (var runner = training(same)) {
            runner.step().join();
            line.trainings.getFirst().closed = true;
            runner.play().join();
            assertEquals(Phase.FAILED, runner.phase());
            assertEquals(1, problems.size());
            runner.reset().join();
            runner.step().join();
            assertEquals(1, fit(states.size() - 1).step());
        }
    }

    @Test
    void closingWhileItPlaysOnAThreadStopsAndClosesTheCoreOnce() throws Exception {
        CountDownLatch playing = new CountDownLatch(5);
        onState = state -> playing.countDown();
        var runner = training(threads);
        settings = Map.of("epochs", "200");
        line.beforeStep = () -> java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        var play = runner.play();
        assertTrue(playing.await(10, TimeUnit.SECONDS));
        runner.end().get(10, TimeUnit.SECONDS);
        play.get(10, TimeUnit.SECONDS);
        assertEquals(Phase.CLOSED, runner.phase());
        assertTrue(states.size() < 200, "it ended before its source");
        assertEquals(1, line.trainings.size());
        assertTrue(line.trainings.getFirst().closed);
        assertEquals(List.of(), problems);
    }

    @Test
    void aFilmEndsAndBeginsAnewAfterAReset() throws Exception {
        Files.write(folder.resolve("film"), List.of("10", "20"));
        try (var runner = runner(colours, colours.part(), same, 1, "")) {
            settings = Map.of("gain", "2");
            runner.play().join();
            assertEquals(Phase.FINISHED, runner.phase());
            assertEquals(List.of(new ColourWatch.Seen(1, 20), new ColourWatch.Seen(2, 40)), states);
            runner.reset().join();
            runner.step().join();
            assertEquals(new ColourWatch.Seen(1, 20), states.getLast());
        }
    }
}
