package org.huoye.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import javafx.application.Platform;

/**
 * Measures how long the JavaFX thread is held: asks it for an answer every few milliseconds and notes how long the answer
 * takes, and how much of that time the thread really worked. On a busy machine the thread also waits for a processor; the
 * work alone tells what the program did.
 */
public final class FxStallWatcher implements AutoCloseable {

    private static final long PAUSE_NANOS = 2_000_000;
    private static final double MILLI = 1e6;

    /** One answer: nanoseconds that passed, and nanoseconds that the thread worked. */
    private record Answer(long passed, long worked) {
    }

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean answered = new AtomicBoolean(true);
    private final long fxThread;
    private final Thread watcher;
    private volatile boolean stopped;

    /** Starts watching. */
    public FxStallWatcher() {
        long[] id = new long[1];
        CountDownLatch known = new CountDownLatch(1);
        Platform.runLater(() -> {
            id[0] = Thread.currentThread().threadId();
            known.countDown();
        });
        try {
            known.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        fxThread = id[0];
        watcher = Thread.ofPlatform().daemon().name("fx-stalls").start(this::watch);
    }

    private void watch() {
        while (!stopped) {
            answered.set(false);
            long asked = System.nanoTime();
            long worked = threads.getThreadCpuTime(fxThread);
            Platform.runLater(() -> {
                answers.add(new Answer(System.nanoTime() - asked, threads.getThreadCpuTime(fxThread) - worked));
                answered.set(true);
                LockSupport.unpark(watcher);
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

    /** The longest times that an answer took, in milliseconds, longest first. */
    public List<Double> longestWaits(int count) {
        return longest(count, Answer::passed);
    }

    /** The longest times that the JavaFX thread worked before it could answer, in milliseconds, longest first. */
    public List<Double> longestWork(int count) {
        return longest(count, Answer::worked);
    }

    private List<Double> longest(int count, ToLongFunction<Answer> time) {
        double[] sorted = answers.stream().mapToDouble(answer -> time.applyAsLong(answer) / MILLI).sorted().toArray();
        return Arrays.stream(sorted).boxed().toList().reversed().stream().limit(count).toList();
    }

    /** Forgets what was seen. */
    public void reset() {
        answers.clear();
    }
}
