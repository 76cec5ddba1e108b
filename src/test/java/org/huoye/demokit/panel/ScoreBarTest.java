package org.huoye.demokit.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.huoye.ui.Fonts;
import org.huoye.ui.Scheme;
import org.huoye.ui.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A row of name, bar and number, as it is laid out in the panel. */
class ScoreBarTest {

    private static final double WIDTH = 360;

    @BeforeAll
    static void start() throws Exception {
        FxThread.start();
    }

    private static ScoreBar laidOut(String label, String english) {
        return FxThread.call(() -> {
            ScoreBar bar = new ScoreBar(label, english, 0.87);
            VBox column = new VBox(bar);
            column.getStylesheets().add(
                    Objects.requireNonNull(ScoreBar.class.getResource("panel.css")).toExternalForm());
            new Theme(Fonts.choose()).dress(new Scene(column, WIDTH, 60), Scheme.LIGHT);
            column.applyCss();
            column.layout();
            return bar;
        });
    }

    private static Bounds in(ScoreBar bar, Node node) {
        return bar.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    private static Label name(ScoreBar bar) {
        return (Label) bar.lookup(".names .label");
    }

    @Test
    void aLongNameIsShortenedBeforeTheBar() {
        ScoreBar bar = laidOut("龘".repeat(40), "");
        double end = in(bar, name(bar)).getMaxX();
        double track = in(bar, bar.lookup(".bar")).getMinX();
        assertTrue(end <= track, "the name ends at " + end + ", the bar begins at " + track);
        assertTrue(in(bar, bar.lookup(".number")).getMaxX() <= WIDTH);
    }

    @Test
    void aShortNameIsWholeAndBesideItsEnglish() {
        ScoreBar bar = laidOut("波斯猫", "a Persian cat of some very long and unusual breed");
        assertTrue(name(bar).getWidth() >= name(bar).prefWidth(-1), "the English name is cut first");
    }

    @Test
    void nameAndNumberStandOnOneLine() {
        ScoreBar bar = laidOut("人脸 1", "");
        Label number = (Label) bar.lookup(".number");
        double left = in(bar, name(bar)).getMinY() + name(bar).getBaselineOffset();
        double right = in(bar, number).getMinY() + number.getBaselineOffset();
        assertEquals(right, left, 0.5);
    }
}
