package org.huoye.demokit;

/**
 * What to run on.
 *
 * @param input what the reader gave
 * @param options settings of the demo
 * @param seed for everything random in the run
 * @param <I> input type
 */
public record Request<I>(I input, Options options, long seed) {
}
