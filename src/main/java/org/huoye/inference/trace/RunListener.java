package org.huoye.inference.trace;

import org.huoye.inference.Placement;

/**
 * Hears what happens in a run, on the thread of the run. What it is told is read from this very run. Implementations
 * return quickly and do not throw.
 */
public interface RunListener {

    /**
     * Whether tensors and maps are wanted. Ranges of tensors and extra outputs of models cost milliseconds; a run nobody
     * looks into leaves them out.
     */
    default boolean looksInside() {
        return true;
    }

    /** A stage begins; the one before has ended. */
    default void stage(Stage stage) {
    }

    /** A tensor came into being in the present stage. */
    default void tensor(TensorTrace tensor) {
    }

    /** A map worth looking at, such as a heat map or an activation. */
    default void map(ValueMap map) {
    }

    /** Where the operations of a model's call ran. */
    default void placement(Placement placement) {
    }

    /**
     * A first part of the result: tokens, frames, epochs. Each stands for itself (the text so far, not the next word) and
     * replaces the one before, so that a slow listener may leave some out.
     */
    default void partial(Record partial) {
    }

    /** Hears nothing. */
    static RunListener none() {
        return new RunListener() {
            @Override
            public boolean looksInside() {
                return false;
            }
        };
    }
}
