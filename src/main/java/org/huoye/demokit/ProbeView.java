package org.huoye.demokit;

import javafx.scene.Node;

/**
 * Shows a run that can be asked about: what the reader moves, and what the answers say. Lives on the JavaFX thread but for
 * {@link #prepare}.
 *
 * @param <I> input of the demo
 * @param <R> result of the demo
 * @param <Q> a question
 * @param <A> its answer
 */
public interface ProbeView<I, R extends Record, Q extends Record, A extends Record> {

    /** The node, the same one for life; laid out at the panel's width, it takes the height it needs. */
    Node node();

    /** Makes ready to show an input. Called off the JavaFX thread before {@link #show}. */
    default void prepare(I input) {
    }

    /** Begins with a finished run; answers to questions about an earlier one never come after this. */
    void show(I input, RunReport<R> report);

    /** The answer to a question of the reader. */
    void answered(Q question, A answer);

    /** The answer to one of the questions of {@link ProbePart#survey}. */
    void surveyed(Q question, A answer);
}
