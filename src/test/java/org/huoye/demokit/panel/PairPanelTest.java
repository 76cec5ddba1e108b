package org.huoye.demokit.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.huoye.demokit.DemoCatalog;
import org.huoye.demokit.DeviceException.Reason;
import org.huoye.demokit.LiveKind;
import org.huoye.demokit.throwaway.Brighter;
import org.huoye.demokit.throwaway.FakeDevices;
import org.huoye.demokit.throwaway.LanesOnly;
import org.huoye.jobs.Lane;
import org.huoye.media.Picture;
import org.huoye.media.PictureWriter;
import org.huoye.ui.Fonts;
import org.huoye.ui.Scheme;
import org.huoye.ui.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The panel of a demo on two pictures: how the reader brings them, one by one, from files and from a camera. */
class PairPanelTest {

    private static final double WIDTH = 480;
    private static final double HEIGHT = 700;

    @TempDir
    Path folder;

    private final FakeDevices devices = new FakeDevices().plug(LiveKind.CAMERA, "front");
    private final TestServices services = new TestServices();
    private final LanesOnly lanes = new LanesOnly(Lane::named);
    private Path light = Path.of("");
    private Path dark = Path.of("");
    private DemoPanel panel;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxThread.start();
        Path samples = Files.createDirectories(folder.resolve("brighter"));
        plain(samples.resolve("red.png"), 0xFF200000);
        plain(samples.resolve("blue.png"), 0xFF003000);
        light = plain(folder.resolve("亮 的.png"), 0xFFEEEEEE);
        dark = plain(folder.resolve("暗 的.png"), 0xFF111111);
        services.devices = devices;
        stage = FxThread.call(Stage::new);
        PanelServices made = services.over(lanes, folder, folder, Platform::runLater);
        panel = FxThread.call(() -> {
            DemoPanel next = new DemoPanel(new DemoCatalog(List.of(new Brighter())), made);
            Scene scene = new Scene(next.node(), WIDTH, HEIGHT);
            new Theme(Fonts.choose()).dress(scene, Scheme.LIGHT);
            stage.setScene(scene);
            stage.show();
            next.open("brighter", Map.of());
            return next;
        });
        FxThread.waitFor("a whole panel with a result",
                () -> panel.isWhole() && panel.stateProperty().get() == PanelState.DONE);
    }

    @AfterEach
    void close() throws Exception {
        FxThread.call(panel::end).get(10, TimeUnit.SECONDS);
        FxThread.run(stage::close);
        lanes.close();
    }

    private static Picture plain(int argb, String name) {
        int[] pixels = new int[64 * 48];
        Arrays.fill(pixels, argb);
        return new Picture(64, 48, pixels, name);
    }

    private static Path plain(Path file, int argb) throws Exception {
        return Files.write(file, PictureWriter.png(plain(argb, "")));
    }

    private <T> T find(Class<T> type, String selector) {
        Node node = panel.node().lookup(selector);
        assertNotNull(node, selector);
        return type.cast(node);
    }

    private void press(String selector) {
        FxThread.run(() -> find(Button.class, selector).fire());
    }

    /** What the two slots say they hold. */
    private List<String> slots() {
        return FxThread.call(() -> List.of(name(1), name(2)));
    }

    private String name(int slot) {
        return find(PictureSlot.class, "#slot-" + slot).lookupAll(".label.soft").stream().map(Label.class::cast)
                .map(Label::getText).findFirst().orElseThrow();
    }

    private void waitForSlots(String first, String second) {
        FxThread.waitFor(first + " and " + second,
                () -> name(1).equals(first) && name(2).equals(second)
                        && panel.stateProperty().get() == PanelState.DONE);
    }

    private void choose(Path file, String button) {
        services.chosen = Optional.of(file);
        press(button);
    }

    @Test
    void theSampleFillsBothSlots() {
        assertEquals(List.of("red.png", "blue.png"), slots());
    }

    @Test
    void eachSlotTakesAFileOfItsOwnAndTheDemoRunsOnBoth() {
        choose(light, "#open-2");
        waitForSlots("red.png", "亮 的.png");
        choose(dark, "#open-1");
        waitForSlots("暗 的.png", "亮 的.png");
    }

    @Test
    void thePicturesChangePlaces() {
        press("#swap-inputs");
        waitForSlots("blue.png", "red.png");
        press("#swap-inputs");
        waitForSlots("red.png", "blue.png");
    }

    @Test
    void twoDroppedFilesFillBothSlots() {
        FxThread.run(() -> model().inputs().openFiles(List.of(dark, light)));
        waitForSlots("暗 的.png", "亮 的.png");
        FxThread.run(() -> model().inputs().openFiles(List.of(light, dark, light)));
        waitForSlots("亮 的.png", "暗 的.png");
        assertTrue(FxThread.call(() -> model().problemProperty().get()) != null, "a third file was left out silently");
    }

    private DemoPanelModel<?, ?> model() {
        DemoPanelModel<?, ?> model = panel.model();
        assertNotNull(model);
        return model;
    }

    @Test
    void aFileThatIsNoPictureChangesNothingButTheSentence() throws Exception {
        Path text = Files.writeString(folder.resolve("不是图片.txt"), "你好");
        choose(text, "#open-1");
        FxThread.waitFor("a sentence", () -> model().problemProperty().get() != null);
        assertEquals(List.of("red.png", "blue.png"), slots());
        choose(light, "#open-2");
        waitForSlots("red.png", "亮 的.png");
        assertNull(FxThread.call(() -> model().problemProperty().get()));
    }

    @Test
    void theSameFileMayBeGivenTwice() {
        choose(light, "#open-1");
        waitForSlots("亮 的.png", "blue.png");
        choose(light, "#open-2");
        waitForSlots("亮 的.png", "亮 的.png");
    }

    @Test
    void aSlotThatTheDemoNeedsCannotBeEmptied() {
        assertFalse(FxThread.call(() -> find(Button.class, "#remove-1").isVisible()));
    }

    @Test
    void theCameraIsOpenOnlyWhileOneLooksAndGivesOnePicture() {
        press("#camera-2");
        FxThread.waitFor("the camera", () -> devices.open(LiveKind.CAMERA).size() == 1);
        FxThread.waitFor("the button that waits for a picture", () -> find(Button.class, "#take-picture").isDisabled());
        devices.see(plain(0xFF00FF00, ""));
        FxThread.waitFor("a first picture", () -> !find(Button.class, "#take-picture").isDisabled());
        press("#take-picture");
        assertEquals(List.of(), devices.open(LiveKind.CAMERA));
        FxThread.waitFor("the picture", () -> name(1).equals("red.png") && name(2).equals("拍的照片"));
        press("#camera-1");
        FxThread.waitFor("the camera again", () -> devices.open(LiveKind.CAMERA).size() == 1);
        devices.see(plain(0xFF0000FF, ""));
        FxThread.waitFor("another picture", () -> !find(Button.class, "#take-picture").isDisabled());
        press("#take-picture");
        waitForSlots("拍的照片", "拍的照片");
        assertEquals(List.of(), devices.open(LiveKind.CAMERA));
    }

    /** Who comes next must not be enrolled with the picture of who sat there before. */
    @Test
    void whatTheCameraSawIsForgottenWhenTheSheetGoes() {
        press("#camera-1");
        FxThread.waitFor("the camera", () -> devices.open(LiveKind.CAMERA).size() == 1);
        devices.see(plain(0xFF00FF00, ""));
        FxThread.waitFor("a first picture", () -> !find(Button.class, "#take-picture").isDisabled());
        FxThread.run(panel::pageTurned);
        FxThread.run(() -> {
            find(Button.class, "#camera-1").fire();
            panel.node().applyCss();
            panel.node().layout();
            assertTrue(find(Button.class, "#take-picture").isDisabled(), "the picture of before could be taken");
        });
        FxThread.waitFor("the camera again", () -> devices.open(LiveKind.CAMERA).size() == 1);
        assertTrue(FxThread.call(() -> find(Button.class, "#take-picture").isDisabled()));
    }

    @Test
    void aSheetThatIsGoneHearsNothingMore() {
        press("#camera-1");
        FxThread.waitFor("the camera", () -> panel.node().lookup("#live-device-front") != null);
        Pane gone = FxThread.call(() -> find(Pane.class, "#live-devices"));
        FxThread.run(panel::pageTurned);
        devices.plug(LiveKind.CAMERA, "front", "back");
        press("#camera-1");
        FxThread.waitFor("the other camera", () -> panel.node().lookup("#live-device-back") != null);
        assertEquals(1, FxThread.call(() -> gone.getChildren().size()));
    }

    /** The viewfinder is a mirror, but a photo shows a face as others see it. */
    @Test
    void aPictureThatIsTakenIsNoMirrorImage() {
        int[] pixels = new int[64 * 48];
        Arrays.fill(pixels, 0xFF202020);
        pixels[0] = 0xFFFFFFFF;
        press("#camera-1");
        FxThread.waitFor("the camera", () -> devices.open(LiveKind.CAMERA).size() == 1);
        devices.see(new Picture(64, 48, pixels, ""));
        FxThread.waitFor("a picture", () -> !find(Button.class, "#take-picture").isDisabled());
        press("#take-picture");
        waitForSlots("拍的照片", "blue.png");
        PictureSlots<?> slots = model().inputs().slots();
        assertNotNull(slots);
        assertEquals(0xFFFFFFFF, FxThread.call(() -> slots.picturesProperty().get().getFirst().argb()[0]));
    }

    @Test
    void turningThePageLetsGoOfTheCamera() {
        press("#camera-1");
        FxThread.waitFor("the camera", () -> devices.open(LiveKind.CAMERA).size() == 1);
        FxThread.run(panel::pageTurned);
        assertEquals(List.of(), devices.open(LiveKind.CAMERA));
        assertNull(FxThread.call(() -> panel.node().lookup("#take-picture")));
    }

    @Test
    void aSheetThatIsClosedBeforeTheCameraIsOpenOpensNone() throws Exception {
        java.util.concurrent.CountDownLatch opening = new java.util.concurrent.CountDownLatch(1);
        java.util.concurrent.CountDownLatch go = new java.util.concurrent.CountDownLatch(1);
        devices.whileOpening = () -> {
            opening.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        press("#camera-1");
        assertTrue(opening.await(10, TimeUnit.SECONDS));
        FxThread.run(panel::pageTurned);
        go.countDown();
        FxThread.waitFor("what was opened too late to be closed",
                () -> devices.opened.size() == 1 && devices.open(LiveKind.CAMERA).isEmpty());
    }

    @Test
    void aCameraThatIsRefusedIsOneSentence() {
        devices.refuse(LiveKind.CAMERA, Optional.of(Reason.REFUSED));
        press("#camera-1");
        FxThread.waitFor("the sentence", () -> model().problemProperty().get() != null);
        assertTrue(FxThread.call(() -> model().problemProperty().get().failure().sentence()).contains("摄像头"));
        assertNull(FxThread.call(() -> panel.node().lookup("#take-picture")));
    }
}
