package org.huoye.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import org.huoye.demokit.DemoCatalog;
import org.huoye.demokit.LiveDevices;
import org.huoye.demokit.panel.FxThread;
import org.huoye.demos.Demos;
import org.huoye.platform.Installation;
import org.huoye.platform.UserFolders;
import org.huoye.reader.ReaderModel;
import org.huoye.ui.Scheme;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The real window on a book, with folders of its own, driven by a robot. Close it after each test. */
final class TestWindow implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final FxRobot robot = new FxRobot();
    final List<URI> browsed = new ArrayList<>();
    boolean noBrowser;
    final Composition parts;
    final MainWindow window;
    final Stage stage;

    private TestWindow(Stage stage, Composition parts) {
        this.stage = stage;
        this.parts = parts;
        this.window = new MainWindow(stage, parts, this::browse);
    }

    private CompletableFuture<Void> browse(URI address) {
        browsed.add(address);
        return noBrowser
                ? CompletableFuture.failedFuture(new IOException("no browser"))
                : CompletableFuture.completedFuture(null);
    }

    /**
     * Opens a window.
     *
     * @param book folder or Markdown file
     * @param home where settings and caches go
     */
    static TestWindow open(Path book, Path home) throws Exception {
        return open(book, home, new DemoCatalog(Demos.all()), LiveDevices.none());
    }

    /** Opens a window with other demos, and with cameras and microphones. */
    static TestWindow open(Path book, Path home, DemoCatalog demos, LiveDevices devices) throws Exception {
        FxToolkit.registerPrimaryStage();
        TestWindow made = onFx(() -> {
            UserFolders folders = new UserFolders(home.resolve("data"), home.resolve("cache")).make();
            TestWindow test = new TestWindow(new Stage(),
                    new Composition(Installation.find(), folders, Scheme.LIGHT, demos, devices));
            test.parts.reader().open(book);
            test.window.show(1280, 800); // wider than the headless platform's screen
            return test;
        });
        return made;
    }

    /** Opens a window and waits for its first page. */
    static TestWindow reading(Path book, Path home) throws Exception {
        TestWindow made = open(book, home);
        made.waitForPage();
        return made;
    }

    ReaderModel model() {
        return parts.reader();
    }

    /** Waits until a chapter is wholly in the page. */
    void waitForPage() throws Exception {
        waitUntil(() -> model().pageProperty().get() != null && window.reader().pageCompleteProperty().get(),
                "the page");
    }

    void waitUntil(BooleanSupplier condition, String what) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            Thread.sleep(10);
        }
    }

    /** Runs a script in the page, as only a test may. */
    Object script(String script) {
        return onFx(() -> web().getEngine().executeScript(script));
    }

    /** Clicks into an element of the page with the robot's mouse, so far from its top left. */
    void clickInPage(String selector, double dx, double dy) {
        String box = "document.querySelector('" + selector + "').getBoundingClientRect()";
        double x = ((Number) script(box + ".x")).doubleValue() + dx;
        double y = ((Number) script(box + ".y")).doubleValue() + dy;
        Point2D at = onFx(() -> web().localToScreen(x, y));
        robot.clickOn(at);
    }

    WebView web() {
        return (WebView) window.scene().getRoot().lookup("WebView");
    }

    Node node(String selector) {
        return window.scene().getRoot().lookup(selector);
    }

    static <T> T onFx(Callable<T> work) {
        return FxThread.call(work);
    }

    @Override
    public void close() {
        onFx(() -> {
            window.close();
            stage.close();
            parts.close();
            return true;
        });
    }
}
