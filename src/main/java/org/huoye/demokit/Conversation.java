package org.huoye.demokit;

import org.jspecify.annotations.Nullable;

/**
 * How a demo on texts goes on after an answer: what is said next joins what was said before. An input holds the whole
 * conversation, so that a run depends on nothing but its input: it can be run again, be shown a second time for a report,
 * and goes on after the models were given back. Stateless and thread-safe.
 *
 * @param <I> the demo's input: what was answered so far, and what is asked now
 * @param <R> result
 */
public interface Conversation<I, R extends Record> {

    /**
     * The input that asks something more.
     *
     * @param before the input so far
     * @param answered what came of it; null if no run on it has succeeded, so that its questions still wait
     * @param next what is said now, read as an input of its own
     */
    I goOn(I before, @Nullable R answered, I next);

    /** Whether there is a question in it that waits for its answer. */
    boolean asks(I input);
}
