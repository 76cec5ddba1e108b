package org.huoye.demokit.throwaway;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.RunReport;
import org.huoye.demokit.panel.PictureFigure;
import org.huoye.media.Picture;

/** Shows a picture and the result as its text. */
final class FrameView<I, R extends Record> implements ResultView<I, R> {

    private final PictureFigure figure = new PictureFigure(new Pane());
    private final Label label = new Label();
    private final VBox node = new VBox(figure, label);

    private final Runnable onPrepare;
    private final Function<I, Picture> picture;

    /**
     * @param onPrepare called in the thread that makes a picture ready
     * @param picture of an input
     */
    FrameView(Runnable onPrepare, Function<I, Picture> picture) {
        this.onPrepare = onPrepare;
        this.picture = picture;
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
    public void prepare(I input) {
        onPrepare.run();
        figure.prepare(picture.apply(input));
    }

    @Override
    public void showInput(I input) {
        figure.show(picture.apply(input));
        label.setText("");
        label.setUserData(null);
    }

    @Override
    public void showResult(I input, RunReport<R> report) {
        figure.show(picture.apply(input));
        label.setText(asText(report));
    }

    /** Notes what stands still as user data of the text. */
    @Override
    public void standStill(I input, RunReport<R> report) {
        label.setUserData(asText(report));
    }

    @Override
    public String asText(RunReport<R> report) {
        return report.result().toString();
    }
}
