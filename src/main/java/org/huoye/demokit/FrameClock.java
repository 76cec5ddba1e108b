package org.huoye.demokit;

import java.util.function.LongSupplier;

/** When frames were taken, for trackers. Not thread-safe; asked once a frame. */
@FunctionalInterface
public interface FrameClock {

    /** Called at each frame. @return seconds, never less than at the frame before */
    double next();

    /**
     * Time as it passes for who looks through a camera: a pause of the reader's, or a computer that slept, is no time for
     * what is seen. A film has a time of its own.
     *
     * @param nanos tells the time, as {@link System#nanoTime()}
     */
    static FrameClock running(LongSupplier nanos) {
        return new FrameClock() {
            /** Between two frames no more than this passes, in seconds. */
            private static final double LONGEST_STEP = 0.5;

            private long before = nanos.getAsLong();
            private double seconds;

            @Override
            public double next() {
                long now = nanos.getAsLong();
                seconds += Math.min((now - before) / 1e9, LONGEST_STEP);
                before = now;
                return seconds;
            }
        };
    }
}
