package org.huoye.jobs;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

/** Runs work at once in the calling thread. */
final class SameThreadLane implements Lane {

    private boolean closed;

    @Override
    public <T> CompletableFuture<T> submit(Urgency urgency, Callable<T> work) {
        if (closed) {
            return CompletableFuture.failedFuture(new RejectedExecutionException("lane is closed"));
        }
        try {
            return CompletableFuture.completedFuture(work.call());
        } catch (Exception | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
