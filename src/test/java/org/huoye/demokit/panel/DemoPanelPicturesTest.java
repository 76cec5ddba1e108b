package org.huoye.demokit.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import org.huoye.demokit.DemoCatalog;
import org.huoye.demokit.LiveDevices;
import org.huoye.demos.Demos;
import org.huoye.inference.ModelStore;
import org.huoye.inference.Models;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

/** Pictures of the panel in both themes at two scales, in {@code target/pictures}, to be looked at. */
class DemoPanelPicturesTest {

    private static final double WIDTH = 480;
    private static final double HEIGHT = 800;
    private static final double SMALL_WIDTH = 380;
    private static final double SMALL_HEIGHT = 552;

    @TempDir
    Path home;

    private final Path out = Path.of("target", "pictures");
    private ModelStore models;
    private DemoPanel panel;
    private Stage stage;
    private Theme theme;

    @BeforeEach
    void open() throws Exception {
        FxThread.start();
        Files.createDirectories(out);
        Installation installation = Installation.find();
        models = Models.open(installation.models());
        theme = FxThread.call(() -> new Theme(Fonts.choose()));
        panel = FxThread.call(() -> new DemoPanel(new DemoCatalog(Demos.all()), PanelServices.of(models,
                installation, new UserFolders(home, home), Settings.in(home), UserDatabase.in(home), LiveDevices.none(),
                Optional::empty,
                uri -> {
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

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void pictures(Scheme scheme) throws Exception {
        FxThread.run(() -> {
            theme.dress(stage.getScene(), scheme);
            panel.show("object-recognition", Map.of());
        });
        Thread.sleep(800);
        snapshot("before-" + scheme.id(), 1);
        FxThread.run(() -> panel.open("object-recognition", Map.of("sample", "collage.jpg")));
        FxThread.waitFor("a result", () -> panel.stateProperty().get() == PanelState.DONE);
        snapshot("result-" + scheme.id(), 1);
        snapshot("result-" + scheme.id() + "@2", 2);
        why(scheme, "");
        FxThread.run(() -> ((ButtonBase) panel.node().lookup("#tab-how")).fire());
        snapshot("how-" + scheme.id(), 1);
        FxThread.run(() -> ((ScrollPane) panel.node().lookup(".how-scroll")).setVvalue(1));
        snapshot("maps-" + scheme.id(), 1);
        FxThread.run(() -> ((ButtonBase) panel.node().lookup("#tab-code")).fire());
        snapshot("code-" + scheme.id(), 1);
        FxThread.run(() -> ((ButtonBase) panel.node().lookup("#model-facts")).fire());
        snapshot("card-" + scheme.id(), 1);
        FxThread.run(() -> ((ButtonBase) panel.node().lookup("#device-chip")).fire());
        snapshot("devices-" + scheme.id(), 1);
    }

    @ParameterizedTest
    @CsvSource({"scene-recognition, castle.jpg, LIGHT", "scene-recognition, coffee.jpg, DARK",
            "vehicle-type, street.jpg, DARK", "vehicle-type, dumper.jpg, LIGHT"})
    void otherDemosOnPictures(String demo, String sample, Scheme scheme) throws Exception {
        FxThread.run(() -> {
            theme.dress(stage.getScene(), scheme);
            panel.open(demo, Map.of("sample", sample));
        });
        FxThread.waitFor("a result", () -> panel.stateProperty().get() == PanelState.DONE);
        String name = demo + "-" + sample.replace(".jpg", "");
        snapshot(name, 1);
        FxThread.run(() -> ((ScrollPane) panel.node().lookup(".result-page .steady-scroll")).setVvalue(1));
        snapshot(name + "-below", 1);
        why(scheme, name + "-");
    }

    @ParameterizedTest
    @CsvSource({"page.png, LIGHT", "page.png, DARK", "sign.jpg, DARK", "slide.png, LIGHT", "receipt.jpg, LIGHT",
            "poem.png, DARK", "notice.jpg, LIGHT"})
    void textInPictures(String sample, Scheme scheme) throws Exception {
        FxThread.run(() -> {
            theme.dress(stage.getScene(), scheme);
            panel.open("text-recognition", Map.of("sample", sample));
        });
        FxThread.waitFor("a result", () -> panel.stateProperty().get() == PanelState.DONE);
        FxThread.run(() -> panel.node().lookup(".text-lines").requestFocus());
        new FxRobot().type(KeyCode.DOWN);
        String name = "text-" + sample.replaceAll("[.].*", "") + "-" + scheme.id();
        snapshot(name, 1);
        FxThread.run(() -> ((ButtonBase) panel.node().lookup("#tab-how")).fire());
        Thread.sleep(300);
        FxThread.run(() -> ((ScrollPane) panel.node().lookup(".how-scroll")).setVvalue(1));
        snapshot(name + "-steps", 1);
    }

    @Test
    void textInASmallWindow() throws Exception {
        FxThread.run(() -> {
            stage.setWidth(SMALL_WIDTH);
            stage.setHeight(SMALL_HEIGHT);
            panel.node().setMinWidth(SMALL_WIDTH);
            panel.open("text-recognition", Map.of("sample", "notice.jpg"));
        });
        FxThread.waitFor("a result", () -> panel.stateProperty().get() == PanelState.DONE);
        snapshot("text-small", 1);
    }

    @Test
    void objectsInAFilm() throws Exception {
        Path film = Installation.find().images().resolve("samples/face-tracking/two-faces.mp4");
        FxThread.run(() -> panel.show("object-recognition", Map.of()));
        FxThread.waitFor("the panel", panel::isWhole);
        FxThread.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(film.toFile()));
            Clipboard.getSystemClipboard().setContent(content);
            ((ButtonBase) panel.node().lookup("#paste-input")).fire();
        });
        FxThread.waitFor("an object that is followed", () -> panel.node().lookup("#live-found") instanceof Label label
                && label.getText().contains("跟踪着"));
        snapshot("film", 1);
    }

    /** The page 为什么 as it is when the survey has ended, its upper and its lower end. */
    private void why(Scheme scheme, String demo) throws Exception {
        FxThread.run(() -> ((ButtonBase) panel.node().lookup("#tab-why")).fire());
        FxThread.waitFor("the survey", () -> panel.node().lookup("#survey") instanceof Label label
                && label.getText().equals("全部算完"));
        snapshot(demo + "why-" + scheme.id(), 1);
        FxThread.run(() -> ((ScrollPane) panel.node().lookup(".probe-page .steady-scroll")).setVvalue(1));
        snapshot(demo + "why-maps-" + scheme.id(), 1);
    }

    @Test
    void aFileThatIsNoPicture() throws Exception {
        Path file = Files.writeString(home.resolve("作业.jpg"), "这不是图片");
        FxThread.run(() -> panel.open("object-recognition", Map.of()));
        FxThread.waitFor("the panel", panel::isWhole);
        FxThread.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(file.toFile()));
            Clipboard.getSystemClipboard().setContent(content);
            ((ButtonBase) panel.node().lookup("#paste-input")).fire();
        });
        FxThread.waitFor("the sentence", () -> panel.node().lookup("#problem").isVisible());
        snapshot("problem", 1);
    }

    @Test
    void smallWindow() throws Exception {
        FxThread.run(() -> {
            stage.setWidth(SMALL_WIDTH);
            stage.setHeight(SMALL_HEIGHT);
            panel.node().setMinWidth(SMALL_WIDTH);
            panel.open("object-recognition", Map.of("sample", "rocket.jpg", "threshold", "0.9", "colour", "red"));
        });
        FxThread.waitFor("a result", () -> panel.stateProperty().get() == PanelState.DONE);
        snapshot("small", 1);
    }

    private void snapshot(String name, double scale) throws Exception {
        Thread.sleep(300);
        Image image = FxThread.call(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(scale, scale));
            parameters.setViewport(new Rectangle2D(0, 0, panel.node().getWidth() * scale,
                    panel.node().getHeight() * scale));
            return panel.node().snapshot(parameters, null);
        });
        assertEquals(Math.rint(panel.node().getWidth() * scale), image.getWidth());
        Files.write(out.resolve("panel-" + name + ".png"), PictureImages.png(image));
    }
}
