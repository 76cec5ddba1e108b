package org.huoye.demokit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.huoye.demokit.LiveRunner.Phase;
import org.huoye.demokit.throwaway.LineFit;
import org.huoye.demokit.throwaway.LineFit.Fit;
import org.huoye.demokit.throwaway.LineFit.Training;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.Lane;
import org.junit.jupiter.api.Test;

/** A training is played, paused, stepped and reset on its lane. */
class LiveRunnerTest {

    private static final int BATCHES = 50;

    private final List<Training> trainings = new ArrayList<>();
    private final List<Fit> states = new ArrayList<>();
    private final List<Phase> phases = new ArrayList<>();
    private final List<Throwable> problems = new ArrayList<>();
    private Consumer<Fit> onState = fit -> {
    };

    private LiveRunner<LineFit.Batch, Fit> runner(Lane lane) {
        return new LiveRunner<>(lane, () -> {
            trainings.add(new Training());
            return trainings.getLast();
        }, () -> LineFit.batches(BATCHES, 7), new LiveRunner.Listener<>() {
            @Override
            public void phase(Phase phase) {
                phases.add(phase);
            }

            @Override
            public void state(Fit state) {
                states.add(state);
                onState.accept(state);
            }

            @Override
            public void failed(Throwable problem) {
                problems.add(problem);
            }
        }, RunListener.none());
    }

    @Test
    void playsToTheEndOfItsSource() {
        try (var runner = runner(Lane.sameThread())) {
            runner.play().join();
            assertEquals(BATCHES, states.size());
            assertTrue(states.getLast().loss() < states.getFirst().loss() / 100);
            assertEquals(List.of(Phase.PLAYING, Phase.FINISHED), phases);
            runner.play().join();
            assertEquals(BATCHES, states.size());
        }
    }

    @Test
    void pausesAfterTheStepUnderWayAndGoesOnFromThere() {
        try (var runner = runner(Lane.sameThread())) {
            onState = fit -> {
                if (fit.step() == 3) {
                    runner.pause();
                }
            };
            runner.play().join();
            assertEquals(3, states.size());
            runner.step().join();
            assertEquals(4, states.getLast().step());
            assertEquals(Phase.PAUSED, runner.phase());
            runner.play().join();
            assertEquals(BATCHES, states.getLast().step());
        }
    }

    @Test
    void resetIsANewCoreOnTheSameData() {
        try (var runner = runner(Lane.sameThread())) {
            runner.step().join();
            runner.step().join();
            runner.reset().join();
            assertTrue(trainings.getFirst().closed);
            runner.step().join();
            assertEquals(states.getFirst(), states.getLast());
        }
        assertTrue(trainings.getLast().closed);
    }

    @Test
    void aFailingStepIsToldAndResetLeadsOn() {
        try (var runner = runner(Lane.sameThread())) {
            runner.step().join();
            trainings.getFirst().closed = true;
            runner.play().join();
            assertEquals(Phase.FAILED, runner.phase());
            assertEquals(1, problems.size());
            runner.reset().join();
            runner.step().join();
            assertEquals(1, states.getLast().step());
        }
    }

    @Test
    void closingWhileItPlaysOnAThreadStopsAndClosesTheCoreOnce() throws Exception {
        CountDownLatch playing = new CountDownLatch(5);
        onState = fit -> playing.countDown();
        try (Lane lane = Lane.named("training")) {
            LiveRunner<LineFit.Batch, Fit> runner = new LiveRunner<>(lane, () -> {
                trainings.add(new Training());
                return trainings.getLast();
            }, () -> LineFit.batches(Integer.MAX_VALUE, 7), new LiveRunner.Listener<>() {
                @Override
                public void phase(Phase phase) {
                    // looked at below
                }

                @Override
                public void state(Fit state) {
                    onState.accept(state);
                }

                @Override
                public void failed(Throwable problem) {
                    problems.add(problem);
                }
            }, RunListener.none());
            var play = runner.play();
            assertTrue(playing.await(10, TimeUnit.SECONDS));
            runner.close();
            play.get(10, TimeUnit.SECONDS);
            lane.submit(() -> "after the closing").get(10, TimeUnit.SECONDS);
            assertEquals(Phase.CLOSED, runner.phase());
        }
        assertEquals(1, trainings.size());
        assertTrue(trainings.getFirst().closed);
        assertEquals(List.of(), problems);
    }
}
