package org.huoye.demokit.panel;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.huoye.demokit.LiveKind;
import org.huoye.demokit.LiveRunner.Phase;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.huoye.ui.Sheet;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What a live part is doing, in the place of the stages: a dot that lives, how fast, how far, and what else can be done. */
final class LiveLine extends HBox {

    private static final Messages TEXT = Messages.beside(LiveLine.class);
    private static final double DOT = 4;
    private static final double HUNDRED = 100;

    private final LiveModel<?, ?> model;

    LiveLine(LiveModel<?, ?> model, Sheet sheet) {
        this.model = model;
        getStyleClass().add("live-line");
        setAlignment(Pos.CENTER_LEFT);
        Circle dot = new Circle(DOT);
        dot.getStyleClass().add("live-dot");
        dot.visibleProperty().bind(model.phaseProperty().isEqualTo(Phase.PLAYING)
                .and(Bindings.isNotNull(model.outcomeProperty())));
        Label status = Controls.label("", "stage-word");
        status.setId("live-status");
        status.textProperty().bind(Bindings.createStringBinding(this::status, model.phaseProperty(),
                model.readingsProperty(), model.kindProperty()));
        HBox words = new HBox(dot, status);
        words.getStyleClass().add("live-words");
        words.setAlignment(Pos.CENTER_LEFT);
        VBox place = new VBox(words, bar());
        place.getStyleClass().add("stage");
        place.setAlignment(Pos.CENTER_LEFT);
        place.setMinWidth(0);
        setHgrow(place, Priority.ALWAYS);
        getChildren().setAll(place, step(), reset());
        if (model.offers(model.choice().kind()) && model.choice().kind().isDevice()) {
            getChildren().add(device(sheet));
        }
    }

    private Node bar() {
        Region fill = new Region();
        fill.getStyleClass().add("live-fill");
        StackPane bar = new StackPane(fill);
        bar.getStyleClass().add("stage-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        fill.maxWidthProperty().bind(bar.widthProperty().multiply(Bindings.max(0, model.progressProperty())));
        bar.visibleProperty().bind(model.progressProperty().greaterThanOrEqualTo(0));
        bar.managedProperty().bind(model.kindProperty().isEqualTo(LiveKind.TRAINING)); // its place is kept
        return bar;
    }

    private Button step() {
        Button step = Controls.iconButton(Feather.SKIP_FORWARD, TEXT.get("live.step"));
        step.setId("live-step");
        step.disableProperty().bind(model.phaseProperty().isNotEqualTo(Phase.PAUSED).or(model.sourcelessProperty()));
        show(step, model.kindProperty().isNotEqualTo(LiveKind.MICROPHONE));
        step.setOnAction(event -> model.step());
        return step;
    }

    private Button reset() {
        Button reset = Controls.iconButton(Feather.ROTATE_CCW, TEXT.get("live.reset"));
        reset.setId("live-reset");
        reset.disableProperty().bind(Bindings.isNull(model.outcomeProperty()));
        reset.setOnAction(event -> model.reset());
        return reset;
    }

    private Button device(Sheet sheet) {
        LiveKind kind = model.choice().kind();
        boolean microphone = kind == LiveKind.MICROPHONE;
        String title = TEXT.get("source." + kind + ".sheet");
        Button device = Controls.iconButton(microphone ? Feather.MIC : Feather.VIDEO, title);
        device.setId("live-device");
        show(device, Bindings.createBooleanBinding(() -> model.kind().isDevice(), model.kindProperty()));
        device.setOnAction(event -> PanelSheet.show(sheet, title, new SourceSheet(model)));
        return device;
    }

    private static void show(Button button, ObservableBooleanValue condition) {
        button.visibleProperty().bind(condition);
        button.managedProperty().bind(condition);
    }

    private String status() {
        boolean begun = model.readingsProperty().get() != null;
        return switch (model.phase()) {
            case PLAYING -> begun ? playing() : TEXT.get("live.opening." + model.kind());
            case PAUSED -> TEXT.get(begun ? "live.paused" : "live.ready");
            case FINISHED -> TEXT.get("live.finished");
            case FAILED -> TEXT.get("live.failed");
            case CLOSED -> "";
        };
    }

    private String playing() {
        double rate = model.rateProperty().get();
        String speed = rate <= 0
                ? TEXT.get("live.playing")
                : TEXT.get("live.rate." + model.kind(), String.format(Locale.ROOT, rate < 10 ? "%.1f" : "%.0f", rate));
        double progress = model.progressProperty().get();
        return progress < 0 ? speed : TEXT.get("live.progress", percent(progress), speed);
    }

    /** Such as {@code 62 %}. */
    static String percent(double progress) {
        return String.format(Locale.ROOT, "%.0f %%", Math.floor(progress * HUNDRED));
    }

    /** What the one button does now. */
    static String command(LiveModel<?, ?> model) {
        boolean device = model.kind().isDevice();
        return TEXT.get(switch (model.phase()) {
            case PLAYING -> device ? "run.stop" : "live.pause";
            case PAUSED -> device || !model.hasBegun() ? "live.start" : "live.continue";
            case FINISHED, FAILED, CLOSED -> "live.anew";
        });
    }

    /** Its icon. */
    static Ikon icon(LiveModel<?, ?> model) {
        boolean playing = model.phase() == Phase.PLAYING;
        return playing ? model.kind().isDevice() ? Feather.SQUARE : Feather.PAUSE : Feather.PLAY;
    }
}
