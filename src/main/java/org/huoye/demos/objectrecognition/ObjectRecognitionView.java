package org.huoye.demos.objectrecognition;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.huoye.demokit.ResultView;
import org.huoye.inference.trace.ValueMap;
import org.huoye.media.Picture;

/** Draws boxes. */
final class ObjectRecognitionView implements ResultView<Picture, ObjectRecognitionResult> {
    private final Pane pane = new Pane();

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void showInput(Picture input) {
    }

    @Override
    public void showResult(Picture input, ObjectRecognitionResult result) {
    }

    @Override
    public List<Node> lookInside(Picture input, ObjectRecognitionResult result, List<ValueMap> maps) {
        return List.of();
    }

    @Override
    public String asText(ObjectRecognitionResult result) {
        return "";
    }
}
