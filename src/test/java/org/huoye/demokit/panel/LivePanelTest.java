package org.huoye.demokit.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import org.huoye.demokit.DemoCatalog;
import org.huoye.demokit.DeviceException.Reason;
import org.huoye.demokit.LiveKind;
import org.huoye.demokit.LiveRunner.Phase;
import org.huoye.demokit.throwaway.ColourWatch;
import org.huoye.demokit.throwaway.FakeDevices;
import org.huoye.demokit.throwaway.LanesOnly;
import org.huoye.demokit.throwaway.LineFit;
import org.huoye.demokit.throwaway.Loudness;
import org.huoye.demokit.throwaway.MeanColour;
import org.huoye.jobs.Lane;
import org.huoye.media.HostilePictures;
import org.huoye.media.SoundBlock;
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

/** Cameras, microphones, films and trainings in the panel, on small demos and devices made of a test's pictures. */
class LivePanelTest {

    private static final String WATCH = "colour-watch";
    private static final String FIT = "line-fit";
    private static final int ALL_STEPS = 1000;
    private static final double WIDTH = 480;
    private static final double HEIGHT = 700;

    @TempDir
    Path folder;

    private final FakeDevices devices = new FakeDevices();
    private final TestServices services = new TestServices();
    private final ColourWatch colours = new ColourWatch();
    private final LineFit line = new LineFit();
    private final MeanColour other = new MeanColour();
    private final LanesOnly lanes = new LanesOnly(Lane::named);
    private final Semaphore steps = new Semaphore(0);
    private DemoPanel panel;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxThread.start();
        for (String demo : List.of(WATCH, "mean-colour")) {
            Path samples = Files.createDirectories(folder.resolve(demo));
            HostilePictures.photo(samples.resolve("red.png"), 80, 60);
            HostilePictures.photo(samples.resolve("blue.png"), 80, 60);
        }
        services.devices = devices;
        stage = FxThread.call(Stage::new);
        newPanel();
    }

    private void newPanel() {
        PanelServices made = services.over(lanes, folder, folder, Platform::runLater);
        panel = FxThread.call(() -> {
            DemoPanel next = new DemoPanel(new DemoCatalog(List.of(colours, line, new Loudness(), other)), made);
            Scene scene = new Scene(next.node(), WIDTH, HEIGHT);
            new Theme(Fonts.choose()).dress(scene, Scheme.LIGHT);
            stage.setScene(scene);
            stage.show();
            return next;
        });
    }

    @AfterEach
    void close() throws Exception {
        steps.release(ALL_STEPS);
        FxThread.call(panel::end).get(10, TimeUnit.SECONDS);
        FxThread.run(stage::close);
        lanes.close();
    }

    private <T> T find(Class<T> type, String selector) {
        Node node = panel.node().lookup(selector);
        assertNotNull(node, selector);
        return type.cast(node);
    }

    private void show(String demo) {
        FxThread.run(() -> panel.show(demo, Map.of()));
        FxThread.waitFor("the panel", panel::isWhole);
    }

    private void fire(String selector) {
        FxThread.waitFor("the panel", panel::isWhole);
        FxThread.run(() -> find(ButtonBase.class, selector).fire());
    }

    private String text(String selector) {
        FxThread.waitFor("the panel", panel::isWhole);
        return FxThread.call(() -> find(Labeled.class, selector).getText());
    }

    private void plug() {
        devices.plug(LiveKind.CAMERA, "front", "back").plug(LiveKind.MICROPHONE, "desk");
        newPanel();
    }

    /** Opens the demo and its camera, and shows it pictures until the panel has one. */
    private void watch() {
        show(WATCH);
        FxThread.waitFor("the sample", () -> !find(Button.class, "#run").isDisabled());
        fire("#input-CAMERA");
        see(100);
    }

    private void see(int level) {
        FxThread.waitFor("a frame", () -> {
            devices.see(ColourWatch.grey(level));
            return liveText().contains("brightness=" + level + ".0")
                    || liveText().contains("brightness=" + level / 2 + ".0");
        });
    }

    private String liveText() {
        return panel.node().lookupAll("#frame-text").stream().filter(Node::isVisible)
                .filter(node -> node.getParent().isVisible()).map(node -> ((Label) node).getText())
                .collect(Collectors.joining());
    }

    // ---- devices

    @Test
    void withoutDevicesThereIsNoTraceOfThem() {
        show(WATCH);
        FxThread.run(() -> {
            assertNull(panel.node().lookup("#input-CAMERA"));
            assertNotNull(panel.node().lookup("#input-VIDEO_FILE"));
        });
        for (String demo : List.of("loudness", "mean-colour")) {
            show(demo);
            assertNull(FxThread.call(() -> panel.node().lookup(".live-line")));
        }
    }

    @Test
    void aCameraPlaysAndStopsWithTheOneButton() {
        plug();
        watch();
        assertEquals(PanelState.RUNNING, panel.stateProperty().get());
        assertEquals("停止", text("#run"));
        FxThread.waitFor("frames a second", () -> {
            devices.see(ColourWatch.grey(100));
            return find(Label.class, "#live-status").getText().endsWith("帧/秒");
        });
        assertTrue(FxThread.call(() -> find(Node.class, ".live-dot").isVisible()));
        assertTrue(text("#device-chip").startsWith("CPU "));
        fire("#run");
        assertEquals(List.of(), devices.open(LiveKind.CAMERA));
        FxThread.waitFor("the pause", () -> find(Button.class, "#run").getText().equals("开始"));
        assertFalse(FxThread.call(() -> find(Node.class, ".live-dot").isVisible()));
        assertFalse(FxThread.call(() -> find(Button.class, "#copy-picture").isDisabled()),
                "the last frame can be kept");
        fire("#run");
        see(80);
        assertEquals(1, devices.open(LiveKind.CAMERA).size());
    }

    @Test
    void turningThePageLetsGoOfTheCameraInTheSameFrame() {
        plug();
        watch();
        assertEquals(0, FxThread.call(() -> {
            panel.pageTurned();
            return devices.open(LiveKind.CAMERA).size();
        }));
        FxThread.waitFor("the pause", () -> panel.stateProperty().get() == PanelState.IDLE);
        assertEquals(0, colours.closed.get(), "the demo stays open beside the next page");
    }

    @Test
    void closingThePanelLetsGoOfTheCameraInTheSameFrameWhateverTheStepDoes() throws Exception {
        plug();
        watch();
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        colours.inStep = () -> {
            busy.countDown();
            try {
                go.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        devices.see(ColourWatch.grey(1));
        assertTrue(busy.await(10, TimeUnit.SECONDS));
        assertEquals(0, FxThread.call(() -> {
            fire("#close-panel");
            return devices.open(LiveKind.CAMERA).size();
        }));
        go.countDown();
        FxThread.waitFor("the models to be given back", () -> colours.closed.get() == colours.opened.get());
        assertEquals(0, FxThread.call(() -> panel.trainings().size()));
    }

    @Test
    void anotherCameraAndTheMirrorAreChosenWhileItPlaysAndRemembered() {
        plug();
        watch();
        int cores = colours.opened.get();
        assertTrue(FxThread.call(this::liveText).contains("brightness=50.0"), "as in a mirror");
        fire("#live-device");
        FxThread.waitFor("the cameras", () -> panel.node().lookup("#live-device-back") != null);
        assertTrue(FxThread.call(() -> find(RadioButton.class, "#live-device-front").isSelected()));
        fire("#live-device-back");
        fire("#live-mirror");
        FxThread.waitFor("the other camera", () -> devices.open(LiveKind.CAMERA).stream()
                .anyMatch(open -> open.id().equals("back")));
        FxThread.waitFor("its frames", () -> {
            devices.see(ColourWatch.grey(60));
            return liveText().contains("brightness=60.0");
        });
        assertEquals(1, devices.open(LiveKind.CAMERA).size());
        assertEquals(cores, colours.opened.get());
        FxThread.run(() -> panel.close());
        FxThread.waitFor("the settings", () -> org.huoye.platform.Settings.in(folder).get("live.camera.mirrored")
                .equals(Optional.of("false")));
        newPanel();
        watch();
        assertEquals("back", devices.opened.getLast().id());
        assertTrue(FxThread.call(this::liveText).contains("brightness=100.0"), "not mirrored");
    }

    @Test
    void aRememberedCameraThatIsGoneGivesWayToTheUsualOne() {
        org.huoye.platform.Settings.in(folder).set("live.camera", "sold");
        plug();
        watch();
        assertEquals("front", devices.opened.getLast().id());
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void aCameraThatCannotBeUsedIsOneSentenceAndAFileDoesInstead(Reason reason) throws Exception {
        plug();
        switch (reason) {
            case UNPLUGGED -> {
                watch();
                devices.unplug(LiveKind.CAMERA);
            }
            case NONE -> devices.plug(LiveKind.CAMERA);
            default -> devices.refuse(LiveKind.CAMERA, Optional.of(reason));
        }
        if (reason != Reason.UNPLUGGED) {
            show(WATCH);
            fire("#input-CAMERA");
        }
        FxThread.waitFor("the sentence", () -> find(Node.class, "#problem").isVisible());
        String said = FxThread.call(() -> find(Label.class, ".band-text").getText());
        assertTrue(said.contains("摄像头") && said.endsWith("。"), said);
        services.chosen = Optional.of(HostilePictures.photo(folder.resolve("own.png"), 30, 20));
        FxThread.run(() -> panel.node().lookupAll("#problem .button").stream().map(Button.class::cast)
                .filter(button -> button.getText().equals("改用文件")).findFirst().orElseThrow().fire());
        FxThread.waitFor("its result", () -> panel.stateProperty().get() == PanelState.DONE);
        assertEquals("own.png", text("#own-input"));
        assertEquals("运行", text("#run"));
    }

    @Test
    void aSampleTakesThePlaceOfTheCamera() {
        plug();
        watch();
        fire(".sample");
        FxThread.waitFor("its result", () -> panel.stateProperty().get() == PanelState.DONE);
        assertEquals(List.of(), devices.open(LiveKind.CAMERA));
        assertFalse(FxThread.call(() -> find(Node.class, ".live-line").isVisible()));
        assertEquals("运行", text("#run"));
        fire("#input-CAMERA");
        see(40);
    }

    @Test
    void theStagesOfALiveStepCanBeWatchedWithoutNewNodes() {
        plug();
        watch();
        fire("#tab-how");
        FxThread.waitFor("a tensor", () -> {
            devices.see(ColourWatch.grey(100));
            return panel.node().lookup(".tensor") != null;
        });
        Node first = FxThread.call(() -> find(Node.class, ".tensor"));
        String before = FxThread.call(this::how);
        FxThread.waitFor("other values", () -> {
            devices.see(ColourWatch.grey(30));
            return !how().equals(before) && how().contains("[15, 15]");
        });
        assertSame(first, FxThread.call(() -> find(Node.class, ".tensor")));
    }

    private String how() {
        return panel.node().lookupAll(".how-page .label").stream().map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aMicrophoneListensOnlyWhenItsButtonIsPressed() {
        plug();
        FxThread.run(() -> panel.open("loudness", Map.of()));
        assertEquals("开始", text("#run"));
        assertEquals(List.of(), devices.opened);
        fire("#run");
        FxThread.waitFor("a sound", () -> {
            devices.hear(new SoundBlock(new float[]{0.25f}, 16_000));
            return panel.node().lookupAll("#text-view").stream()
                    .anyMatch(node -> ((Label) node).getText().contains("peak=0.25"));
        });
        FxThread.run(() -> panel.pageTurned());
        assertEquals(List.of(), devices.open(LiveKind.MICROPHONE));
    }

    @Test
    void aFilmEndsAndBeginsAnew() throws Exception {
        services.film = Optional.of(Files.write(folder.resolve("film"), List.of("10", "20")));
        show(WATCH);
        FxThread.waitFor("the sample", () -> !find(Button.class, "#run").isDisabled());
        fire("#input-VIDEO_FILE");
        FxThread.waitFor("its end", () -> panel.stateProperty().get() == PanelState.DONE);
        FxThread.waitFor("its last frame", () -> liveText().contains("frames=2"));
        assertEquals("重新开始", text("#run"));
        fire("#live-reset");
        FxThread.waitFor("the beginning", () -> find(Button.class, "#run").getText().equals("开始"));
        fire("#live-step");
        FxThread.waitFor("one frame", () -> liveText().contains("frames=1"));
    }

    // ---- trainings

    /** Begins a training that makes a step only when {@link #steps} has a permit. */
    private void trainSlowly() {
        line.beforeStep = () -> {
            try {
                steps.tryAcquire(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        FxThread.run(() -> panel.open(FIT, Map.of("epochs", "200")));
        trainUntil("some steps", () -> step() > 2);
    }

    private void trainUntil(String what, BooleanSupplier condition) {
        FxThread.waitFor(what, () -> {
            steps.release();
            return condition.getAsBoolean();
        });
    }

    private int step() {
        String text = panel.node().lookupAll("#text-view").stream().map(node -> ((Label) node).getText())
                .filter(shown -> shown.contains("step=")).findFirst().orElse("step=0,");
        return Integer.parseInt(text.replaceAll(".*step=(\\d+).*", "$1"));
    }

    @Test
    void aTrainingGoesOnWhenThePanelClosesAndComesBackAsItWas() {
        trainSlowly();
        int seen = FxThread.call(this::step);
        FxThread.run(() -> panel.pageTurned());
        FxThread.run(() -> panel.close());
        RunningTraining training = FxThread.call(() -> panel.trainings().getFirst());
        assertEquals(FIT, training.demo());
        assertEquals("试验", training.title());
        trainUntil("it to go on", () -> training.progress().get() > (seen + 5) / 200.0);
        FxThread.run(() -> panel.open(FIT, Map.of("epochs", "7")));
        assertTrue(FxThread.call(this::step) > seen, "not from the beginning");
        assertEquals(1, line.trainings.size());
        assertEquals(PanelState.RUNNING, panel.stateProperty().get());
        steps.release(ALL_STEPS);
        FxThread.waitFor("the end", () -> panel.stateProperty().get() == PanelState.DONE);
        assertTrue(FxThread.call(() -> step() == 200 && panel.trainings().isEmpty()), "the reader saw the end");
    }

    @Test
    void aTrainingThatEndsWhileNobodyLooksWaitsToBeSeen() {
        trainSlowly();
        FxThread.run(() -> panel.show("mean-colour", Map.of()));
        RunningTraining training = FxThread.call(() -> panel.trainings().getFirst());
        steps.release(ALL_STEPS);
        FxThread.waitFor("its end", () -> training.phase().get() == Phase.FINISHED);
        assertEquals(List.of(training), FxThread.call(() -> List.copyOf(panel.trainings())));
        FxThread.run(() -> panel.open(FIT, Map.of()));
        assertEquals(200, FxThread.call(this::step));
        assertEquals(List.of(), FxThread.call(() -> List.copyOf(panel.trainings())));
        FxThread.run(() -> panel.close());
    }

    @Test
    void aTrainingStoppedFromItsChipWaitsWhereItIs() {
        trainSlowly();
        FxThread.run(() -> panel.close());
        HBox bar = new HBox();
        TrainingChip chip = FxThread.call(() -> {
            TrainingChip made = new TrainingChip(panel.trainings().getFirst(),
                    training -> panel.open(training.demo(), Map.of()));
            bar.getChildren().add(made);
            stage.setScene(new Scene(new BorderPane(panel.node(), bar, null, null, null), WIDTH, HEIGHT));
            return made;
        });
        FxThread.run(() -> ((Button) chip.lookup("#stop-" + FIT)).fire());
        FxThread.waitFor("the stop", () -> panel.trainings().isEmpty());
        assertFalse(line.trainings.getFirst().closed);
        FxThread.run(() -> ((Button) chip.lookup("#training-" + FIT)).fire());
        assertEquals("继续", text("#run"));
        int seen = FxThread.call(this::step);
        fire("#run");
        trainUntil("it to go on", () -> step() > seen + 3);
        assertEquals(1, line.trainings.size());
    }

    @Test
    void anotherProcessorCannotBeChosenWhileATrainingWouldBeLost() {
        services.gpuRefusal = Optional::empty;
        trainSlowly();
        fire("#device-chip");
        FxThread.waitFor("the sheet", () -> panel.node().lookup("#device-GPU") != null);
        assertTrue(FxThread.call(() -> find(RadioButton.class, "#device-GPU").isDisabled()
                && find(Button.class, "#compare-devices").isDisabled()));
        fire("#run");
        FxThread.waitFor("the pause", () -> find(Button.class, "#run").getText().equals("继续"));
        assertTrue(FxThread.call(() -> find(RadioButton.class, "#device-GPU").isDisabled()));
        fire("#live-reset");
        steps.release();
        FxThread.waitFor("the beginning", () -> step() == 0);
        FxThread.waitFor("the choice", () -> !find(RadioButton.class, "#device-GPU").isDisabled());
        fire("#device-GPU");
        FxThread.run(() -> ((org.huoye.ui.Sheet) find(Node.class, ".scrim")).close());
        fire("#run");
        trainUntil("steps", () -> step() > 1);
        assertEquals(2, line.trainings.size());
    }

    @Test
    void theEndOfTheApplicationClosesEveryTrainingAfterItsStep() throws Exception {
        trainSlowly();
        FxThread.run(() -> panel.close());
        var end = FxThread.call(panel::end);
        steps.release();
        end.get(10, TimeUnit.SECONDS);
        assertTrue(line.trainings.getFirst().closed);
        FxThread.waitFor("the chips to go", () -> panel.trainings().isEmpty());
    }

    @Test
    void optionsReachTheNextSteps() {
        plug();
        watch();
        FxThread.run(() -> panel.open(WATCH, Map.of("gain", "2")));
        FxThread.waitFor("the card's run", () -> panel.stateProperty().get() == PanelState.DONE);
        fire("#input-CAMERA");
        FxThread.waitFor("twice as bright", () -> {
            devices.see(ColourWatch.grey(90));
            return liveText().contains("brightness=90.0");
        });
    }

    @Test
    void theReportOfAFrameIsScaledOffTheThreadOfTheWindow() {
        plug();
        watch();
        fire("#run");
        FxThread.waitFor("the pause", () -> find(Button.class, "#run").getText().equals("开始"));
        colours.preparedOn.clear();
        FxThread.run(() -> Clipboard.getSystemClipboard().clear());
        fire("#copy-picture");
        FxThread.waitFor("the picture", () -> Clipboard.getSystemClipboard().hasImage());
        assertEquals(List.of("panel-files"), colours.preparedOn);
    }

    // ---- models that nobody uses

    @Test
    void anIdlePanelGivesItsModelsBackAndOpensThemAtTheNextRun() {
        FxThread.run(() -> panel.open("mean-colour", Map.of()));
        FxThread.waitFor("a result", () -> panel.stateProperty().get() == PanelState.DONE);
        FxThread.run(() -> services.clock.move(Duration.ofMinutes(9)));
        fire("#run");
        FxThread.waitFor("a result", () -> panel.stateProperty().get() == PanelState.DONE);
        FxThread.run(() -> services.clock.move(Duration.ofMinutes(9)));
        assertEquals(0, other.closed.get(), "it was used nine minutes ago");
        FxThread.run(() -> services.clock.move(Duration.ofMinutes(2)));
        FxThread.waitFor("the models to be given back", () -> other.closed.get() == 1);
        fire("#run");
        FxThread.waitFor("a result", () -> panel.stateProperty().get() == PanelState.DONE);
        assertEquals(2, other.opened.get());
        fire("#tab-how");
        assertFalse(FxThread.call(this::how).contains("已在内存里"), "the run opened the models");
        FxThread.run(() -> services.clock.move(Duration.ofMinutes(11)));
        FxThread.waitFor("once more", () -> other.closed.get() == 2);
        assertEquals(0, services.clock.waiting(), "an idle panel waits for nothing");
    }

    @Test
    void aTrainingIsNeverTakenForIdle() {
        trainSlowly();
        FxThread.run(() -> services.clock.move(Duration.ofMinutes(30)));
        assertFalse(line.trainings.getFirst().closed);
        fire("#run");
        FxThread.waitFor("the pause", () -> find(Button.class, "#run").getText().equals("继续"));
        FxThread.run(() -> services.clock.move(Duration.ofMinutes(30)));
        assertFalse(line.trainings.getFirst().closed, "its state is the reader's work");
    }

    // ---- pictures to look at

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void pictures(Scheme scheme) throws Exception {
        plug();
        FxThread.run(() -> new Theme(Fonts.choose()).dress(stage.getScene(), scheme));
        watch();
        FxThread.waitFor("frames a second", () -> {
            devices.see(ColourWatch.grey(100));
            return find(Label.class, "#live-status").getText().endsWith("帧/秒");
        });
        snapshot("camera-" + scheme.id(), 1);
        snapshot("camera-" + scheme.id() + "@2", 2);
        fire("#live-device");
        FxThread.waitFor("the cameras", () -> panel.node().lookup("#live-device-back") != null);
        snapshot("cameras-" + scheme.id(), 1);
        devices.unplug(LiveKind.CAMERA);
        FxThread.waitFor("the sentence", () -> find(Node.class, "#problem").isVisible());
        FxThread.run(() -> ((org.huoye.ui.Sheet) find(Node.class, ".scrim")).close());
        snapshot("unplugged-" + scheme.id(), 1);
        trainSlowly();
        trainUntil("progress", () -> find(Label.class, "#live-status").getText().contains("%"));
        snapshot("training-" + scheme.id(), 1);
        snapshot("training-" + scheme.id() + "@2", 2);
    }

    private void snapshot(String name, double scale) throws Exception {
        Image image = FxThread.call(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(scale, scale));
            parameters.setViewport(new Rectangle2D(0, 0, panel.node().getWidth() * scale,
                    panel.node().getHeight() * scale));
            return panel.node().snapshot(parameters, null);
        });
        Path out = Files.createDirectories(Path.of("target", "pictures"));
        Files.write(out.resolve("panel-" + name + ".png"), PictureImages.png(image));
    }
}
