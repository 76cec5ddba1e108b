package org.huoye.demokit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huoye.demokit.throwaway.LanesOnly;
import org.huoye.inference.trace.RunListener;
import org.huoye.media.Films;
import org.huoye.media.Picture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a core is told about when its frames were taken. */
class FilmTimeTest extends LiveRuns {

    private static final double FRAME = 1.0 / Films.RATE;

    /** When a frame was taken. */
    record Taken(double seconds) {
    }

    private final LivePart<Picture, Taken> part = LivePart.ofCameraAndFilm((context, clock) -> new LiveCore<>() {
        @Override
        public Taken step(Request<Picture> request, RunListener listener) {
            return new Taken(clock.next());
        }

        @Override
        public void close() {
            // holds nothing
        }
    }, () -> {
        throw new AssertionError("nobody looks");
    });

    private Path film;

    @BeforeEach
    void film() {
        film = Films.mp4(folder.resolve("film.mp4"), 5);
    }

    private LiveRunner<Picture, Taken> runner(LanesOnly lanes, int origin, boolean paced) {
        Options none = Options.defaults(List.of());
        return new LiveRunner<>("taken", part, lanes.context(), () -> none, part.origins().get(origin),
                () -> new LiveMeans(devices, "front", () -> false, Optional.of(film), none, 7, paced),
                new LiveRunner.Listener<>() {
                    @Override
                    public void phase(LiveRunner.Phase phase) {
                        phases.add(phase);
                    }

                    @Override
                    public void step(Picture frame, RunReport<Taken> report) {
                        states.add(report.result());
                    }

                    @Override
                    public void failed(Throwable problem) {
                        problems.add(problem);
                    }
                });
    }

    private List<Double> seconds() {
        List<Double> all = new ArrayList<>();
        states.forEach(state -> all.add(((Taken) state).seconds()));
        return all;
    }

    @Test
    void aFilmSeenFasterThanItsPaceHasItsOwnTime() {
        try (var runner = runner(same, 1, false)) {
            runner.play().join();
        }
        assertEquals(5, states.size());
        for (int i = 0; i < 5; i++) {
            assertEquals(i * FRAME, seconds().get(i), 1e-3, seconds()::toString);
        }
    }

    @Test
    void timeStandsStillBetweenStepsAndARestAndBeginsAnewWithTheFilm() throws Exception {
        try (var runner = runner(same, 1, true)) {
            runner.step().join();
            Thread.sleep(300);
            runner.step().join();
            runner.release().join();
            runner.step().join();
            assertEquals(2 * FRAME, seconds().get(2), 1e-3, seconds()::toString);
            runner.reset().join();
            runner.step().join();
            assertEquals(0, seconds().get(3), 1e-3, "back at the beginning");
        }
    }

    @Test
    void forACameraTimeGoesByItself() throws Exception {
        try (var runner = runner(threads, 0, true)) {
            var unused = runner.play();
            seeUntil(10, () -> !states.isEmpty());
            int seen = states.size();
            Thread.sleep(200);
            seeUntil(20, () -> states.size() > seen + 1);
            assertTrue(seconds().getLast() - seconds().getFirst() >= 0.2, seconds()::toString);
            runner.pause();
        }
    }
}
