package org.huoye.demos.facelandmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.shape.Path;
import org.huoye.demokit.RunReport;
import org.huoye.demokit.panel.FxThread;
import org.huoye.demos.FacePictures;
import org.huoye.demos.Running;
import org.huoye.media.Picture;
import org.huoye.ui.Fonts;
import org.huoye.ui.Scheme;
import org.huoye.ui.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the landmarks of a real face look like. */
class FaceLandmarksViewTest {

    private FaceLandmarksView view;
    private Node node;

    @BeforeEach
    void open() throws Exception {
        FxThread.start();
        view = FxThread.call(FaceLandmarksView::new);
        node = FxThread.call(() -> {
            Node shown = view.node();
            new Theme(Fonts.choose()).dress(new Scene((Parent) shown, 480, 900), Scheme.LIGHT);
            return shown;
        });
    }

    private void show(Picture picture) throws Exception {
        try (var demo = new Running<>(new FaceLandmarks())) {
            RunReport<FaceLandmarksResult> report = demo.run(picture);
            FxThread.call(() -> {
                view.showResult(picture, report);
                node.applyCss();
                ((Parent) node).layout();
                return report;
            });
        }
    }

    private Bounds drawn(String selector) throws Exception {
        return FxThread.call(() -> view.figure().lookup(selector).getBoundsInParent());
    }

    @Test
    void partsLieOnTheFaceInTheirOwnStyles() throws Exception {
        Picture astronaut = FacePictures.sample("face-tracking", "astronaut.jpg");
        show(astronaut);
        double scale = FxThread.call(() -> view.figure().getLayoutBounds().getWidth()) / astronaut.width();
        Bounds oval = drawn(".mesh-oval");
        Bounds eyes = drawn(".mesh-eyes");
        Bounds lips = drawn(".mesh-lips");
        // hand-set in the photo: her face is 94 pixels wide, her eyes are at 100, her mouth is at 145
        assertEquals(94 * scale, oval.getWidth(), 20 * scale);
        assertEquals(100 * scale, eyes.getCenterY(), 8 * scale);
        assertEquals(145 * scale, lips.getCenterY(), 8 * scale);
        assertTrue(oval.contains(eyes) && oval.contains(lips));
        assertTrue(((Path) view.figure().lookup(".mesh-net")).getElements().size() > 2000, "a net");
        List<Node> swatches = FxThread.call(() -> List.copyOf(node.lookupAll(".mesh-legend-entry")));
        assertEquals(4, swatches.size());
        Label pose = (Label) node.lookup(".head-pose");
        assertTrue(pose.getText().contains("歪头 3°"), pose.getText());
    }

    @Test
    void withoutFacesItSaysWhatToDoAndDrawsNothing() throws Exception {
        show(FacePictures.strange().get(3));
        assertTrue(((Path) view.figure().lookup(".mesh-net")).getElements().isEmpty());
        List<Node> labels = FxThread.call(() -> List.copyOf(node.lookupAll(".rows .soft")));
        assertTrue(((Label) labels.getFirst()).getText().startsWith("没有找到完整的人脸"));
    }
}
