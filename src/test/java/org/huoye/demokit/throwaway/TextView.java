package org.huoye.demokit.throwaway;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.RunReport;

/** Shows any result as its text. */
final class TextView<I, R extends Record> implements ResultView<I, R> {

    private final Label label = new Label();

    TextView() {
        label.setId("text-view");
        label.setWrapText(true);
    }

    @Override
    public Node node() {
        return label;
    }

    @Override
    public void showInput(I input) {
        label.setText("");
    }

    @Override
    public void showPartial(I input, Record partial) {
        label.setText(partial.toString());
    }

    @Override
    public void showResult(I input, RunReport<R> report) {
        label.setText(asText(report));
    }

    @Override
    public String asText(RunReport<R> report) {
        return report.result().toString();
    }
}
