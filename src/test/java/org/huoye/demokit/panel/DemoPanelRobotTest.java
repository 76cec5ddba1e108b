package org.huoye.demokit.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.huoye.demokit.DemoCatalog;
import org.huoye.demos.Demos;
import org.huoye.inference.GpuSupport;
import org.huoye.inference.ModelStore;
import org.huoye.inference.Models;
import org.huoye.media.HostilePictures;
import org.huoye.platform.Installation;
import org.huoye.ui.Fonts;
import org.huoye.ui.PictureImages;
import org.huoye.ui.Scheme;
import org.huoye.ui.Theme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;

/** A robot uses the panel on the real demo with the real models. */
class DemoPanelRobotTest {

    private static final String DEMO = "object-recognition";
    private static final Path SOURCES = Path.of("src", "main", "java");

    private static ModelStore models = Models.open(Path.of("nowhere"));

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final List<Thumbnail> thumbnails = new ArrayList<>();
    private final TestServices dialogs = new TestServices();
    private DemoPanel panel;
    private Stage stage;

    @BeforeAll
    static void openModels() throws Exception {
        FxThread.start();
        models = Models.open(Installation.find().models());
    }

    @AfterAll
    static void closeModels() {
        models.close();
    }

    @BeforeEach
    void open() {
        dialogs.gpuRefusal = GpuSupport::reasonAgainst;
        dialogs.out = Optional.of(folder);
        PanelServices services = dialogs.over(models, Installation.find().images().resolve("samples"), folder,
                Platform::runLater);
        panel = FxThread.call(() -> new DemoPanel(new DemoCatalog(Demos.all()), services));
        stage = FxThread.call(Stage::new);
        FxThread.run(() -> {
            panel.setOnResult(thumbnails::add);
            Scene scene = new Scene(panel.node(), 480, 800);
            new Theme(Fonts.choose()).dress(scene, Scheme.LIGHT);
            stage.setScene(scene);
            stage.show();
            panel.show(DEMO, Map.of());
        });
        FxThread.waitFor("the first sample", () -> panel.isWhole() && !find("#run").isDisabled());
    }

    @AfterEach
    void close() {
        FxThread.run(() -> {
            panel.close();
            stage.close();
        });
    }

    private Node find(String selector) {
        Node node = panel.node().lookup(selector);
        assertNotNull(node, selector);
        return node;
    }

    private List<Node> all(String selector) {
        return FxThread.call(() -> List.copyOf(panel.node().lookupAll(selector)));
    }

    private void waitForResult() {
        FxThread.waitFor("a result, is " + panel.stateProperty().get(),
                () -> panel.stateProperty().get() == PanelState.DONE);
    }

    private void run(String sample) {
        FxThread.run(() -> panel.open(DEMO, Map.of("sample", sample)));
        waitForResult();
    }

    private String textOf(String selector) {
        return FxThread.call(() -> find(selector).lookupAll(".label").stream().map(n -> ((Labeled) n).getText())
                .collect(Collectors.joining("\n")));
    }

    @Test
    void aClickOnRunFindsTheCatAndItsChipStaysInThePicture() {
        assertEquals(List.of(), all(".box-line"));
        robot.clickOn("#run");
        waitForResult();
        List<Node> chips = all(".box-chip");
        assertFalse(chips.isEmpty());
        assertTrue(chips.stream().anyMatch(chip -> ((Label) chip).getText().startsWith("猫 0.")), chips.toString());
        FxThread.run(() -> {
            Bounds boxes = find(".boxes").getLayoutBounds();
            chips.forEach(chip -> assertTrue(boxes.contains(chip.getBoundsInParent()), chip.toString()));
        });
        assertTrue(((Button) find("#device-chip")).getText().matches("CPU \\d.* ms"));
        FxThread.waitFor("a thumbnail", () -> !thumbnails.isEmpty());
        assertEquals(DEMO, thumbnails.getFirst().demo());
        assertEquals(120, thumbnails.getFirst().width());
        assertTrue(thumbnails.getFirst().summary().contains("猫"));
    }

    @Test
    void theKeyboardRunsAndWalksThroughTheRowsWhoseBoxesLightUp() {
        run("collage.jpg");
        FxThread.run(() -> find(".score-bar").requestFocus());
        assertEquals(1, all(".box-line:lit").size());
        Node first = all(".box-line:lit").getFirst();
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        FxThread.waitFor("the next box", () -> !panel.node().lookupAll(".box-line:lit").contains(first));
        assertEquals(1, all(".box-line:lit").size());
        var before = FxThread.call(() -> textOf(".take-along"));
        assertFalse(before.isEmpty());
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        waitForResult();
    }

