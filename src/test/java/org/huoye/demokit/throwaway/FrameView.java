package org.huoye.demokit.throwaway;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.RunReport;
import org.huoye.demokit.panel.PictureFigure;
import org.huoye.media.Picture;

/** Shows a picture and the result as its text. */
final class FrameView<R extends Record> implements ResultView<Picture, R> {

    private final PictureFigure figure = new PictureFigure(new Pane());
    private final Label label = new Label();
    private final VBox node = new VBox(figure, label);

    private final Runnable onPrepare;

    /** @param onPrepare called in the thread that makes a picture ready */
    FrameView(Runnable onPrepare) {
        this.onPrepare = onPrepare;
        label.setId("frame-text");
        node.getStyleClass().add("result-body");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node figure() {
        return figure.drawn();
    }

    @Override
    public void prepare(Picture input) {
        onPrepare.run();
        figure.prepare(input);
    }

    @Override
    public void showInput(Picture input) {
        figure.show(input);
        label.setText("");
    }

    @Override
    public void showResult(Picture input, RunReport<R> report) {
        figure.show(input);
        label.setText(asText(report));
    }

    @Override
    public String asText(RunReport<R> report) {
        return report.result().toString();
    }
}
