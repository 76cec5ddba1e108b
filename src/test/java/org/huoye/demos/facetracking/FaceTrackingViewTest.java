package org.huoye.demos.facetracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.huoye.demokit.RunReport;
import org.huoye.demokit.panel.FxThread;
import org.huoye.demos.FacePictures;
import org.huoye.demos.facetracking.LiveFaces.LiveFace;
import org.huoye.media.Picture;
import org.huoye.ui.Fonts;
import org.huoye.ui.Scheme;
import org.huoye.ui.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a frame that goes by looks like. */
class FaceTrackingViewTest {

    private static final Picture FRAME = FacePictures.strange().get(3);

    private FaceTrackingView<Picture, LiveFaces> view;
    private Node node;

    @BeforeEach
    void open() throws Exception {
        FxThread.start();
        view = FxThread.call(FaceTrackingView::ofFrames);
        node = FxThread.call(() -> {
            Node shown = view.node();
            new Theme(Fonts.choose()).dress(new Scene((Parent) shown, 480, 700), Scheme.LIGHT);
            return shown;
        });
    }

    private static LiveFace face(int id, double x, Double... trail) {
        return new LiveFace(new TrackedFace(id, 0.9, List.of(x, 100.0, 80.0, 80.0)), 1.5, List.of(trail));
    }

    private static RunReport<LiveFaces> report(LiveFaces seen) {
        return new RunReport<>("face-tracking", seen, Map.of(), List.of(), List.of(), List.of(), Optional.empty(), 1, 0,
                Instant.EPOCH);
    }

    private void show(LiveFaces seen) throws Exception {
        FxThread.call(() -> {
            view.showResult(FRAME, report(seen));
            node.applyCss();
            ((Parent) node).layout();
            return seen;
        });
    }

    private List<Node> all(String selector) throws Exception {
        return FxThread.call(() -> List.copyOf(node.lookupAll(selector)));
    }

    private List<String> texts(String selector) throws Exception {
        return all(selector).stream().map(label -> ((Label) label).getText()).toList();
    }

    @Test
    void eachIdentityKeepsItsColourWhereverItStands() throws Exception {
        show(new LiveFaces(List.of(face(1, 10), face(2, 300)), List.of()));
        assertEquals(List.of("1 号 0.90", "2 号 0.90"), texts(".box-chip").stream().sorted().toList());
        assertEquals(1, all(".box-line.data-1").size());
        assertEquals(1, all(".box-line.data-2").size());
        show(new LiveFaces(List.of(face(2, 10)), List.of()));
        assertEquals(0, all(".box-line.data-1").size());
        assertEquals(1, all(".box-line.data-2").size());
    }

    @Test
    void theTrailLiesWhereTheFaceWas() throws Exception {
        show(new LiveFaces(List.of(face(1, 320, 100.0, 200.0, 200.0, 240.0, 360.0, 140.0)), List.of()));
        Node trail = all(".trail").getFirst();
        Bounds picture = FxThread.call(() -> view.figure().getLayoutBounds());
        Bounds drawn = trail.getBoundsInParent();
        double scale = picture.getWidth() / FRAME.width();
        assertEquals(100 * scale, drawn.getMinX(), 5);
        assertEquals(360 * scale, drawn.getMaxX(), 5);
        assertEquals(240 * scale, drawn.getMaxY(), 5);
    }

    @Test
    void aHiddenFaceIsDashedAndNamedInTheList() throws Exception {
        show(new LiveFaces(List.of(face(1, 10)), List.of(face(2, 300))));
        assertEquals(1, all(".expected.data-2").size());
        assertTrue(texts(".hidden-face").getFirst().startsWith("人脸 2"), () -> "no row for it");
        assertEquals(1, all(".score-bar").size());
        show(new LiveFaces(List.of(face(1, 10), face(2, 300)), List.of()));
        assertEquals(0, all(".expected").size());
        assertEquals(2, all(".score-bar").size());
    }

    @Test
    void theListIsThatOfThePictureOnceItStandsStill() throws Exception {
        show(new LiveFaces(List.of(scored(0.91)), List.of()));
        RunReport<LiveFaces> next = report(new LiveFaces(List.of(scored(0.63)), List.of()));
        List<String> playing = FxThread.call(() -> {
            view.showResult(FRAME, next);
            return numbers();
        });
        assertEquals(List.of("0.91"), playing, "numbers that change with each frame cannot be read");
        List<String> standing = FxThread.call(() -> {
            view.standStill(FRAME, next);
            return numbers();
        });
        assertEquals(List.of("0.63"), standing);
        assertEquals(List.of("1 号 0.63"), texts(".box-chip"));
    }

    private static LiveFace scored(double score) {
        return new LiveFace(new TrackedFace(1, score, List.of(10.0, 100.0, 80.0, 80.0)), 1.5, List.of());
    }

    private List<String> numbers() {
        return node.lookupAll(".score-bar .number").stream().map(label -> ((Label) label).getText()).toList();
    }

    @Test
    void withoutFacesItSaysWhatToDo() throws Exception {
        show(new LiveFaces(List.of(), List.of()));
        assertTrue(texts(".soft").stream().anyMatch(text -> text.startsWith("没有找到人脸") && text.contains("视频")));
    }
}
