package org.huoye.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.transform.Transform;
import org.huoye.demokit.DemoCatalog;
import org.huoye.demokit.LiveKind;
import org.huoye.demokit.panel.PanelState;
import org.huoye.demokit.throwaway.ColourWatch;
import org.huoye.demokit.throwaway.FakeDevices;
import org.huoye.demokit.throwaway.LineFit;
import org.huoye.reader.DemoRequest;
import org.huoye.ui.PictureImages;
import org.huoye.ui.Scheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cameras and trainings in the window: pages are turned, the panel is closed, chips lead back. */
class LiveDemosTest {

    @TempDir
    Path folder;

    private final FakeDevices devices = new FakeDevices().plug(LiveKind.CAMERA, "front");
    private final ColourWatch colours = new ColourWatch();
    private final LineFit line = new LineFit();
    private final LineFit second = new LineFit("line-fit-again");
    private TestWindow test;

    @BeforeEach
    void openBook() throws Exception {
        Path book = Files.createDirectories(folder.resolve("book"));
        Files.writeString(book.resolve("SUMMARY.md"), "# 目录\n\n- [一](one.md)\n- [二](two.md)\n");
        Files.writeString(book.resolve("one.md"), "# 一\n\n```demo line-fit\nepochs: 200\n```\n");
        Files.writeString(book.resolve("two.md"), "# 二\n\n正文。\n");
        for (LineFit training : List.of(line, second)) {
            training.beforeStep = () -> LockSupport.parkNanos(20_000_000);
        }
        test = TestWindow.open(book, folder.resolve("home"), new DemoCatalog(List.of(line, second, colours)),
                devices);
        test.waitForPage();
    }

    @AfterEach
    void closeWindow() {
        test.close();
    }

    private void turn(boolean forward) throws Exception {
        var before = TestWindow.onFx(() -> test.model().pageProperty().get());
        TestWindow.onFx(() -> {
            if (forward) {
                test.model().goNext();
            } else {
                test.model().goPrevious();
            }
            return true;
        });
        test.waitUntil(() -> test.model().pageProperty().get() != before, "the other page");
        test.waitForPage();
    }

    private void fire(String selector) throws Exception {
        test.waitUntil(() -> test.node(selector) != null, selector);
        TestWindow.onFx(() -> {
            ((Button) test.node(selector)).fire();
            return true;
        });
    }

    private void ask(DemoRequest request) {
        TestWindow.onFx(() -> {
            test.window.demos().open(request);
            return true;
        });
    }

    private boolean hasChip(String demo) {
        return test.node(".reader-bar #training-" + demo) != null;
    }

    @Test
    void turningThePageStopsTheCameraAndThePanelStays() throws Exception {
        ask(new DemoRequest("", "colour-watch", java.util.Map.of()));
        fire("#input-CAMERA");
        test.waitUntil(() -> {
            devices.see(ColourWatch.grey(100));
            return test.window.demos().state() == PanelState.RUNNING && test.node(".live-dot") != null
                    && test.node(".live-dot").isVisible();
        }, "a frame");
        turn(true);
        assertEquals(List.of(), devices.open(LiveKind.CAMERA));
        assertTrue(TestWindow.onFx(test.window.demos()::isOpen));
        assertFalse(TestWindow.onFx(() -> test.node(".training-chip") != null), "a camera is no training");
    }

    @Test
    void aTrainingIsAChipWhileItsPageOrPanelIsAwayAndTheChipLeadsBack() throws Exception {
        test.clickInPage(".demo-card.known", 200, 30);
        test.waitUntil(() -> test.window.demos().state() == PanelState.RUNNING, "the training");
        assertFalse(TestWindow.onFx(() -> hasChip("line-fit")), "it is in sight");
        turn(true);
        assertTrue(TestWindow.onFx(() -> hasChip("line-fit")), "its page is away");
        TestWindow.onFx(() -> {
            test.window.demos().hide();
            return true;
        });
        assertFalse(TestWindow.onFx(test.window.demos()::isOpen));
        test.waitUntil(() -> ((Label) test.node(".training-chip .number")).getText().matches("[1-9]\\d? %"),
                "progress");
        picture("training-chip");
        var before = TestWindow.onFx(() -> test.model().pageProperty().get());
        fire("#training-line-fit");
        test.waitUntil(() -> test.model().pageProperty().get() != before, "its page");
        test.waitForPage();
        assertEquals("一", TestWindow.onFx(() -> test.model().chapterProperty().get()).title());
        assertTrue(TestWindow.onFx(test.window.demos()::isOpen));
        assertFalse(TestWindow.onFx(() -> hasChip("line-fit")), "it is in sight again");
        assertEquals(1, line.trainings.size(), "the training that was begun");
        assertFalse(line.trainings.getFirst().closed);
    }

    @Test
    void twoTrainingsGoOnAndBothAreClosedWithTheWindow() throws Exception {
        ask(new DemoRequest("", "line-fit", java.util.Map.of("epochs", "200")));
        ask(new DemoRequest("", "line-fit-again", java.util.Map.of("epochs", "200")));
        TestWindow.onFx(() -> {
            test.window.demos().hide();
            return true;
        });
        test.waitUntil(() -> hasChip("line-fit") && hasChip("line-fit-again"), "two chips");
        test.waitUntil(() -> !line.trainings.isEmpty() && !second.trainings.isEmpty(), "two trainings");
        TestWindow.onFx(() -> {
            test.window.close();
            return true;
        });
        assertTrue(line.trainings.getFirst().closed && second.trainings.getFirst().closed);
    }

    private void picture(String name) throws Exception {
        for (Scheme scheme : Scheme.values()) {
            for (int scale : new int[]{1, 2}) {
                Image image = TestWindow.onFx(() -> {
                    test.parts.theme().dress(test.window.scene(), scheme);
                    SnapshotParameters parameters = new SnapshotParameters();
                    parameters.setTransform(Transform.scale(scale, scale));
                    return test.node(".reader-bar").snapshot(parameters, null);
                });
                Path out = Files.createDirectories(Path.of("target", "pictures"));
                Files.write(out.resolve(name + "-" + scheme.id() + "@" + scale + ".png"),
                        PictureImages.png(image));
            }
        }
    }
}
