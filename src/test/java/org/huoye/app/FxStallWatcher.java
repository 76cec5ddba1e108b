package org.huoye.app;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/**
 * Measures how long the JavaFX thread is held: asks it for an answer every few milliseconds and notes how long the answer
 * takes. An answer after 50 ms means that a click would have waited as long.
 */
public final class FxStallWatcher implements AutoCloseable {

    private static final long PAUSE_NANOS = 2_000_000;

    private final ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean answered = new AtomicBoolean(true);
    private final Thread thread;
    private volatile boolean stopped;

    /** Starts watching. */
    public FxStallWatcher() {
        thread = Thread.ofPlatform().daemon().name("fx-stalls").start(this::watch);
    }

    private void watch() {
        while (!stopped) {
            answered.set(false);
            long asked = System.nanoTime();
            Platform.runLater(() -> {
                waits.add(System.nanoTime() - asked);
                answered.set(true);
                LockSupport.unpark(thread);
            });
            while (!answered.get() && !stopped) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Stops watching. */
    @Override
    public void close() {
        stopped = true;
    }

    /** The longest wait so far, in milliseconds. */
    public double longest() {
        return waits.stream().mapToLong(Long::longValue).max().orElse(0) / 1e6;
    }

    /** The longest waits so far, in milliseconds, longest first. */
    public double[] longest(int count) {
        double[] sorted = waits.stream().mapToDouble(wait -> wait / 1e6).sorted().toArray();
        double[] top = new double[Math.min(count, sorted.length)];
        Arrays.setAll(top, i -> sorted[sorted.length - 1 - i]);
        return top;
    }

    /** Forgets what was seen. */
    public void reset() {
        waits.clear();
    }
}
