package org.huoye.demokit;

import org.huoye.inference.trace.ValueMap;
import java.util.List;
import javafx.scene.Node;

/**
 * Draws a demo's result. Lives on the JavaFX thread. The panel keeps one view a demo and feeds it each run.
 *
 * @param <I> input
 * @param <R> result
 */
public interface ResultView<I, R extends Record> {

    /** The node that shows the result; the same one for life. It keeps its place while empty. */
    Node node();

    /** Shows an input that has not been run yet: the picture without overlays. */
    void showInput(I input);

    /** Shows a result over its input. */
    void showResult(I input, R result);

    /** Maps of the run that just ended, for 它是怎么做到的; nodes are made anew each run. */
    List<Node> lookInside(I input, R result, List<ValueMap> maps);

    /** The result as text for the clipboard: one line a finding, numbers included. */
    String asText(R result);
}
