package org.huoye.demokit.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.input.Clipboard;
import org.huoye.demokit.DeviceException.Reason;
import org.huoye.demokit.LiveKind;
import org.huoye.demokit.throwaway.ColourWatch;
import org.huoye.media.HostilePictures;
import org.huoye.media.SoundBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cameras, microphones and films in the panel. */
class LivePanelTest extends LivePanel {

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

    /** Views that change their numbers slowly hear when a picture stays. */
    @Test
    void whatStandsStillAtTheEndAfterAPauseAndAfterAStepIsTheNewestFrame() throws Exception {
        services.film = Optional.of(Files.write(folder.resolve("film"), List.of("10", "20", "30")));
        show(WATCH);
        FxThread.waitFor("the sample", () -> !find(Button.class, "#run").isDisabled());
        fire("#input-VIDEO_FILE");
        FxThread.waitFor("its end", () -> panel.stateProperty().get() == PanelState.DONE);
        FxThread.waitFor("its last frame", () -> standing().contains("frames=3") && liveText().equals(standing()));
        fire("#live-reset");
        FxThread.waitFor("the beginning", () -> find(Button.class, "#run").getText().equals("开始"));
        fire("#live-step");
        FxThread.waitFor("one frame", () -> standing().contains("frames=1"));
        fire("#live-step");
        FxThread.waitFor("the next", () -> standing().contains("frames=2"));
        plug();
        watch();
        assertEquals("", FxThread.call(this::standing), "it plays");
        fire("#run");
        FxThread.waitFor("the pause", () -> !standing().isEmpty());
        assertEquals(FxThread.call(this::liveText), FxThread.call(this::standing));
    }

    @ParameterizedTest
    @EnumSource(value = LiveKind.class, names = {"CAMERA", "VIDEO_FILE"})
    void nothingIsLeftOnShowOfAnEarlierFilmWhenTheNextSourceCannotBeOpened(LiveKind next) throws Exception {
        devices.plug(LiveKind.CAMERA, "front").refuse(LiveKind.CAMERA, Optional.of(Reason.BUSY));
        newPanel();
        services.film = Optional.of(Files.write(folder.resolve("film"), List.of("10", "20")));
        show(WATCH);
        FxThread.waitFor("the sample", () -> !find(Button.class, "#run").isDisabled());
        fire("#input-VIDEO_FILE");
        FxThread.waitFor("its end", () -> panel.stateProperty().get() == PanelState.DONE);
        services.film = Optional.of(folder.resolve("moved away"));
        fire("#input-" + next);
        FxThread.waitFor("the sentence", () -> find(Node.class, "#problem").isVisible());
        FxThread.waitFor("the pause", () -> find(Button.class, "#run").getText().equals("开始"));
        assertEquals("还没有结果", text("#result-status"));
        assertTrue(FxThread.call(() -> find(Button.class, "#live-step").isDisabled()), "a step of what?");
        assertTrue(FxThread.call(() -> find(Button.class, "#copy-picture").isDisabled()));
        assertEquals(0, FxThread.call(this::picturesOnShow));
        services.film = Optional.of(folder.resolve("film"));
        fire("#input-VIDEO_FILE");
        FxThread.waitFor("the good film", () -> liveText().contains("frames=2"));
        assertEquals(1, FxThread.call(this::picturesOnShow));
    }

    private long picturesOnShow() {
        return panel.node().lookupAll("#frame-text").stream().map(Node::getParent).filter(Node::isVisible).count();
    }

    private String standing() {
        return panel.node().lookupAll("#frame-text").stream().filter(node -> node.getParent().isVisible())
                .map(Node::getUserData).filter(Objects::nonNull).map(Object::toString)
                .collect(Collectors.joining());
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
}
