package org.huoye.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.LiveCore;
import org.huoye.demokit.LiveKind;
import org.huoye.demokit.LiveMeans;
import org.huoye.demokit.LiveOrigin;
import org.huoye.demokit.LivePart;
import org.huoye.demokit.LiveSource;
import org.huoye.demokit.Options;
import org.huoye.demokit.Request;
import org.huoye.inference.trace.RunListener;

/**
 * A demo's live part that has seen a whole film, every frame of it, as fast as it could.
 *
 * @param frames how many there were
 * @param perSecond frames a second, decoding included, opening not
 */
record FilmRun(int frames, double perSecond) {

    /** Whether a demo's live part can be run on a film. */
    static boolean fits(Optional<LivePart<?, ?>> live) {
        return live.filter(part -> part.takes(LiveKind.VIDEO_FILE)).isPresent();
    }

    /**
     * Runs it on the lane of the demo.
     *
     * @throws java.util.concurrent.CompletionException with the problem as its cause if the film or a step fails
     */
    static FilmRun of(String demo, LivePart<?, ?> part, Path film, DemoContext context, Options settings) {
        return context.models().lane(demo).submit(() -> run(part, film, context, settings)).join();
    }

    private static <F, S extends Record> FilmRun run(LivePart<F, S> part, Path film, DemoContext context,
            Options settings) throws IOException {
        LiveOrigin<F> origin = part.origins().stream().filter(one -> one.kind() == LiveKind.VIDEO_FILE).findFirst()
                .orElseThrow();
        try (LiveSource<F> source = origin.open(LiveMeans.everyFrameOf(film, settings, Request.USUAL_SEED));
                LiveCore<F, S> core = part.open(context, settings, Request.USUAL_SEED)) {
            long start = System.nanoTime();
            int frames = 0;
            for (Optional<F> frame; (frame = source.next()).isPresent();) {
                core.step(Request.of(frame.get(), settings), RunListener.none());
                frames++;
            }
            return new FilmRun(frames, frames * 1e9 / Math.max(1, System.nanoTime() - start));
        }
    }

    /** For people to read. */
    String text() {
        return CliMessages.get("tour.film", frames, String.format(Locale.ROOT, "%.1f", perSecond));
    }
}
