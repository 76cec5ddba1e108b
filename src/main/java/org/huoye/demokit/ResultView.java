package org.huoye.demokit;

import java.util.List;
import javafx.scene.Node;

/**
 * Draws a demo's result. Lives on the JavaFX thread but for {@link #prepare}. The panel keeps one view while a demo is
 * open and feeds it each run; a report picture is made with a second view.
 *
 * @param <I> input
 * @param <R> result
 */
public interface ResultView<I, R extends Record> {

    /**
     * The node that shows the result; the same one for life. It is laid out at the panel's width and takes the height it
     * needs: the panel scrolls. It keeps its place while empty, so that nothing jumps when a result arrives.
     */
    Node node();

    /**
     * Makes ready to show an input, such as scaling a photo for the screen. Called off the JavaFX thread before the input
     * is shown, on one thread at a time; may take some hundred milliseconds. An input that was not prepared must still be
     * shown.
     */
    default void prepare(I input) {
    }

    /** Shows an input that has not been run yet: the picture without overlays. */
    void showInput(I input);

    /**
     * Shows a first part of the result while the run goes on. Each partial stands for itself and replaces the one before,
     * so that the panel may leave some out.
     */
    default void showPartial(I input, Record partial) {
    }

    /** Shows a result over its input. */
    void showResult(I input, RunReport<R> report);

    /**
     * What is shown stands still from now on. Called after {@link #showResult} with the same result, when a live part pauses,
     * ends or goes one step alone: a view that changes its numbers less often than its picture shows those of this picture.
     */
    default void standStill(I input, RunReport<R> report) {
        // most views show all of a result at once
    }

    /** The part of {@link #node()} that stands for the result in small, such as the picture with its overlays. */
    default Node figure() {
        return node();
    }

    /** Maps of a run for 它是怎么做到的, with captions; nodes are made anew each time. */
    default List<Node> lookInside(I input, RunReport<R> report) {
        return List.of();
    }

    /** The result as text for the clipboard: one line a finding, numbers included. */
    String asText(RunReport<R> report);
}
