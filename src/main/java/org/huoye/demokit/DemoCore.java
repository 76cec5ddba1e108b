package org.huoye.demokit;

import org.huoye.inference.trace.RunListener;
import java.util.concurrent.CancellationException;
import org.huoye.jobs.CancelToken;

/**
 * What a demo does, without a window. Opened, run and closed on one lane: not thread-safe. Closing gives its models
 * back.
 *
 * @param <I> input
 * @param <R> result: a record that the panel shows, the command line prints as JSON and tests assert on
 */
public interface DemoCore<I, R extends Record> extends AutoCloseable {

    /**
     * Runs once.
     *
     * @param request input, options and seed
     * @param listener hears stages, tensors and partial results of this run
     * @param cancel looked at between stages
     * @return the result
     * @throws CancellationException if cancelled
     */
    R run(Request<I> request, RunListener listener, CancelToken cancel);

    @Override
    void close();
}
