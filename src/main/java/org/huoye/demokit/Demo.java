package org.huoye.demokit;

import java.util.Optional;

/**
 * A demo: one folder under {@code org.huoye.demos} and one line in {@code Demos}. Making one is cheap and loads nothing.
 *
 * @param <I> input
 * @param <R> result
 */
public interface Demo<I, R extends Record> {

    /** What it is. */
    DemoSpec spec();

    /** How the reader's files and texts become input. */
    InputAdapter<I> input();

    /** Leases the models and makes a core. Called on the lane that the core lives on; may take seconds. */
    DemoCore<I, R> open(DemoContext context);

    /** Makes the drawing part, the only one that knows JavaFX. Called on the JavaFX thread. */
    ResultView<I, R> view();

    /** Makes a part of its own for under the result, if it has one. Called on the JavaFX thread. */
    default Optional<Annex<R>> annex(Annex.Host host) {
        return Optional.empty();
    }

    /** How it goes on in turns, if it is a conversation; its input is a text then. */
    default Optional<Conversation<I, R>> conversation() {
        return Optional.empty();
    }

    /** The side that goes on, if it has one: a camera, a microphone, a training, a film. */
    default Optional<LivePart<?, ?>> live() {
        return Optional.empty();
    }

    /** The side that is asked about a finished run, if it has one: 为什么. */
    default Optional<ProbePart<I, R, ?, ?>> probe() {
        return Optional.empty();
    }
}
