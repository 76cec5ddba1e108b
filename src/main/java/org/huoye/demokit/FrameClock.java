package org.huoye.demokit;

import java.util.function.LongSupplier;

/**
 * Time as it passes for what is seen in frames, for trackers: a pause of the reader's, or a computer that slept, is not time
 * in the film. Not thread-safe; asked once a frame.
 */
public final class FrameClock {

    /** Between two frames no more than this passes, in seconds. */
    private static final double LONGEST_STEP = 0.5;

    private final LongSupplier nanos;
    private long before;
    private double seconds;

    /** @param nanos tells the time, as {@link System#nanoTime()} */
    public FrameClock(LongSupplier nanos) {
        this.nanos = nanos;
        before = nanos.getAsLong();
    }

    /** Called at each frame. @return seconds since this was made, pauses left out */
    public double next() {
        long now = nanos.getAsLong();
        seconds += Math.min((now - before) / 1e9, LONGEST_STEP);
        before = now;
        return seconds;
    }
}
