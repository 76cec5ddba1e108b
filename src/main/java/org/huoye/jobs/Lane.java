package org.huoye.jobs;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * A place where work runs one piece after the other. What the reader waits for goes before background
 * work that has not started yet. A model's predictor stays on its lane for life.
 *
 * <p>{@link #named(String)} runs on a daemon thread of its own; {@link #sameThread()} is its twin for
 * tests and the command line and runs at once in the caller.
 */
public interface Lane extends AutoCloseable {

    /** How urgent a piece of work is. */
    enum Urgency {
        /** The reader looks at a progress bar for it. */
        WAITED_FOR,
        /** Warm-up, indexing: nobody waits. */
        BACKGROUND
    }

    /**
     * Runs work on this lane.
     *
     * @param urgency whether somebody waits
     * @param work runs on the lane's thread; its exception completes the future exceptionally
     * @return completes on the lane's thread; cancelling it does not interrupt running work: hand the
     *     work a {@link CancelToken} for that
     */
    <T> CompletableFuture<T> submit(Urgency urgency, Callable<T> work);

    /** {@link #submit(Urgency, Callable)} for work that the reader waits for. */
    default <T> CompletableFuture<T> submit(Callable<T> work) {
        return submit(Urgency.WAITED_FOR, work);
    }

    /** Takes no more work and drops what has not started; what runs goes on to its end. Never blocks. */
    @Override
    void close();

    /** A lane with a named daemon thread of its own, started at the first piece of work. */
    static Lane named(String name) {
        return new ThreadLane(name);
    }

    /** A lane that runs everything at once in the calling thread. */
    static Lane sameThread() {
        return new SameThreadLane();
    }
}
