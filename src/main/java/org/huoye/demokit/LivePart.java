package org.huoye.demokit;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.huoye.media.Picture;

/**
 * The side of a demo that goes on: a camera, a microphone, a training, a film. The panel makes play, pause, step and reset
 * of it, the choice of a device, and the rules of {@link LiveKind}. Making one is cheap and opens nothing.
 *
 * @param <F> a frame, a block of sound, a batch
 * @param <S> the state after a step
 */
public interface LivePart<F, S extends Record> {

    /** Where the frames come from, the usual one first; at most one of a kind, and a training alone. */
    List<LiveOrigin<F>> origins();

    /** Whether frames may come from there. */
    default boolean takes(LiveKind kind) {
        return origins().stream().anyMatch(origin -> origin.kind() == kind);
    }

    /**
     * Makes a core. Called on the demo's lane; may take seconds.
     *
     * @param options as they are now; each step is told them again
     * @param seed for everything random
     */
    LiveCore<F, S> open(DemoContext context, Options options, long seed);

    /**
     * The same for a core that has to know when its frames were taken.
     *
     * @param clock tells it in each step; parts that ask for no time need not care
     */
    default LiveCore<F, S> open(DemoContext context, Options options, long seed, FrameClock clock) {
        return open(context, options, seed);
    }

    /** Makes the drawing part: each step is shown as a result, over its frame. Called on the JavaFX thread. */
    ResultView<F, S> view();

    /** How much is done, 0 to 1; empty if there is no end to be known. */
    default OptionalDouble progress(S state) {
        return OptionalDouble.empty();
    }

    /** Makes a core that goes by a clock. */
    @FunctionalInterface
    interface CoreMaker<S extends Record> {
        /** @param clock tells when the frame of a step was taken */
        LiveCore<Picture, S> open(DemoContext context, FrameClock clock);
    }

    /**
     * For demos that look at pictures of the camera or of a film at its own pace.
     *
     * @param cores makes a core, on the demo's lane
     * @param views makes the drawing part, on the JavaFX thread
     */
    static <S extends Record> LivePart<Picture, S> ofCameraAndFilm(CoreMaker<S> cores,
            Supplier<ResultView<Picture, S>> views) {
        return new LivePart<>() {
            @Override
            public List<LiveOrigin<Picture>> origins() {
                return List.of(LiveOrigin.camera(), LiveOrigin.film());
            }

            @Override
            public LiveCore<Picture, S> open(DemoContext context, Options options, long seed) {
                return open(context, options, seed, FrameClock.running(System::nanoTime));
            }

            @Override
            public LiveCore<Picture, S> open(DemoContext context, Options options, long seed, FrameClock clock) {
                return cores.open(context, clock);
            }

            @Override
            public ResultView<Picture, S> view() {
                return views.get();
            }
        };
    }
}
