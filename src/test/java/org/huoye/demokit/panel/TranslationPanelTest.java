package org.huoye.demokit.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import org.huoye.demokit.DemoCatalog;
import org.huoye.demokit.LiveDevices;
import org.huoye.demos.translation.Translation;
import org.huoye.inference.ModelStore;
import org.huoye.inference.ShippedModels;
import org.huoye.platform.Installation;
import org.huoye.platform.Settings;
import org.huoye.platform.UserFolders;
import org.huoye.store.UserDatabase;
import org.huoye.ui.Fonts;
import org.huoye.ui.PictureImages;
import org.huoye.ui.Scheme;
import org.huoye.ui.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The translation in the panel with the real models: what the reader does in it, and pictures to look at. */
class TranslationPanelTest {

    private static final double WIDTH = 480;
    private static final double HEIGHT = 900;
    private static final double SMALL_HEIGHT = 552;

    @TempDir
    private Path home;

    private ModelStore models;
    private DemoPanel panel;
    private Stage stage;
    private Theme theme;

    @BeforeEach
    void open() throws Exception {
        FxThread.start();
        models = ShippedModels.open();
        theme = FxThread.call(() -> new Theme(Fonts.choose()));
        panel = FxThread.call(() -> new DemoPanel(new DemoCatalog(List.of(new Translation())),
                PanelServices.of(models, Installation.find(), new UserFolders(home, home), Settings.in(home),
                        UserDatabase.in(home), LiveDevices.none(), Optional::empty, uri -> {
                        })));
        stage = FxThread.call(Stage::new);
        FxThread.run(() -> {
            Scene scene = new Scene(panel.node(), WIDTH, HEIGHT);
            theme.dress(scene, Scheme.LIGHT);
            stage.setScene(scene);
            stage.show();
        });
    }

    @AfterEach
    void close() {
        FxThread.run(() -> {
            panel.close();
            stage.close();
        });
        models.close();
    }

    private <T> T find(Class<T> type, String selector) {
        return type.cast(panel.node().lookup(selector));
    }

    private void run(Map<String, String> settings) {
        FxThread.run(() -> panel.open("translation", settings));
        FxThread.waitFor("a translation", () -> panel.isWhole() && panel.stateProperty().get() == PanelState.DONE);
    }

    private void look(String tab) {
        FxThread.run(() -> find(ButtonBase.class, "#tab-" + tab).fire());
    }

    @Test
    void aWordOfTheReadersLeadsTheTranslationOn() {
        run(Map.of());
        look("how");
        FxThread.waitFor("the look inside", () -> panel.node().lookup("#step-0") != null);
        String before = FxThread.call(() -> find(Label.class, "#inside-text").getText());
        FxThread.run(() -> press(find(Node.class, "#step-0")));
        List<Button> others = FxThread.call(() -> panel.node().lookupAll(".alternative").stream()
                .map(Button.class::cast).toList());
        assertEquals(5, others.size());
        Button other = others.stream().filter(button -> !button.getStyleClass().contains("taken")).findFirst()
                .orElseThrow();
        String id = other.getId().substring("alternative-".length());
        String first = FxThread.call(() -> find(Node.class, "#step-0").getAccessibleText());
        assertFalse(first.endsWith(" " + id), first);
        FxThread.run(other::fire);
        FxThread.waitFor("another beginning", () -> find(Button.class, "#inside-back").isVisible());
        assertTrue(FxThread.call(() -> find(Node.class, "#step-0").getAccessibleText()).endsWith(" " + id));
        FxThread.run(() -> find(Button.class, "#inside-back").fire());
        assertEquals(first, FxThread.call(() -> find(Node.class, "#step-0").getAccessibleText()));
        assertEquals(before, FxThread.call(() -> find(Label.class, "#inside-text").getText()));
    }

