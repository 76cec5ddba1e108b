package org.huoye.demokit;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.huoye.inference.trace.RunListener;

import org.huoye.jobs.Lane;
import org.jspecify.annotations.Nullable;

/**
 * Plays, pauses, steps and resets the live part of one demo on the demo's lane. Its methods may be called from any thread
 * and never block (on a lane of the same thread they return when the work is done); the core is only touched on the lane,
 * and listeners are called there. A step under way is finished before a pause, reset or close takes effect, for a native
 * call cannot be interrupted; but a device is let go of at once, in the caller's thread.
 *
 * @param <F> a frame, a block of sound, a batch
 * @param <S> the state after a step
 */
public final class LiveRunner<F, S extends Record> implements AutoCloseable {

    /** What a live run is doing. */
    public enum Phase {
        /** Waits for play or step; also the beginning and what a reset leads to. */
        PAUSED,
        /** Goes step after step. */
        PLAYING,
        /** The source has no more; only a reset leads on. */
        FINISHED,
        /** A step failed; only a reset leads on. */
        FAILED,
        /** Closed for good. */
        CLOSED;

        private boolean mayBecome(Phase next) {
            return switch (this) {
                case PAUSED, PLAYING -> true;
                case FINISHED, FAILED -> next == PAUSED || next == CLOSED;
                case CLOSED -> false;
            };
        }
    }

    /** Hears what happens, on the lane's thread, but for phases that a caller's own command brings about. */
    public interface Listener<F, S extends Record> {

        void phase(Phase phase);

        /** A step is done: what it worked on, and all that was seen of it. */
        void step(F frame, RunReport<S> report);

        /**
         * A step failed, and {@link Phase#FAILED} follows; or the source was lost, and {@link Phase#PAUSED} follows: the
         * core is well, and playing opens the source again.
         */
        void failed(Throwable problem);

        /** Whether tensors and maps of the next step are wanted; they cost milliseconds. */
        default boolean looksInside() {
            return false;
        }
    }

    /** Says what an origin is opened with; asked on the lane. */
    @FunctionalInterface
    public interface Means {
        /** @throws IOException if there is nothing to open it with, such as no camera */
        LiveMeans get() throws IOException;
    }

    /** Where the frames come from, and whether it stays open while paused. */
    private record Origin<F>(LiveOrigin<F> from, Means means) {
        boolean staysOpen() {
            return !from.kind().isDevice();
        }
    }

    private final String demo;
    private final LivePart<F, S> part;
    private final DemoContext context;
    private final Supplier<Options> options;
    private final Listener<F, S> listener;
    private final Lane lane;

    private final Object monitor = new Object();
    /** All guarded by the monitor. */
    private Phase phase = Phase.PAUSED;
    private Origin<F> origin;
    private @Nullable LiveSource<F> source;
    /** Counts what makes a source that is being opened unwanted. */
    private int changes;

    /** Only touched on the lane. */
    private @Nullable LiveCore<F, S> core;
    private double loadMillis;
    /** When the frame at hand was taken, if its source knows. */
    private OptionalDouble taken = OptionalDouble.empty();

    /**
     * A runner that is paused and has opened nothing.
     *
     * @param demo id of the demo
     * @param options asked for each step, on the lane
     * @param origin one of the part's
     * @param means what the origin is opened with; asked at each opening, on the lane
     */
    public LiveRunner(String demo, LivePart<F, S> part, DemoContext context, Supplier<Options> options,
            LiveOrigin<F> origin, Means means, Listener<F, S> listener) {
        this.demo = demo;
        this.part = part;
        this.context = context;
        this.options = options;
        this.origin = new Origin<>(origin, means);
        this.listener = listener;
        this.lane = context.models().lane(demo);
    }

    public Phase phase() {
        synchronized (monitor) {
            return phase;
        }
    }

    /**
     * Takes the frames from elsewhere, or anew with other means, such as another camera. The core lives on; if it plays it
     * goes on playing.
     */
    public void from(LiveOrigin<F> next, Means means) {
        synchronized (monitor) {
            origin = new Origin<>(next, means);
        }
        letGo();
    }

    /** Goes on until paused or the source ends. Does nothing unless paused. */
    public CompletableFuture<Void> play() {
        if (!move(Phase.PAUSED, Phase.PLAYING)) {
            return CompletableFuture.completedFuture(null);
        }
        return lane.submit(() -> {
            while (phase() == Phase.PLAYING && oneStep()) {
                // the step itself is the work
            }
            return null;
        });
    }

    /** Stops after the step that is under way; a device is let go of at once. */
    public void pause() {
        move(Phase.PLAYING, Phase.PAUSED);
        halt();
    }

    /** Goes one step; a device is open only for it. Does nothing unless paused. */
    public CompletableFuture<Void> step() {
        return lane.submit(() -> {
            if (phase() == Phase.PAUSED) {
                oneStep();
                if (phase() == Phase.PAUSED) {
                    halt();
                }
            }
            return null;
        });
    }

    /** Begins anew, paused, with a fresh core and the source from its beginning. */
    public CompletableFuture<Void> reset() {
        pause();
        return lane.submit(() -> {
            letGo();
            closeCore();
            if (phase() != Phase.PAUSED) {
                move(phase(), Phase.PAUSED);
            }
            return null;
        });
    }

