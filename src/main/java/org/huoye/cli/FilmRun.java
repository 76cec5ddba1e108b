package org.huoye.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.LiveCore;
import org.huoye.demokit.LiveKind;
import org.huoye.demokit.LiveMeans;
import org.huoye.demokit.LiveOrigin;
import org.huoye.demokit.LivePart;
import org.huoye.demokit.LiveSource;
import org.huoye.demokit.Options;
import org.huoye.demokit.Request;
import org.huoye.inference.Placement;
import org.huoye.inference.trace.RunListener;

/**
 * A demo's live part that has seen a whole film, every frame of it, as fast as it could.
 *
 * @param frames how many there were
 * @param perSecond frames a second, decoding included, opening not
 * @param loadMillis opening the models
 * @param millis the whole film
 * @param placement where the operations of the first frame ran
 */
record FilmRun(int frames, double perSecond, double loadMillis, double millis, Optional<Placement> placement) {

    /** Of films whose frames tell no time. */
    private static final double USUAL_PER_SECOND = 25;

    /** Hears of each frame, on the demo's lane. */
    @FunctionalInterface
    interface Hearer {
        /** @param index from 0 */
        void frame(int index, Record state);
    }

    /** Whether a demo's live part can be run on a film. */
    static boolean fits(Optional<LivePart<?, ?>> live) {
        return live.filter(part -> part.takes(LiveKind.VIDEO_FILE)).isPresent();
    }

    /** The part that sees a film for a demo whose runs take pictures only. */
    static Optional<LivePart<?, ?>> instead(Demo<?, ?> demo) {
        return demo.input().takesFilms() || demo.spec().inputs() > 1 || !fits(demo.live())
                ? Optional.empty()
                : demo.live();
    }

    /**
     * Runs it on the lane of the demo. No frame is kept: a film may be as long as it likes.
     *
     * @throws java.util.concurrent.CompletionException with the problem as its cause if the film or a step fails
     */
    static FilmRun of(String demo, LivePart<?, ?> part, Path film, DemoContext context, Options settings,
            Hearer hearer) {
        return context.models().lane(demo).submit(() -> run(part, film, context, settings, hearer)).join();
    }

    private static <F, S extends Record> FilmRun run(LivePart<F, S> part, Path film, DemoContext context,
            Options settings, Hearer hearer) throws IOException {
        LiveOrigin<F> origin = part.origins().stream().filter(one -> one.kind() == LiveKind.VIDEO_FILE).findFirst()
                .orElseThrow();
        var seen = new AtomicInteger();
        long opening = System.nanoTime();
        // time is the film's own: what is told does not depend on the computer's speed
        try (LiveSource<F> source = origin.open(LiveMeans.everyFrameOf(film, settings, Request.USUAL_SEED));
                LiveCore<F, S> core = part.open(context, settings, Request.USUAL_SEED,
                        () -> source.seconds().orElse(seen.get() / USUAL_PER_SECOND))) {
            long start = System.nanoTime();
            var where = new Where();
            for (Optional<F> frame; (frame = source.next()).isPresent();) {
                S state = core.step(Request.of(frame.get(), settings), where);
                hearer.frame(seen.getAndIncrement(), state);
            }
            double millis = (System.nanoTime() - start) / 1e6;
            return new FilmRun(seen.get(), seen.get() * 1e3 / Math.max(1e-6, millis), (start - opening) / 1e6, millis,
                    where.placement);
        }
    }

    /** Hears where operations run. */
    private static final class Where implements RunListener {
        private Optional<Placement> placement = Optional.empty();

        @Override
        public boolean looksInside() {
            return false;
        }

        @Override
        public void placement(Placement seen) {
            if (placement.isEmpty()) {
                placement = Optional.of(seen);
            }
        }
    }

    /** For people to read. */
    String text() {
        return CliMessages.get("tour.film", frames, String.format(Locale.ROOT, "%.1f", perSecond));
    }
}
