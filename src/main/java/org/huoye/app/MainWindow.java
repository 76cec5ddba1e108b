package org.huoye.app;

import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.huoye.reader.BookShelf;
import org.huoye.reader.Browser;
import org.huoye.reader.ContentsPane;
import org.huoye.reader.ContentsRail;
import org.huoye.reader.KeysSheet;
import org.huoye.reader.LiveReload;
import org.huoye.reader.ReaderBar;
import org.huoye.reader.ReaderModel;
import org.huoye.reader.ReaderView;
import org.huoye.reader.ReadingLook;
import org.huoye.reader.SystemBookDialogs;
import org.huoye.reader.TextFlyout;
import org.huoye.ui.Flyout;
import org.huoye.ui.Sheet;

/** The window: bar, table of contents, page, demo panel, and the sheet over them. JavaFX thread only. */
final class MainWindow {

    private final Stage stage;
    private final WindowMemory memory;
    private final Sheet sheet = new Sheet();
    private final Flyout flyout = new Flyout();
    private final ContentsPane contents;
    private final ContentsRail rail;
    private final ReaderView reader;
    private final ReaderBar bar;
    private final ReadingLook look;
    private final Workbench bench;
    private final DemoDock demos;
    private final Scene scene;
    private final LiveReload reload;

    /**
     * @param stage shows the window; not yet visible
     * @param parts what the window is made of
     * @param browser opens an address outside
     */
    MainWindow(Stage stage, Composition parts, Browser browser) {
        this.stage = stage;
        this.memory = new WindowMemory(parts.settings());
        ReaderModel model = parts.reader();
        look = parts.look();
        contents = new ContentsPane(model);
        rail = new ContentsRail(model);
        reader = new ReaderView(model, parts.terms(), look, parts.theme().fonts(), parts.scratch(), parts.pictures(),
                sheet, browser);
        bench = new Workbench(contents, rail, ContentsRail.WIDTH, reader);
        bench.coveredProperty().subscribe(width -> reader.setCovered(width.doubleValue()));
        demos = new DemoDock(parts, bench, reader);
        bench.textScaleProperty().bind(look.textScaleProperty());
        BookShelf books = new BookShelf(model, parts.memory(), parts.places(), parts.installation().content(),
                new SystemBookDialogs(), sheet);
        bar = new ReaderBar(model, look,
                new ReaderBar.Actions(reader::openFind, this::showText, books::show, this::showKeys));
        bar.goingOn().getChildren().add(demos.chips());
        bench.sideShownProperty().subscribe(bar.contentsButton()::setSelected);
        bar.contentsButton().setOnAction(event -> toggleContents());
        BorderPane body = new BorderPane(bench);
        body.setTop(bar);
        BookDrop drop = new BookDrop(model, bench.panelProperty()::get);
        StackPane root = new StackPane(body, drop, flyout, sheet);
        root.getStylesheets().setAll(styles());
        drop.listenTo(root);
        scene = new Scene(root);
        look.schemeProperty().subscribe(scheme -> parts.theme().dress(scene, scheme));
        Regions regions = regions();
        new WindowKeys(model, look, new WindowKeys.Actions(bench::toggleSide, this::showKeys, regions::move,
                books::show, reader::openFind, reader::findNext), sheet::isVisible).listenTo(scene);
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

    /** Bar, table of contents, page, panel, and around again. */
    private Regions regions() {
        Regions regions = new Regions(scene);
        regions.add(() -> true, () -> bar, bar.contentsButton()::requestFocus);
        regions.add(bench.sideShownProperty()::get, () -> contents, contents::focus);
        regions.add(() -> rail.isVisible() && !bench.sideShownProperty().get(), () -> rail, rail::focus);
        regions.add(() -> true, () -> reader, () -> {
            reader.focus();
            reader.showFocus(true);
        });
        regions.add(() -> bench.panelProperty().get() != null, bench.panelProperty()::get, demos::focus);
        regions.beforeUse(() -> reader.showFocus(false));
        return regions;
    }

    /** The style sheets of the window's root, over those of the theme. */
    static List<String> styles() {
        return List.of(sheet(ReaderBar.class, "reader.css"), sheet(MainWindow.class, "window.css"));
    }

    private static String sheet(Class<?> beside, String name) {
        return Objects.requireNonNull(beside.getResource(name), name).toExternalForm();
    }

    private void toggleContents() {
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
        FirstSight.logPainted("first chapter", scene, reader.pageBegunProperty());
        FirstSight.logPainted("all of the first chapter", scene, reader.pageCompleteProperty());
        FirstSight.afterShell(stage, () -> {
            reader.start();
            reader.focus();
        });
    }

    /** Writes down where the window was and stops what runs. */
    void close() {
        memory.keep(stage);
        demos.close();
        reload.close();
        reader.close();
    }

    Scene scene() {
        return scene;
    }

    ReaderBar bar() {
        return bar;
    }

    DemoDock demos() {
        return demos;
    }

    ReaderView reader() {
        return reader;
    }

    private void showKeys() {
        flyout.close();
        KeysSheet.show(sheet);
    }

    private void showText() {
        TextFlyout text = new TextFlyout(look);
        flyout.toggle(bar.textButton(), text, text.first());
    }
}
