package org.huoye.app;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.huoye.reader.ContentsPane;
import org.huoye.reader.KeysSheet;
import org.huoye.reader.LiveReload;
import org.huoye.reader.ReaderBar;
import org.huoye.reader.ReaderModel;
import org.huoye.reader.ReaderView;
import org.huoye.reader.ReadingLook;
import org.huoye.ui.Sheet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window: bar, table of contents, page, demo panel, and the sheet over them. JavaFX thread only. */
final class MainWindow {

    private static final Logger LOG = LoggerFactory.getLogger(MainWindow.class);

    /** Frames that the shell is on the screen before the page is made. */
    private static final int SHELL_FRAMES = 2;

    private final Stage stage;
    private final WindowMemory memory;
    private final Sheet sheet = new Sheet();
    private final ContentsPane contents;
    private final ReaderView reader;
    private final Workbench bench;
    private final DemoDock demos;
    private final Scene scene;
    private final LiveReload reload;

    /**
     * @param stage shows the window; not yet visible
     * @param parts what the window is made of
     * @param browser opens an address outside
     */
    MainWindow(Stage stage, Composition parts, Consumer<URI> browser) {
        this.stage = stage;
        this.memory = new WindowMemory(parts.settings());
        ReaderModel model = parts.reader();
        ReadingLook look = parts.look();
        contents = new ContentsPane(model);
        reader = new ReaderView(model, look, parts.theme().fonts(), parts.scratch(), parts.pictures(), sheet, browser);
        bench = new Workbench(contents, reader);
        demos = new DemoDock(parts, bench, reader);
        bench.textScaleProperty().bind(look.textScaleProperty());
        ReaderBar bar = new ReaderBar(model, look, this::showKeys);
        bar.goingOn().getChildren().add(demos.chips());
        bench.sideShownProperty().subscribe(bar.contentsButton()::setSelected);
        bar.contentsButton().setOnAction(event -> toggleContents(bar));
        BorderPane body = new BorderPane(bench);
        body.setTop(bar);
        StackPane root = new StackPane(body, sheet);
        root.getStylesheets().setAll(styles());
        scene = new Scene(root);
        look.schemeProperty().subscribe(scheme -> parts.theme().dress(scene, scheme));
        new WindowKeys(model, look, bench::toggleSide, this::showKeys, this::nextRegion).listenTo(scene);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && bench.dismissSide()) {
                reader.focus();
            }
        });
        model.chapterProperty().subscribe(chapter -> bench.dismissSide());
        reload = new LiveReload(model, Platform::runLater);
        stage.setTitle("活页");
        stage.setScene(scene);
    }

    /** The style sheets of the window's root, over those of the theme. */
    static List<String> styles() {
        return List.of(sheet(ReaderBar.class, "reader.css"), sheet(MainWindow.class, "window.css"));
    }

    private static String sheet(Class<?> beside, String name) {
        return Objects.requireNonNull(beside.getResource(name), name).toExternalForm();
    }

    private void toggleContents(ReaderBar bar) {
        bench.toggleSide();
        bar.contentsButton().setSelected(bench.sideShownProperty().get());
    }

    /** Shows the window; the page follows after its first frames. */
    void show() {
        memory.restore(stage);
        begin();
    }

    /** Shows the window with a content of that size, whatever is remembered. */
    void show(double width, double height) {
        scene.getRoot().resize(width, height);
        stage.setWidth(width);
        stage.setHeight(height);
        begin();
    }

    private void begin() {
        stage.show();
        logFirstChapter();
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (!stage.isShowing()) {
                    stop();
                    return;
                }
                frames++;
                if (frames == 2) {
                    log("first frame"); // the second pulse follows the first frame
                }
                if (frames > SHELL_FRAMES) {
                    stop();
                    reader.start();
                    reader.focus();
                }
            }
        }.start();
    }

    private void logFirstChapter() {
        reader.pageCompleteProperty().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable complete) {
                if (reader.pageCompleteProperty().get()) {
                    complete.removeListener(this);
                    Platform.runLater(() -> scene.addPostLayoutPulseListener(new Runnable() {
                        @Override
                        public void run() {
                            scene.removePostLayoutPulseListener(this);
                            log("first chapter");
                        }
                    }));
                    Platform.requestNextPulse();
                }
            }
        });
    }

    /** For reports of slow starts, and for the benchmarks: the log's own time has whole seconds only. */
    private static void log(String seen) {
        LOG.info("{} at {}", seen, Instant.now());
    }

    /** Writes down where the window was and stops what runs. */
    void close() {
        memory.keep(stage);
        demos.close();
        reload.close();
    }

    Scene scene() {
        return scene;
    }

    DemoDock demos() {
        return demos;
    }

    ReaderView reader() {
        return reader;
    }

    private void showKeys() {
        KeysSheet.show(sheet);
    }

    /** Contents, page, panel, and around again. */
    private void nextRegion() {
        Node panel = bench.panelProperty().get();
        if (contents.isFocusWithin()) {
            reader.focus();
        } else if (reader.isFocusWithin() && panel != null) {
            demos.focus();
        } else if (bench.sideShownProperty().get()) {
            contents.focus();
        } else {
            reader.focus();
        }
    }
}
