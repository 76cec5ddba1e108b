package org.huoye.demokit.panel.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.huoye.demokit.RunReport;
import org.huoye.demokit.panel.FxThread;
import org.huoye.demokit.panel.ScoreBar;
import org.huoye.demos.OddPictures;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.Box;
import org.huoye.pipelines.vision.NamedClass;
import org.huoye.pipelines.vision.Occluded;
import org.huoye.pipelines.vision.Occlusion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the reader asks by moving the patch, and what the answers show. No model. */
class OcclusionViewTest {

    private static final Box PART = new Box(100, 0, 200, 200);

    record Nothing() {
    }

    private final Picture picture = OddPictures.filled(400, 200);
    private final List<Occlusion> asked = new ArrayList<>();
    private OcclusionView<Nothing> view;

    @BeforeEach
    void open() throws TimeoutException {
        FxThread.start();
        view = FxThread.call(() -> new OcclusionView<>((input, result) -> PART, asked::add));
        onFx(shown -> {
            StackPane root = new StackPane(view.node());
            new Scene(root, 480, 800);
            view.show(input(), new RunReport<>("none", new Nothing(), Map.of(), List.of(), List.of(), List.of(),
                    Optional.empty(), 1, 0, Instant.EPOCH));
            root.applyCss();
            root.resize(480, 800);
            root.layout();
        });
    }

    private Picture input() {
        return picture;
    }

    private void onFx(Consumer<OcclusionView<Nothing>> work) {
        FxThread.run(() -> {
            assertTrue(Platform.isFxApplicationThread());
            work.accept(view);
        });
    }

    private Box last() {
        Occlusion question = asked.getLast();
        assertEquals(PART, question.part());
        assertEquals(1, question.patches().size());
        return question.patches().getFirst();
    }

    private PatchLayer layer() {
        return (PatchLayer) view.node().lookup(".patch-layer");
    }

    private void press(KeyCode code) {
        onFx(shown -> Event.fireEvent(layer(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    /** Drags to a point of the layer; events are made with places in the scene. */
    private void drag(double x, double y) {
        onFx(shown -> {
            Point2D inScene = layer().localToScene(x, y);
            Event.fireEvent(layer(), new MouseEvent(MouseEvent.MOUSE_DRAGGED, inScene.getX(), inScene.getY(), 0, 0,
                    MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true, false, true, null));
        });
    }

    @Test
    void beginsInTheMiddleOfWhatTheModelSees() {
        assertEquals(new Box(175, 75, 50, 50), last());
    }

    @Test
    void arrowsMoveThePatchAndStopAtTheEdge() {
        press(KeyCode.RIGHT);
        assertEquals(175 + 150 / 24., last().x(), 1e-9);
        press(KeyCode.UP);
        assertEquals(75 - 150 / 24., last().y(), 1e-9);
        for (int i = 0; i < 40; i++) {
            press(KeyCode.LEFT);
        }
        assertEquals(100, last().x(), 1e-9);
        int questions = asked.size();
        press(KeyCode.A);
        assertEquals(questions, asked.size(), "other keys ask nothing");
    }

    @Test
    void thePointerTakesThePatchAlongAsFarAsTheModelSees() {
        double width = layer().getWidth();
        double height = layer().getHeight();
        drag(width / 2, height / 4);
        assertEquals(200, last().x() + last().width() / 2, 0.5);
        assertEquals(50, last().y() + last().height() / 2, 0.5);
        drag(0, 0);
        assertEquals(new Box(100, 0, 50, 50), last());
        drag(width * 3, height * 3);
        assertEquals(new Box(250, 150, 50, 50), last());
    }

    @Test
    void anotherSizeKeepsTheMiddle() {
        onFx(shown -> ((ToggleButton) view.node().lookup("#patch-LARGE")).fire());
        assertEquals(80, last().width(), 1e-9);
        assertEquals(200, last().x() + 40, 1e-9);
        onFx(shown -> ((ToggleButton) view.node().lookup("#patch-SMALL")).fire());
        assertEquals(25, last().width(), 1e-9);
        assertEquals(100, last().y() + 12.5, 1e-9);
    }

    @Test
    void theBarsFollowTheAnswer() {
        NamedClass cat = new NamedClass("猫", "cat", 0.8);
        NamedClass dog = new NamedClass("狗", "dog", 0.1);
        onFx(shown -> view.answered(asked.getLast(), new Occluded(List.of(cat, dog),
                List.of(new Occluded.Covered(List.of(0.2, 0.6), new NamedClass("狗", "dog", 0.6))))));
        List<String> bars = view.node().lookupAll(".score-bar").stream()
                .map(bar -> ((ScoreBar) bar).getAccessibleText()).toList();
        assertEquals(List.of("猫 cat 0.20", "狗 dog 0.60"), bars);
        assertTrue(view.node().lookup(".why-now").toString().contains("狗"));
    }
}
