package org.huoye.demokit.panel;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
import org.huoye.demokit.Demo;
import org.huoye.demokit.InputKind;
import org.huoye.demokit.ResultView;
import org.huoye.platform.Messages;
import org.huoye.ui.PictureImages;
import org.huoye.ui.ProblemBand;
import org.huoye.ui.Sheet;
import org.jspecify.annotations.Nullable;

/** One demo in the panel: its model, its view and the parts around them. */
final class OpenDemo<I, R extends Record> {

    private static final Messages TEXT = Messages.beside(OpenDemo.class);
    private static final KeyCombination RUN = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    /** Width of the thumbnail in the page. */
    private static final double THUMBNAIL = 120;
    private static final double THUMBNAIL_SCALE = 2;

    private final PanelServices services;
    private final Consumer<Thumbnail> onResult;
    private final ResultView<I, R> view;
    private final DemoPanelModel<I, R> model;
    private final InputSource source;
    private final ProblemBand band = new ProblemBand();
    private final StackPane node = new StackPane();

    OpenDemo(Demo<I, R> demo, PanelServices services, Runnable onClose, Consumer<Thumbnail> onResult) {
        this.services = services;
        this.onResult = onResult;
        view = demo.view();
        model = new DemoPanelModel<>(demo, services, view::prepare);
        source = new InputSource(model, services.dialogs());
        Sheet sheet = new Sheet();
        band.setId("problem");
        band.setMinHeight(Region.USE_PREF_SIZE); // a sentence is never cut for want of room
        PanelTabs tabs = new PanelTabs();
        VBox.setVgrow(tabs, Priority.ALWAYS);
        tabs.add("result", TEXT.get("tab.result"),
                () -> new ResultPage<>(model, view, new TakeAlong<>(demo, model, view, services)));
        tabs.add("how", TEXT.get("tab.how"), () -> new HowPage<>(model, view));
        tabs.add("code", TEXT.get("tab.code"), () -> new CodePage(demo));
        RunRow run = new RunRow(model);
        VBox column = new VBox(
                new PanelHeader(model.messages().title(), model.messages().sentence(), onClose),
                new FactsRow(model, services, sheet));
        switch (model.inputKind()) {
            case PICTURE -> column.getChildren().add(new PictureInputs(model, services, source));
            case TEXT -> column.getChildren().add(new TextInputs(model, source));
            case NONE -> {
                // the demo brings its own data
            }
        }
        column.getChildren().addAll(new OptionControls(model), run, band, tabs);
        column.getStyleClass().add("panel-column");
        node.getChildren().setAll(column, sheet);
        if (model.inputKind() != InputKind.NONE) {
            source.listen(node);
        }
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (RUN.match(event)) {
                run.button().fire();
                event.consume();
            }
        });
        model.problemProperty().subscribe(this::show);
        model.outcomeProperty().subscribe(outcome -> {
            if (outcome != null) {
                thumbnail(outcome);
            }
        });
    }

    Node node() {
        return node;
    }

    DemoPanelModel<I, R> model() {
        return model;
    }

    void open(Map<String, String> settings, boolean run) {
        model.configure(settings);
        if (run) {
            model.run();
        } else {
            model.warmUp();
        }
        model.askForGpu();
    }

    /** Runs on a picture of the page. */
    void openOn(Path picture) {
        model.openPagePicture(picture);
        model.askForGpu();
    }

    private void show(@Nullable Problem problem) {
        if (problem == null) {
            band.clear();
            return;
        }
        if (problem.failure().logId().isEmpty()) {
            band.say(problem.failure().sentence());
        } else {
            band.show(problem.failure());
        }
        switch (problem.remedy()) {
            case RETRY -> band.offer(TEXT.get("problem.retry"), model::run);
            case OTHER_INPUT -> band.offer(TEXT.get("problem.other"), () -> source.open(node));
            case NONE -> {
                // the sentence says it all
            }
        }
    }

    /** Draws the result in small and hands it on once it is encoded. */
    private void thumbnail(DemoPanelModel.Outcome<I, R> outcome) {
        Node figure = view.figure();
        Scene scene = figure.getScene();
        double width = figure.getLayoutBounds().getWidth();
        if (scene == null || width <= 0) {
            return; // nobody sees the panel
        }
        double scale = THUMBNAIL / width;
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale * THUMBNAIL_SCALE, scale * THUMBNAIL_SCALE));
        WritableImage image = figure.snapshot(parameters, null);
        String summary = view.asText(outcome.report());
        services.fetch(() -> new Thumbnail(outcome.report().demo(), PictureImages.png(image),
                (int) (image.getWidth() / THUMBNAIL_SCALE), (int) (image.getHeight() / THUMBNAIL_SCALE), summary),
                onResult);
    }
}