    /**
     * Gives the models of a paused device back, and lets go of a paused film's file; the next step opens them again. Does
     * nothing otherwise.
     */
    public CompletableFuture<Void> rest() {
        return lane.submit(() -> {
            if (phase() == Phase.PAUSED && !here().staysOpen()) {
                closeCore();
            }
            releaseIfPaused();
            return null;
        });
    }

    /** Lets go of a paused film's file; the next step opens it again where it was. */
    public CompletableFuture<Void> release() {
        return lane.submit(() -> {
            releaseIfPaused();
            return null;
        });
    }

    private void releaseIfPaused() {
        LiveSource<F> open;
        synchronized (monitor) {
            open = phase == Phase.PAUSED ? source : null;
        }
        if (open != null) {
            open.release();
        }
    }

    /**
     * Lets go of the source at once and closes the core after the step that is under way.
     *
     * @return completes when that is done
     */
    public CompletableFuture<Void> end() {
        while (phase() != Phase.CLOSED) {
            move(phase(), Phase.CLOSED); // again if the lane was faster
        }
        letGo();
        return lane.submit(() -> {
            closeCore();
            return null;
        });
    }

    /** {@link #end()} without waiting. */
    @Override
    public void close() {
        var unused = end();
    }

    // ---- on the lane

    private boolean oneStep() {
        int asked = changes();
        try {
            LiveCore<F, S> ready = core();
            LiveSource<F> from = source(asked);
            if (from == null) {
                return true; // the reader was faster: what counts now is the phase
            }
            Optional<F> next = from.next();
            if (next.isPresent()) {
                taken = from.seconds();
                listener.step(next.get(), report(ready, next.get()));
            } else if (isHere(from)) {
                letGo();
                finish(Phase.FINISHED);
                return false;
            }
            return true;
        } catch (IOException e) {
            if (asked != changes()) {
                return true; // it was let go of, and some devices say so in this way
            }
            letGo();
            listener.failed(e);
            finish(Phase.PAUSED);
            return false;
        } catch (RuntimeException | Error e) {
            letGo();
            listener.failed(e);
            finish(Phase.FAILED);
            return false;
        }
    }

    private RunReport<S> report(LiveCore<F, S> ready, F frame) {
        boolean looksInside = listener.looksInside();
        RunRecorder recorder = new RunRecorder(looksInside ? new RunListener() {
        } : RunListener.none());
        Request<F> request = Request.of(frame, options.get());
        long start = System.nanoTime();
        S state = ready.step(request, recorder);
        recorder.endStage();
        double millis = (System.nanoTime() - start) / 1e6;
        double load = loadMillis;
        loadMillis = 0;
        return new RunReport<>(demo, state, request.options().asMap(), recorder.stages(), recorder.tensors(),
                recorder.maps(), recorder.placement(), millis, load, Instant.now());
    }

    private LiveCore<F, S> core() {
        LiveCore<F, S> ready = core;
        if (ready == null) {
            long start = System.nanoTime();
            ready = part.open(context, options.get(), Request.USUAL_SEED, clock());
            core = ready;
            loadMillis = (System.nanoTime() - start) / 1e6;
        }
        return ready;
    }

    /** The film's own time, whatever the computer's speed and the reader's pauses are; for a camera time goes by itself. */
    private FrameClock clock() {
        FrameClock running = FrameClock.running(System::nanoTime);
        return () -> taken.orElseGet(running::next);
    }

    /** The open source, opened if need be; null if nobody wants it any more, perhaps when it is open at last. */
    private @Nullable LiveSource<F> source(int asked) throws IOException {
        Origin<F> wanted;
        synchronized (monitor) {
            if (source != null || asked != changes) {
                return source;
            }
            wanted = origin;
        }
        LiveSource<F> opened = wanted.from.open(wanted.means.get());
        synchronized (monitor) {
            if (asked == changes) {
                source = opened;
                return opened;
            }
        }
        opened.close();
        return null;
    }

    private void closeCore() {
        LiveCore<F, S> open = core;
        core = null;
        if (open != null) {
            open.close();
        }
    }

    // ---- on any thread

    private boolean isHere(LiveSource<F> from) {
        synchronized (monitor) {
            return source == from;
        }
    }

    private Origin<F> here() {
        synchronized (monitor) {
            return origin;
        }
    }

    private int changes() {
        synchronized (monitor) {
            return changes;
        }
    }

    /** Nobody asks for a while: a device is let go of, for a film time stands still. */
    private void halt() {
        LiveSource<F> open;
        synchronized (monitor) {
            open = origin.staysOpen() ? source : null;
        }
        if (open != null) {
            open.halt();
        } else if (!here().staysOpen()) {
            letGo();
        }
    }

    private void letGo() {
        LiveSource<F> open;
        synchronized (monitor) {
            changes++;
            open = source;
            source = null;
        }
        if (open != null) {
            open.close();
        }
    }

    private void finish(Phase end) {
        Phase now = phase();
        if (now == Phase.PLAYING || now == Phase.PAUSED) {
            move(now, end);
        }
    }

    /** The only place where phases change. */
    private boolean move(Phase from, Phase next) {
        synchronized (monitor) {
            if (phase != from || phase == next || !phase.mayBecome(next)) {
                return false;
            }
            phase = next;
        }
        listener.phase(next);
        return true;
    }
}
