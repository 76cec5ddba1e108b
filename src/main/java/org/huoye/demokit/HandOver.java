package org.huoye.demokit;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where the thread of a device hands frames to a demo that may be slower. Holds one frame and never queues: a frame that
 * nobody fetched is merged with the next, which for pictures means that it is dropped. Thread-safe.
 *
 * @param <F> a frame, or a block of sound
 */
public final class HandOver<F> implements LiveSource<F> {

    private final BinaryOperator<F> merge;
    private final Runnable letGo;
    /** All guarded by this object's monitor. */
    private @Nullable F waiting;
    private @Nullable IOException failure;
    private boolean ended;
    private boolean closed;
    private long merged;

    /**
     * @param merge makes one frame of an older and a newer one; for sound it joins them up to a limit
     * @param letGo lets go of the device; called once, by the thread that closes
     */
    public HandOver(BinaryOperator<F> merge, Runnable letGo) {
        this.merge = merge;
        this.letGo = letGo;
    }

    /**
     * A hand-over where the newest frame replaces an older one.
     *
     * @param letGo lets go of the device; called once, by the thread that closes
     */
    public static <F> HandOver<F> ofNewest(Runnable letGo) {
        return new HandOver<>((older, newer) -> newer, letGo);
    }

    /** The device has a frame. Ignored once this was closed. */
    public synchronized void offer(F frame) {
        if (closed || ended) {
            return;
        }
        F older = waiting;
        if (older != null) {
            merged++;
        }
        waiting = older == null ? frame : merge.apply(older, frame);
        notifyAll();
    }

    /** There are no more frames; one that waits is still handed out. */
    public synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** The device was lost; a frame that waits is still handed out. */
    public synchronized void fail(IOException problem) {
        failure = problem;
        end();
    }

    /** How many frames were not handed out on their own. */
    public synchronized long merged() {
        return merged;
    }

    @Override
    public synchronized Optional<F> next() throws IOException {
        while (waiting == null && !ended && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        F frame = waiting;
        waiting = null;
        if (closed) {
            return Optional.empty();
        }
        if (frame == null && failure != null) {
            throw failure;
        }
        return Optional.ofNullable(frame);
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            waiting = null;
            notifyAll();
        }
        letGo.run();
    }
}