    @Test
    void twoInputsGiveTwoTraces() {
        run("cat.png");
        robot.clickOn("#tab-how");
        String cat = textOf(".how-page");
        run("coffee.png");
        FxThread.waitFor("the other trace", () -> !textOf(".how-page").equals(cat));
        assertTrue(cat.contains("tower_0_detections"));
        assertNotEquals(withoutTimes(cat), withoutTimes(textOf(".how-page")));
        assertEquals(1, all(".how-page .map").size());
    }

    private static String withoutTimes(String table) {
        return table.replaceAll("[0-9.]+ ms", "");
    }

    @Test
    void theCodePageShowsTheVeryTextOfTheSource() throws Exception {
        robot.clickOn("#tab-code");
        List<String> shown = FxThread.call(() -> panel.node().lookupAll(".code-text").stream()
                .map(flow -> ((TextFlow) flow).getChildren().stream().map(text -> ((Text) text).getText())
                        .collect(Collectors.joining()))
                .toList());
        List<String> expected = new ArrayList<>();
        for (var region : new DemoCatalog(Demos.all()).find(DEMO).orElseThrow().spec().code()) {
            String source = Files.readString(SOURCES.resolve(region.type().getName().replace('.', '/') + ".java"));
            String begin = "// tag::" + region.tag() + "[]\n";
            String inside = source.substring(source.indexOf(begin) + begin.length(),
                    source.indexOf("// end::" + region.tag() + "[]"));
            expected.add(inside.substring(0, inside.lastIndexOf('\n')).stripIndent());
        }
        assertEquals(expected, shown);
        robot.clickOn(all(".copy-code").getFirst());
        assertEquals(expected.getFirst() + "\n", FxThread.call(() -> Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void theWholeResultIsOnePictureAndOneText() throws Exception {
        run("cat.png");
        copyPicture();
        Image picture = FxThread.call(() -> Clipboard.getSystemClipboard().getImage());
        assertEquals(ReportPicture.WIDTH * ReportPicture.SCALE, picture.getWidth());
        assertTrue(picture.getHeight() > 800, "height " + picture.getHeight());
        Files.createDirectories(Path.of("target", "pictures"));
        Files.write(Path.of("target", "pictures", "panel-report.png"), PictureImages.png(picture));
        robot.clickOn("#copy-text");
        String text = FxThread.call(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(text.contains("cat\t0."), text);
        copyPicture();
        robot.press(KeyCode.CONTROL, KeyCode.V).release(KeyCode.V, KeyCode.CONTROL);
        FxThread.waitFor("the pasted picture",
                () -> String.valueOf(find(".picture-figure").getAccessibleText()).contains("粘贴的图片"));
        waitForResult();
        robot.clickOn("#save-picture");
        FxThread.waitFor("a file", () -> {
            String[] files = folder.toFile().list((dir, name) -> name.matches("object-recognition-\\d+-\\d+\\.png"));
            return files != null && files.length == 1;
        });
    }

    private void copyPicture() {
        FxThread.run(() -> Clipboard.getSystemClipboard().clear());
        robot.clickOn("#copy-picture");
        FxThread.waitFor("the picture", () -> Clipboard.getSystemClipboard().hasImage());
    }

    @Test
    void theThresholdRunsAgainAndAnEmptyResultNamesIt() {
        run("rocket.jpg");
        FxThread.run(() -> ((javafx.scene.control.Slider) find("#option-threshold")).setValue(0.9));
        FxThread.waitFor("the honest sentence", () -> textOf(".result-body").contains("没有找到置信度达到 0.90 的物体"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text.jpg", "empty.png", "truncated.png", "huge.png", "photo.heic"})
    void fileThatCannotBeUsedGetsOneSentenceAndKeepsTheResult(String name) throws Exception {
        run("cat.png");
        dialogs.chosen = Optional.of(unusable(name));
        robot.clickOn("#open-input");
        FxThread.waitFor("a sentence", () -> find("#problem").isVisible());
        String sentence = FxThread.call(() -> ((Label) find("#problem .band-text")).getText());
        assertTrue(sentence.endsWith("。"), sentence);
        assertFalse(sentence.contains("Exception"), sentence);
        assertEquals(PanelState.DONE, panel.stateProperty().get());
        assertFalse(all(".box-line").isEmpty());
    }

    private Path unusable(String name) throws Exception {
        Path file = folder.resolve(name);
        return switch (name) {
            case "text.jpg" -> Files.writeString(file, "这不是图片");
            case "empty.png" -> Files.write(file, new byte[0]);
            case "truncated.png" -> {
                byte[] whole = Files.readAllBytes(HostilePictures.photo(folder.resolve("whole.png"), 300, 200));
                yield Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            }
            case "huge.png" -> HostilePictures.hugePng(file, 20_000, 20_000);
            default -> Files.write(file, new byte[]{0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c', 0, 0, 0, 0});
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmyk.jpg", "turned.jpg", "moving.gif", "large.jpg"})
    void oddPicturesAreRunOn(String name) throws Exception {
        Path file = folder.resolve(name);
        dialogs.chosen = Optional.of(switch (name) {
            case "cmyk.jpg" -> Files.copy(Path.of("src/test/resources/org/huoye/media/red-cmyk.jpg"), file);
            case "turned.jpg" -> HostilePictures.quartersWithExif(file, 120, 80, 6);
            case "moving.gif" -> HostilePictures.gif(file, Color.RED, Color.BLUE);
            default -> HostilePictures.photo(file, 4000, 3000);
        });
        robot.clickOn("#open-input");
        FxThread.waitFor("a result", () -> panel.stateProperty().get() == PanelState.DONE
                || panel.stateProperty().get() == PanelState.FAILED);
        assertEquals(PanelState.DONE, panel.stateProperty().get());
        assertTrue(FxThread.call(() -> find(".picture-figure").getAccessibleText()).contains(name));
    }

    @Test
    void closingDuringARunStopsItAndThePanelCanBeOpenedAgain() {
        FxThread.run(() -> {
            panel.open(DEMO, Map.of("sample", "coffee.png"));
            panel.close();
        });
        assertEquals(PanelState.IDLE, panel.stateProperty().get());
        assertEquals(0, all("#run").size());
        run("cat.png");
        assertFalse(all(".box-line").isEmpty());
    }

    @Test
    void theDeviceSheetSaysWhyThereIsNoGpuAndEscPutsItAway() {
        robot.clickOn("#device-chip");
        Optional<String> reason = GpuSupport.reasonAgainst();
        FxThread.waitFor("the reason", () -> textOf(".device-sheet").contains(reason.orElse("")));
        assertEquals(reason.isPresent(), FxThread.call(() -> find("#device-GPU").isDisabled()));
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        FxThread.waitFor("the sheet to go", () -> panel.node().lookup(".device-sheet") == null);
    }

    @Test
    void theModelLineOpensTheCards() {
        FxThread.waitFor("the model line", () -> find("#model-facts").isVisible());
        robot.clickOn("#model-facts");
        FxThread.waitFor("the cards", () -> panel.node().lookup(".model-sheet") != null);
        String cards = textOf(".model-sheet");
        assertTrue(cards.contains("CenterNet") && cards.contains("EfficientNet") && cards.contains("许可"), cards);
    }

    /** Prints how long the JavaFX thread was held; the figure is a benchmark's business, not a test's. */
    @Test
    void theThreadOfTheWindowAnswersWhileADemoLoadsAndRuns() throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        AtomicLong longest = new AtomicLong();
        AtomicLong busiest = new AtomicLong();
        AtomicLong before = new AtomicLong(FxThread.call(threads::getCurrentThreadCpuTime));
        AtomicLong answers = new AtomicLong();
        Thread probe = Thread.ofPlatform().daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                long asked = System.nanoTime();
                Platform.runLater(() -> {
                    longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                    long now = threads.getCurrentThreadCpuTime();
                    busiest.accumulateAndGet(now - before.getAndSet(now), Math::max);
                    answers.incrementAndGet();
                });
                try {
                    Thread.sleep(4);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        dialogs.chosen = Optional.of(HostilePictures.photo(folder.resolve("photo.jpg"), 4000, 3000));
        robot.clickOn("#open-input");
        waitForResult();
        run("cat.png");
        run("collage.jpg");
        probe.interrupt();
        assertTrue(answers.get() > 10);
        System.out.printf("JavaFX thread while a demo loads and runs: longest wait %.0f ms, busy at most %.0f ms%n",
                longest.get() / 1e6, busiest.get() / 1e6);
    }
}