    @Test
    void theHeatMapFollowsPointerAndKeys() {
        run(Map.of());
        look("how");
        FxThread.waitFor("the map", () -> find(Node.class, "#attention-map") != null
                && find(Node.class, "#attention-map").getLayoutBounds().getHeight() > 100);
        String before = sentence();
        FxThread.run(() -> find(Node.class, "#attention-map")
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.LEFT, false, false, false, false)));
        FxThread.run(() -> find(Node.class, "#attention-map")
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UP, false, false, false, false)));
        String there = sentence();
        assertNotEquals(before, there);
        FxThread.run(() -> {
            Node map = find(Node.class, "#attention-map");
            move(map, map.getLayoutBounds().getWidth() / 3, map.getLayoutBounds().getHeight() - 5);
        });
        assertNotEquals(there, sentence());
        for (String choice : List.of("#attention-layer-1", "#attention-head-3", "#attention-kind-1",
                "#attention-kind-2")) {
            String now = sentence();
            FxThread.run(() -> find(ButtonBase.class, choice).fire());
            assertNotEquals(now, sentence(), choice);
        }
    }

    private String sentence() {
        return FxThread.call(() -> find(Label.class, "#attention-sentence").getText());
    }

    @Test
    void aWordTellsWhatTheDictionarySays() {
        run(Map.of("sample", "北京是中国的首都。"));
        FxThread.run(() -> {
            Node word = panel.node().lookupAll(".source-text .word").stream()
                    .filter(node -> ((javafx.scene.text.Text) node).getText().equals("首都")).findFirst().orElseThrow();
            word.fireEvent(mouse(MouseEvent.MOUSE_ENTERED, word, 1, 1));
        });
        String gloss = FxThread.call(() -> find(Label.class, "#gloss").getText());
        assertTrue(gloss.contains("capital"), gloss);
    }

    @Test
    void anotherTextIsTakenUpAndABlankOneCannotBeRun() {
        run(Map.of());
        FxThread.run(() -> find(TextArea.class, "#text-input").setText("I like it.\nShe is my friend."));
        FxThread.run(() -> find(Button.class, "#run").fire());
        FxThread.waitFor("two sentences", () -> panel.stateProperty().get() == PanelState.DONE);
        look("how");
        FxThread.waitFor("a choice of sentences",
                () -> find(Node.class, "#inside-sentence") != null && find(Node.class, "#inside-sentence").isVisible());
        FxThread.run(() -> find(TextArea.class, "#text-input").setText("  "));
        FxThread.waitFor("nothing to run on", () -> find(Button.class, "#run").isDisabled());
        FxThread.run(() -> find(TextArea.class, "#text-input").setText("😀"));
        FxThread.waitFor("something to run on", () -> !find(Button.class, "#run").isDisabled());
        FxThread.run(() -> find(Button.class, "#run").fire());
        FxThread.waitFor("one sentence", () -> find(Node.class, "#problem").isVisible());
        assertFalse(FxThread.call(() -> panel.stateProperty().get().isBusy()));
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void pictures(Scheme scheme) throws Exception {
        FxThread.run(() -> theme.dress(stage.getScene(), scheme));
        run(Map.of("sample", "奶奶送了我一只貔貅。"));
        snapshot("unknown-" + scheme.id());
        run(Map.of("sample", "你今天晚上想吃什么？"));
        snapshot("result-" + scheme.id());
        look("how");
        FxThread.waitFor("the look inside", () -> panel.node().lookup("#step-0") != null);
        for (double at : new double[]{0, 0.5, 1}) {
            FxThread.run(() -> find(ScrollPane.class, ".how-scroll").setVvalue(at));
            snapshot("how-" + Math.round(at * 10) + "-" + scheme.id());
        }
        FxThread.run(() -> stage.setHeight(SMALL_HEIGHT));
        look("result");
        snapshot("small-" + scheme.id());
    }

    private void snapshot(String name) throws Exception {
        Thread.sleep(300);
        Image image = FxThread.call(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(2, 2));
            parameters.setViewport(new Rectangle2D(0, 0, 2 * panel.node().getWidth(),
                    2 * panel.node().getHeight()));
            return panel.node().snapshot(parameters, null);
        });
        Path out = Files.createDirectories(Path.of("target", "pictures"));
        Files.write(out.resolve("panel-translation-" + name + ".png"), PictureImages.png(image));
    }

    private static void press(Node node) {
        node.fireEvent(mouse(MouseEvent.MOUSE_CLICKED, node, 2, 2));
    }

    private static void move(Node node, double x, double y) {
        node.fireEvent(mouse(MouseEvent.MOUSE_MOVED, node, x, y));
    }

    private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type, Node node, double x, double y) {
        Point2D inScene = node.localToScene(x, y);
        return new MouseEvent(type, inScene.getX(), inScene.getY(), 0, 0, MouseButton.PRIMARY, 1, false, false, false,
                false, false, false, false, true, false, true, null).copyFor(node, node);
    }
}
