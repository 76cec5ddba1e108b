package org.huoye.demokit;

import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.huoye.jobs.CancelToken;
import org.huoye.jobs.Lane;
import org.jspecify.annotations.Nullable;

/**
 * Runs one demo on one lane: opens its core at the first run, keeps it, closes it. Window, command line and tests all
 * run demos through this class, so what is checked on one is true of the others. Its methods may be called from any
 * thread; the core is only touched on the lane.
 *
 * @param <I> input
 * @param <R> result
 */
public final class DemoRunner<I, R extends Record> implements AutoCloseable {

    private final Demo<I, R> demo;
    private final DemoContext context;
    private final Lane lane;
    /** Only touched on the lane. */
    private @Nullable DemoCore<I, R> core;
    private boolean hasRun;
    /** Set at once by {@link #close()}, so that work still waiting does not open the models again. */
    private volatile boolean closed;

    public DemoRunner(Demo<I, R> demo, DemoContext context) {
        this.demo = demo;
        this.context = context;
        this.lane = context.models().lane(demo.spec().id());
    }

    public Demo<I, R> demo() {
        return demo;
    }

    /** Opens the models in the background, so that the first run is quick. Does nothing once closed. */
    public CompletableFuture<Void> warmUp() {
        return lane.submit(Lane.Urgency.BACKGROUND, () -> {
            if (!closed) {
                core();
            }
            return null;
        });
    }

    /**
     * Runs once in the background for nobody: a model's first call is its slowest. Does nothing if there was a run before.
     *
     * @return completes when that is done; exceptionally if it failed, which the next run will tell
     */
    public CompletableFuture<Void> rehearse(Request<I> request) {
        return lane.submit(Lane.Urgency.BACKGROUND, () -> {
            if (!closed && !hasRun) {
                hasRun = true;
                // listens as the panel does: other outputs of a model would be other first calls
                core().run(request, new RunListener() {
                }, new CancelToken());
            }
            return null;
        });
    }

    /**
     * Runs once.
     *
     * @param listener called on the lane's thread
     * @param cancel cancels this run; the future then completes with a CancellationException
     * @return completes on the lane's thread; with a CancellationException if this runner was closed before it began
     */
    public CompletableFuture<RunReport<R>> run(Request<I> request, RunListener listener, CancelToken cancel) {
        return lane.submit(() -> runHere(request, listener, cancel));
    }

    private RunReport<R> runHere(Request<I> request, RunListener listener, CancelToken cancel) {
        if (closed) {
            throw new CancellationException("the demo was closed");
        }
        cancel.throwIfCancelled();
        var recorder = new RunRecorder(listener);
        boolean open = core != null;
        long opening = System.nanoTime();
        if (!open) {
            recorder.stage(Stage.LOAD);
        }
        DemoCore<I, R> ready = core();
        recorder.endStage();
        double loadMillis = open ? 0 : (System.nanoTime() - opening) / 1e6;
        cancel.throwIfCancelled();
        hasRun = true;
        long start = System.nanoTime();
        R result = ready.run(request, recorder, cancel);
        recorder.endStage();
        double millis = (System.nanoTime() - start) / 1e6;
        return new RunReport<>(demo.spec().id(), result, request.options().asMap(), recorder.stages(),
                recorder.tensors(), recorder.maps(), recorder.placement(), millis, loadMillis, Instant.now());
    }

    private DemoCore<I, R> core() {
        DemoCore<I, R> ready = core;
        if (ready == null) {
            ready = demo.open(context);
            core = ready;
        }
        return ready;
    }

    /**
     * Gives the models back after the run that is under way; the next run opens them again.
     *
     * @return completes when that is done
     */
    public CompletableFuture<Void> rest() {
        return lane.submit(() -> {
            DemoCore<I, R> open = core;
            core = null;
            if (open != null) {
                open.close();
            }
            return null;
        });
    }

    /**
     * Gives the models back after the run that is under way, for good.
     *
     * @return completes when that is done
     */
    public CompletableFuture<Void> end() {
        closed = true;
        return rest();
    }

    /** {@link #end()} without waiting. */
    @Override
    public void close() {
        var unused = end();
    }
}
