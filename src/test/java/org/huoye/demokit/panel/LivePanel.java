package org.huoye.demokit.panel;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.huoye.demokit.DemoCatalog;
import org.huoye.demokit.LiveKind;
import org.huoye.demokit.throwaway.ColourWatch;
import org.huoye.demokit.throwaway.FakeDevices;
import org.huoye.demokit.throwaway.LanesOnly;
import org.huoye.demokit.throwaway.LineFit;
import org.huoye.demokit.throwaway.Loudness;
import org.huoye.demokit.throwaway.MeanColour;
import org.huoye.jobs.Lane;
import org.huoye.media.HostilePictures;
import org.huoye.ui.Fonts;
import org.huoye.ui.Scheme;
import org.huoye.ui.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A panel with small live demos, and devices made of a test's pictures. */
abstract class LivePanel {

    static final String WATCH = "colour-watch";
    static final String FIT = "line-fit";
    static final int ALL_STEPS = 1000;
    static final double WIDTH = 480;
    static final double HEIGHT = 700;

    @TempDir
    Path folder;

    final FakeDevices devices = new FakeDevices();
    final TestServices services = new TestServices();
    final ColourWatch colours = new ColourWatch();
    final LineFit line = new LineFit();
    final MeanColour other = new MeanColour();
    final LanesOnly lanes = new LanesOnly(Lane::named);
    final Semaphore steps = new Semaphore(0);
    DemoPanel panel;
    Stage stage;

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

    final void newPanel() {
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

    <T> T find(Class<T> type, String selector) {
        Node node = panel.node().lookup(selector);
        assertNotNull(node, selector);
        return type.cast(node);
    }

    void show(String demo) {
        FxThread.run(() -> panel.show(demo, Map.of()));
        FxThread.waitFor("the panel", panel::isWhole);
    }

    void fire(String selector) {
        FxThread.waitFor("the panel", panel::isWhole);
        FxThread.run(() -> find(ButtonBase.class, selector).fire());
    }

    String text(String selector) {
        FxThread.waitFor("the panel", panel::isWhole);
        return FxThread.call(() -> find(Labeled.class, selector).getText());
    }

    void plug() {
        devices.plug(LiveKind.CAMERA, "front", "back").plug(LiveKind.MICROPHONE, "desk");
        newPanel();
    }

    /** Opens the demo and its camera, and shows it pictures until the panel has one. */
    void watch() {
        show(WATCH);
        FxThread.waitFor("the sample", () -> !find(Button.class, "#run").isDisabled());
        fire("#input-CAMERA");
        see(100);
    }

    void see(int level) {
        FxThread.waitFor("a frame", () -> {
            devices.see(ColourWatch.grey(level));
            return liveText().contains("brightness=" + level + ".0")
                    || liveText().contains("brightness=" + level / 2 + ".0");
        });
    }

    String liveText() {
        return panel.node().lookupAll("#frame-text").stream().filter(Node::isVisible)
                .filter(node -> node.getParent().isVisible()).map(node -> ((Label) node).getText())
                .collect(Collectors.joining());
    }

    String how() {
        return panel.node().lookupAll(".how-page .label").stream().map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining("\n"));
    }

    /** Begins a training that makes a step only when {@link #steps} has a permit. */
    void trainSlowly() {
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

    void trainUntil(String what, BooleanSupplier condition) {
        FxThread.waitFor(what, () -> {
            steps.release();
            return condition.getAsBoolean();
        });
    }

    int step() {
        String text = panel.node().lookupAll("#text-view").stream().map(node -> ((Label) node).getText())
                .filter(shown -> shown.contains("step=")).findFirst().orElse("step=0,");
        return Integer.parseInt(text.replaceAll(".*step=(\\d+).*", "$1"));
    }
}
