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

    /** What window and command line run with, so that both show the same. */
    public static final long USUAL_SEED = 20_250_601;

    /** A request with the usual seed. */
    public static <I> Request<I> of(I input, Options options) {
        return new Request<>(input, options, USUAL_SEED);
    }
}
