package org.huoye.demokit;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * Frames one after the other, the newest at each asking. {@link #next} is called on one thread; {@link #close} on any, also
 * while another waits in {@code next}.
 *
 * @param <F> a frame, a block of sound, a batch
 */
public interface LiveSource<F> extends AutoCloseable {

    /**
     * Waits for a frame that was not handed out before.
     *
     * @return empty once there are no more, or once this was closed
     * @throws IOException if the device or file is lost; the sentence for the reader is in a {@link DeviceException}
     */
    Optional<F> next() throws IOException;

    /**
     * Where the frame that was handed out last lies in a film, in seconds since the film's beginning; empty for what is on
     * no clock of its own. Called on the thread that asks for frames.
     */
    default OptionalDouble seconds() {
        return OptionalDouble.empty();
    }

    /** Whoever asks takes a rest: until the next asking no time passes for a source that has a pace. On any thread. */
    default void halt() {
        // most sources have none
    }

    /**
     * Lets go of a file that nobody may ask for again; the next asking goes on where it was. Called on the thread that
     * asks.
     */
    default void release() {
        // most sources hold none
    }

    /** Lets go of the device or file at once and wakes who waits in {@link #next}; never blocks for long. */
    @Override
    void close();

    /** This source with each frame changed on its way. */
    default LiveSource<F> map(UnaryOperator<F> change) {
        LiveSource<F> inner = this;
        return new LiveSource<>() {
            @Override
            public Optional<F> next() throws IOException {
                return inner.next().map(change);
            }

            @Override
            public OptionalDouble seconds() {
                return inner.seconds();
            }

            @Override
            public void halt() {
                inner.halt();
            }

            @Override
            public void release() {
                inner.release();
            }

            @Override
            public void close() {
                inner.close();
            }
        };
    }

    /** What is there already, such as a training's batches. */
    static <F> LiveSource<F> of(Iterator<F> frames) {
        return new LiveSource<>() {
            private volatile boolean closed;

            @Override
            public Optional<F> next() {
                return !closed && frames.hasNext() ? Optional.of(frames.next()) : Optional.empty();
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }
}
