package org.huoye.demokit;

import java.util.List;
import java.util.function.Consumer;

/**
 * The side of a demo that is asked about a finished run: what becomes of the answer if this part of the picture is covered,
 * this word left out. The reader asks by moving something, and many small questions asked in the background make the whole
 * survey. Newest question first, nothing queues. Making one is cheap and
 * opens nothing.
 *
 * @param <I> input of the demo
 * @param <R> result of the demo
 * @param <Q> a question, complete in itself
 * @param <A> its answer
 */
public interface ProbePart<I, R extends Record, Q extends Record, A extends Record> {

    /** Where the reader asks. */
    enum Home {
        /** On a page of its own, 为什么, with the progress of its survey. */
        PAGE,
        /**
         * In 它是怎么做到的, above the stages of the run: the answer goes on from what is seen there. Its survey is asked without
         * a window only.
         */
        HOW
    }

    /** Where the reader asks. */
    default Home home() {
        return Home.PAGE;
    }

    /** Leases the models and makes a core. Called on the demo's lane; may take seconds. */
    ProbeCore<I, Q, A> open(DemoContext context);

    /**
     * The questions whose answers together show the whole, in the order they are asked; none if there is nothing to survey.
     * Each should take no longer than some fifty milliseconds: the reader's own questions go between.
     */
    List<Q> survey(I input, R result);

    /**
     * Makes the drawing part. Called on the JavaFX thread.
     *
     * @param ask asks a question on the JavaFX thread; one that was not begun when the next is asked is never answered
     */
    ProbeView<I, R, Q, A> view(Consumer<Q> ask);
}
