package org.huoye.demokit.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.huoye.demokit.panel.PointMap.Mark;
import org.huoye.ui.Fonts;
import org.huoye.ui.Scheme;
import org.huoye.ui.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pointer and the keyboard on a map of four points in a cross and one in the middle. */
class PointMapTest {

    private static final double SIDE = 300;

    private final List<String> pressed = new ArrayList<>();
    private PointMap map;
    private Stage stage;
    /** Whether the pointer's event under way is one of this test. */
    private boolean ours;

    @BeforeEach
    void open() throws Exception {
        FxThread.start();
        stage = FxThread.call(Stage::new);
        PointMap shown = FxThread.call(() -> {
            PointMap made = new PointMap();
            made.show(List.of(mark(0, 0, "中"), mark(1, 0, "右"), mark(-1, 0, "左"), mark(0, 0.5, "上"),
                    mark(0, -0.5, "下")));
            made.setOnPress((mark, second) -> pressed.add(mark + (second ? " second" : "")));
            Scene scene = new Scene(new VBox(new Button("before"), made), SIDE, SIDE);
            new Theme(Fonts.choose()).dress(scene, Scheme.LIGHT);
            stage.setScene(scene);
            scene.addEventFilter(MouseEvent.ANY, this::letOursPass);
            stage.show();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return made;
        });
        map = shown;
        FxThread.waitFor("the window's keyboard", stage::isFocused);
    }

    @AfterEach
    void close() {
        FxThread.run(stage::close);
    }

    /** Where another test left the pointer, it may lie over this map and be noticed at any time. */
    private void letOursPass(MouseEvent event) {
        if (!ours) {
            event.consume();
        }
    }

    private static Mark mark(double x, double y, String name) {
        return new Mark(x, y, 0, name, name);
    }

    private void key(KeyCode code, boolean shift) {
        FxThread.run(() -> map.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false)));
    }

    private void mouse(EventType<MouseEvent> type, double x, double y, boolean shift) {
        FxThread.run(() -> {
            Point2D there = map.localToScene(x, y); // an event is made in the scene
            ours = true;
            map.fireEvent(new MouseEvent(type, there.getX(), there.getY(), 0, 0, MouseButton.PRIMARY, 1, shift, false,
                    false, false, false, false, false, false, false, true, null));
            ours = false;
        });
    }

    /** The map looks at its first point once it has the keyboard, which is the window system's to give. */
    private void focus() {
        FxThread.waitFor("the keyboard in the map", () -> {
            new Robot().mouseMove(stage.getX() + stage.getWidth() + 1, stage.getY() + stage.getHeight() + 1);
            stage.requestFocus();
            map.getParent().lookup(".button").requestFocus();
            map.requestFocus();
            return map.lookedAtProperty().get() == 0;
        });
    }

    private int lookedAt() {
        return FxThread.call(() -> map.lookedAtProperty().get());
    }

    @Test
    void theArrowsGoFromPointToPoint() {
        focus();
        assertEquals(0, lookedAt());
        key(KeyCode.RIGHT, false);
        assertEquals(1, lookedAt());
        key(KeyCode.RIGHT, false);
        assertEquals(1, lookedAt(), "there is nothing further right");
        key(KeyCode.LEFT, false);
        assertEquals(0, lookedAt());
        key(KeyCode.UP, false);
        assertEquals(3, lookedAt());
        key(KeyCode.DOWN, false);
        key(KeyCode.DOWN, false);
        assertEquals(4, lookedAt());
    }

    @Test
    void everyPointIsReachedOneAfterTheOther() {
        focus();
        List<Integer> seen = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            seen.add(lookedAt());
            key(KeyCode.PAGE_DOWN, false);
        }
        assertEquals(List.of(0, 1, 2, 3, 4), seen);
        assertEquals(0, lookedAt());
    }

    @Test
    void enterChoosesAndShiftChoosesTheSecond() {
        focus();
        key(KeyCode.ENTER, false);
        key(KeyCode.RIGHT, false);
        key(KeyCode.ENTER, true);
        assertEquals(List.of("0", "1 second"), pressed);
    }

    @Test
    void screenReadersHearWhatIsLookedAt() {
        focus();
        key(KeyCode.RIGHT, false);
        assertTrue(FxThread.call(map::getAccessibleText).contains("右"), map.getAccessibleText());
    }

    @Test
    void thePointerFindsThePointNearIt() {
        double x = FxThread.call(() -> map.getWidth() / 2);
        double y = FxThread.call(() -> map.getHeight() / 2);
        mouse(MouseEvent.MOUSE_MOVED, x + 5, y - 5, false);
        assertEquals(0, lookedAt());
        assertTrue(FxThread.call(() -> map.lookup(".map-chip").isVisible()));
        mouse(MouseEvent.MOUSE_CLICKED, x + 5, y - 5, true);
        assertEquals(List.of("0 second"), pressed);
        mouse(MouseEvent.MOUSE_MOVED, 3, 3, false);
        assertEquals(-1, lookedAt());
        assertFalse(FxThread.call(() -> map.lookup(".map-chip").isVisible()));
    }

    @Test
    void pointsInOnePlaceAndNoPointsAtAllAreShown() {
        FxThread.run(() -> {
            map.show(List.of(mark(2, 2, "甲"), mark(2, 2, "乙")));
            map.ring(List.of(0, 1));
            map.layout();
            map.show(List.of());
            map.layout();
            map.requestFocus();
        });
        key(KeyCode.RIGHT, false);
        key(KeyCode.ENTER, false);
        assertEquals(List.of(), pressed);
    }
}
