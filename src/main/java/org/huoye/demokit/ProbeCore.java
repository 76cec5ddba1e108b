package org.huoye.demokit;

import java.util.function.BiFunction;

/**
 * Answers questions about an input, without a window. Opened, asked and closed on one lane: not thread-safe. Closing gives
 * its models back.
 *
 * @param <I> input of the demo
 * @param <Q> a question
 * @param <A> its answer
 */
public interface ProbeCore<I, Q extends Record, A extends Record> extends AutoCloseable {

    /** @param about the input and options of the run that is asked about; the same object for many questions */
    A answer(Request<I> about, Q question);

    @Override
    void close();

    /** A core that looks at the input alone. */
    static <I, Q extends Record, A extends Record> ProbeCore<I, Q, A> of(BiFunction<I, Q, A> answers, Runnable close) {
        return new ProbeCore<>() {
            @Override
            public A answer(Request<I> about, Q question) {
                return answers.apply(about.input(), question);
            }

            @Override
            public void close() {
                close.run();
            }
        };
    }
}
