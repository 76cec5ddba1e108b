package org.huoye.demokit.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.huoye.demokit.DemoCatalog;
import org.huoye.demokit.throwaway.LanesOnly;
import org.huoye.demokit.throwaway.LineFit;
import org.huoye.demokit.throwaway.MeanColour;
import org.huoye.demokit.throwaway.Spelling;
import org.huoye.jobs.Lane;
import org.huoye.media.HostilePictures;
import org.huoye.ui.Fonts;
import org.huoye.ui.PictureImages;
import org.huoye.ui.Scheme;
import org.huoye.ui.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The panel is made from a spec alone: a text demo with a choice and a toggle, and a training without input. */
class GenericPanelTest {

    @TempDir
    Path folder;

    private final Semaphore tokens = new Semaphore(0);
    private Optional<String> gpuRefusal = Optional.of("没有显卡。");
    private LanesOnly lanes = new LanesOnly(Lane::named);
    private DemoPanel panel;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxThread.start();
        Spelling spelling = new Spelling(token -> {
            try {
                tokens.tryAcquire(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        TestServices services = new TestServices();
        services.gpuRefusal = () -> gpuRefusal;
        panel = FxThread.call(
                () -> new DemoPanel(new DemoCatalog(List.of(spelling, new LineFit(), new MeanColour())),
                        services.over(lanes, folder, folder, Platform::runLater)));
        stage = FxThread.call(Stage::new);
        FxThread.run(() -> {
            Scene scene = new Scene(panel.node(), 480, 700);
            new Theme(Fonts.choose()).dress(scene, Scheme.LIGHT);
            stage.setScene(scene);
            stage.show();
        });
    }

    @AfterEach
    void close() {
        tokens.release(1000);
        FxThread.run(() -> {
            panel.close();
            stage.close();
        });
        lanes.close();
    }

    private <T> T find(Class<T> type, String selector) {
        return type.cast(panel.node().lookup(selector));
    }

    private String shown() {
        return find(Label.class, "#text-view").getText();
    }

    @Test
    void aTypedTextStreamsTokenByTokenAndIsStoppedBetweenTwo() throws Exception {
        FxThread.run(() -> panel.show("spelling", Map.of("order", "backward")));
        FxThread.waitFor("the panel", panel::isWhole);
        FxThread.waitFor("the first sample", () -> find(TextArea.class, "#text-input").getText().equals("活页"));
        FxThread.run(() -> {
            assertEquals("backward", find(ComboBox.class, "#option-order").getValue());
            find(CheckBox.class, "#option-dots").fire();
            find(TextArea.class, "#text-input").setText("卷积神经网络");
        });
        FxThread.waitFor("the text", () -> !find(Button.class, "#run").isDisabled());
        FxThread.run(() -> find(Button.class, "#run").fire());
        tokens.release(2);
        FxThread.waitFor("two tokens", () -> shown().contains("络·网·") && !shown().contains("经"));
        assertEquals(PanelState.RUNNING, panel.stateProperty().get());
        FxThread.run(() -> {
            assertEquals("停止", find(Button.class, "#run").getText());
            find(Button.class, "#run").fire();
            assertEquals(PanelState.STOPPING, panel.stateProperty().get());
            assertTrue(find(Button.class, "#run").isDisabled());
        });
        tokens.release(100);
        FxThread.waitFor("the end", () -> panel.stateProperty().get() == PanelState.CANCELLED);
        FxThread.run(() -> {
            assertEquals("运行", find(Button.class, "#run").getText());
            assertTrue(shown().contains("络·网·"), "what was said stays");
            assertTrue(find(Label.class, "#result-status").getText().contains("停下以前"));
            find(Button.class, "#run").fire();
        });
        FxThread.waitFor("the whole text", () -> panel.stateProperty().get() == PanelState.DONE);
        FxThread.run(() -> assertTrue(shown().contains("络·网·经·神·积·卷·"), shown()));
        picture("text");
    }

    @Test
    void aRunThatIsStoppedLeavesTheResultBeforeIt() {
        FxThread.run(() -> panel.show("spelling", Map.of()));
        FxThread.waitFor("the panel", () -> panel.isWhole() && !find(Button.class, "#run").isDisabled());
        tokens.release(2);
        FxThread.run(() -> find(Button.class, "#run").fire());
        FxThread.waitFor("a result", () -> panel.stateProperty().get() == PanelState.DONE);
        String whole = FxThread.call(this::shown);
        FxThread.run(() -> find(Button.class, "#run").fire());
        tokens.release(1);
        FxThread.waitFor("a part", () -> !shown().equals(whole));
        FxThread.run(() -> find(Button.class, "#run").fire());
        tokens.release(100);
        FxThread.waitFor("the end", () -> panel.stateProperty().get() == PanelState.CANCELLED);
        assertEquals(whole, FxThread.call(this::shown));
        assertTrue(FxThread.call(() -> find(Label.class, "#result-status").getText()).contains("上一次的结果"));
    }

    @Test
    void processorAndGpuAreComparedSideBySide() throws Exception {
        gpuRefusal = Optional.empty();
        Files.createDirectories(folder.resolve("mean-colour"));
        HostilePictures.photo(folder.resolve("mean-colour").resolve("red.png"), 80, 60);
        HostilePictures.photo(folder.resolve("mean-colour").resolve("blue.png"), 80, 60);
        FxThread.run(() -> panel.open("mean-colour", Map.of()));
        FxThread.waitFor("a result", () -> panel.stateProperty().get() == PanelState.DONE);
        FxThread.run(() -> find(Button.class, "#device-chip").fire());
        FxThread.waitFor("the button", () -> panel.node().lookup("#compare-devices") instanceof Button compare
                && !compare.isDisabled());
        FxThread.run(() -> find(Button.class, "#compare-devices").fire());
        FxThread.waitFor("two sides", () -> panel.node().lookupAll(".side").size() == 2);
        List<String> devices = FxThread.call(() -> panel.node().lookupAll(".side").stream()
                .map(side -> ((Label) side.lookup(".heading")).getText()).toList());
        assertEquals(List.of("CPU", "GPU"), devices);
        picture("compare");
        FxThread.run(() -> find(RadioButton.class, "#device-GPU").fire());
        FxThread.waitFor("the GPU's chip", () -> find(Button.class, "#device-chip").getText().startsWith("GPU "));
    }

    private void picture(String name) throws Exception {
        Path out = Files.createDirectories(Path.of("target", "pictures"));
        Files.write(out.resolve("panel-" + name + ".png"),
                PictureImages.png(FxThread.call(() -> panel.node().snapshot(null, null))));
    }

    @Test
    void aTrainingNeedsNoInputAndShowsItsSteps() {
        FxThread.run(() -> panel.open("line-fit", Map.of("epochs", "60")));
        FxThread.waitFor("the end", () -> panel.stateProperty().get() == PanelState.DONE);
        FxThread.waitFor("the panel", panel::isWhole);
        FxThread.run(() -> {
            assertTrue(panel.node().lookupAll("#text-view").stream()
                    .anyMatch(node -> ((Label) node).getText().contains("step=60")));
            assertEquals(60, find(Slider.class, "#option-epochs").getValue(), "the card's setting");
            assertNull(panel.node().lookup("#open-input"));
        });
    }

    @Test
    void aDemoThatIsNotInTheBookIsToldAndTheNextOneOpens() {
        FxThread.run(() -> panel.open("no-such-demo", Map.of()));
        FxThread.run(() -> assertFalse(panel.node().lookupAll(".label").isEmpty()));
        assertEquals(PanelState.IDLE, panel.stateProperty().get());
        FxThread.run(() -> panel.open("line-fit", Map.of("epochs", "2")));
        FxThread.waitFor("the end", () -> panel.stateProperty().get() == PanelState.DONE);
    }
}
