package org.huoye.jobs;

import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** One daemon thread with a queue ordered by urgency, then by arrival. Thread-safe. */
final class ThreadLane implements Lane {

    /** Idle threads end after this long, so that a lane costs nothing while nobody uses it. */
    private static final long IDLE_SECONDS = 30;

    private final AtomicLong arrivals = new AtomicLong();
    private final ThreadPoolExecutor executor;

    ThreadLane(String name) {
        executor = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new PriorityBlockingQueue<>(),
                work -> Thread.ofPlatform().daemon().name(name).unstarted(work));
        executor.allowCoreThreadTimeOut(true);
    }

    @Override
    public <T> CompletableFuture<T> submit(Urgency urgency, Callable<T> work) {
        var piece = new Piece<>(urgency, arrivals.getAndIncrement(), work, new CompletableFuture<>());
        try {
            executor.execute(piece);
        } catch (RejectedExecutionException e) {
            piece.done.completeExceptionally(e);
        }
        return piece.done;
    }

    @Override
    public void close() {
        executor.shutdown();
        for (Runnable waiting; (waiting = executor.getQueue().poll()) != null;) {
            if (waiting instanceof Piece<?> piece) {
                piece.done.completeExceptionally(new RejectedExecutionException("lane is closed"));
            }
        }
    }

    private record Piece<T>(Urgency urgency, long arrival, Callable<T> work, CompletableFuture<T> done)
            implements
                Runnable,
                Comparable<Piece<?>> {

        private static final Comparator<Piece<?>> ORDER = Comparator.<Piece<?>, Urgency>comparing(Piece::urgency)
                .thenComparingLong(Piece::arrival);

        @Override
        public void run() {
            if (done.isDone()) {
                return; // cancelled while it waited
            }
            try {
                done.complete(work.call());
            } catch (Exception | Error e) {
                done.completeExceptionally(e);
            }
        }

        @Override
        public int compareTo(Piece<?> other) {
            return ORDER.compare(this, other);
        }
    }
}
