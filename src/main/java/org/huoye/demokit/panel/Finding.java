package org.huoye.demokit.panel;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.RunReport;

/**
 * A result on show and what draws it. JavaFX thread.
 *
 * @param outcome what came out, on what
 * @param view shows it in the panel
 * @param views makes another view of the kind
 */
record Finding<I, R extends Record>(Outcome<I, R> outcome, ResultView<I, R> view, Supplier<ResultView<I, R>> views) {

    RunReport<R> report() {
        return outcome.report();
    }

    /** The result for the clipboard. */
    String text() {
        return view.asText(outcome.report());
    }

    /** Maps of the run. */
    List<Node> lookInside() {
        return view.lookInside(outcome.input(), outcome.report());
    }

    /** A view of its own, to be filled later: a report picture must not show what is scrolled away or highlighted. */
    Copy<I, R> copy() {
        return new Copy<>(outcome, views.get());
    }

    /** A second view of a result. */
    record Copy<I, R extends Record>(Outcome<I, R> outcome, ResultView<I, R> view) {

        /** Makes the input ready to be shown; on a lane. */
        void prepare() {
            view.prepare(outcome.input());
        }

        /** The node with the result; on the JavaFX thread. */
        Node filled() {
            view.showInput(outcome.input());
            view.showResult(outcome.input(), outcome.report());
            return view.node();
        }
    }
}
