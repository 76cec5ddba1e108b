package org.huoye.demokit;

import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.Lane;
import org.jspecify.annotations.Nullable;

/**
 * Plays, pauses, steps and resets one live core on one lane. Its methods may be called from any thread and never block
 * (on a lane of the same thread they return when the work is done); core and source are only touched on the lane, and
 * listeners are called there. A step under way is finished before a pause, reset or close takes effect: a native call
 * cannot be interrupted.
 *
 * @param <I> a frame, a block of samples, a batch
 * @param <S> the state after a step
 */
public final class LiveRunner<I, S extends Record> implements AutoCloseable {

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
    public interface Listener<S extends Record> {

        void phase(Phase phase);

        /** A step is done. */
        void state(S state);

        /** A step failed; {@link Phase#FAILED} follows. */
        void failed(Throwable problem);
    }

    private final Lane lane;
    private final Supplier<LiveCore<I, S>> cores;
    private final Supplier<Iterator<I>> sources;
    private final Listener<S> listener;
    private final RunListener tracing;

    private final Object monitor = new Object();
    /** Guarded by the monitor. */
    private Phase phase = Phase.PAUSED;

    /** Only touched on the lane. */
    private @Nullable LiveCore<I, S> core;
    private @Nullable Iterator<I> source;

    /**
     * @param cores opens a fresh core; called on the lane, may take seconds
     * @param sources opens what the steps work on, from its beginning; called on the lane
     * @param tracing hears stages and tensors of the steps
     */
    public LiveRunner(Lane lane, Supplier<LiveCore<I, S>> cores, Supplier<Iterator<I>> sources, Listener<S> listener,
            RunListener tracing) {
        this.lane = lane;
        this.cores = cores;
        this.sources = sources;
        this.listener = listener;
        this.tracing = tracing;
    }

    public Phase phase() {
        synchronized (monitor) {
            return phase;
        }
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

    /** Stops after the step that is under way. Does nothing unless playing. */
    public void pause() {
        move(Phase.PLAYING, Phase.PAUSED);
    }

    /** Goes one step. Does nothing unless paused. */
    public CompletableFuture<Void> step() {
        return lane.submit(() -> {
            if (phase() == Phase.PAUSED) {
                oneStep();
            }
            return null;
        });
    }

    /** Begins anew, paused, with a fresh core and the source from its beginning. */
    public CompletableFuture<Void> reset() {
        pause();
        return lane.submit(() -> {
            closeCore();
            if (phase() != Phase.PAUSED) {
                move(phase(), Phase.PAUSED);
            }
            return null;
        });
    }

    /** Stops after the step that is under way and closes the core. */
    @Override
    public void close() {
        while (phase() != Phase.CLOSED) {
            move(phase(), Phase.CLOSED); // again if the lane was faster
        }
        var unused = lane.submit(() -> {
            closeCore();
            return null;
        });
    }

    private boolean oneStep() {
        try {
            LiveCore<I, S> ready = core;
            Iterator<I> from = source;
            if (ready == null || from == null) {
                ready = cores.get();
                core = ready;
                from = sources.get();
                source = from;
            }
            if (!from.hasNext()) {
                finish(Phase.FINISHED);
                return false;
            }
            listener.state(ready.step(from.next(), tracing));
            return true;
        } catch (RuntimeException | Error e) {
            listener.failed(e);
            finish(Phase.FAILED);
            return false;
        }
    }

    private void finish(Phase end) {
        Phase now = phase();
        if (now == Phase.PLAYING || now == Phase.PAUSED) {
            move(now, end);
        }
    }

    private void closeCore() {
        LiveCore<I, S> open = core;
        core = null;
        source = null;
        if (open != null) {
            open.close();
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
