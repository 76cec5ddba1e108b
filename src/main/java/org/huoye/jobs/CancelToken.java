package org.huoye.jobs;

import java.util.concurrent.CancellationException;

/**
 * Asks running work to stop. Work looks at it between batches, frames or stages: a native call cannot
 * be interrupted. Thread-safe; once cancelled it stays cancelled.
 */
public final class CancelToken {

    private volatile boolean cancelled;

    /** Asks the work that holds this token to stop at its next look. */
    public void cancel() {
        cancelled = true;
    }

    /** Whether {@link #cancel()} was called. */
    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * Leaves the work if it was asked to stop.
     *
     * @throws CancellationException if cancelled
     */
    public void throwIfCancelled() {
        if (cancelled) {
            throw new CancellationException("cancelled by the reader");
        }
    }
}
