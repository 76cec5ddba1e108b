package org.huoye.demokit;

import org.huoye.inference.trace.RunListener;

/**
 * A core that goes on: cameras, microphones, trainings. Play, pause, step and reset are {@link LiveRunner}'s; reset is a
 * new core. Opened, stepped and closed on one lane: not thread-safe.
 *
 * @param <I> a frame, a block of samples, a batch
 * @param <S> the state after a step, complete in itself
 */
public interface LiveCore<I, S extends Record> extends AutoCloseable {

    /**
     * Goes one step.
     *
     * @param request what the step works on, with the options as they are now
     * @param listener hears stages and tensors of this step
     * @return the state after it
     */
    S step(Request<I> request, RunListener listener);

    @Override
    void close();
}
