package org.huoye.demokit;

/**
 * A core that goes on: cameras, microphones, trainings. Play, pause and step are loops of {@link #step} made by the
 * caller; reset is a new core. Not thread-safe; lives on one lane.
 *
 * @param <I> a frame, a block of samples, a batch
 * @param <S> the state after the step
 */
public interface LiveCore<I, S extends Record> extends AutoCloseable {

    /** Goes one step. */
    S step(I frameOrBatch);

    @Override
    void close();
}
