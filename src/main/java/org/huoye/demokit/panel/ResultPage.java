package org.huoye.demokit.panel;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.huoye.demokit.LiveRunner.Phase;
import org.huoye.demokit.ResultView;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** 结果: the demo's own view, and ways to take the result along. */
final class ResultPage extends VBox {

    private static final Messages TEXT = Messages.beside(ResultPage.class);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Duration TOLD = Duration.seconds(2);

    private final DemoPanelModel<?, ?> model;
    private final @Nullable LiveModel<?, ?> live;
    private final ObservableValue<@Nullable Finding<?, ?>> shown;
    private final Label status = Controls.label("", "small", "soft");
    private final PauseTransition telling = new PauseTransition(TOLD);

    /**
     * @param view shows single runs; it is fed by its owner, as is the live part's
     * @param annex the demo's own part under its result, if it has one
     * @param side the demo's live part, if it has one
     * @param shown what can be taken along
     */
    ResultPage(DemoPanelModel<?, ?> model, ResultView<?, ?> view, @Nullable Node annex, @Nullable LiveSide<?, ?> side,
            ObservableValue<@Nullable Finding<?, ?>> shown, TakeAlong takeAlong) {
        this.model = model;
        this.live = side == null ? null : side.model();
        this.shown = shown;
        getStyleClass().add("result-page");
        StackPane place = new StackPane(view.node());
        place.setAlignment(Pos.TOP_LEFT);
        if (side != null) {
            Node playing = side.view().node();
            place.getChildren().add(playing);
            // a frame of an earlier film is no picture of one that could not be opened
            playing.visibleProperty()
                    .bind(side.model().activeProperty().and(side.model().sourcelessProperty().not()));
            playing.managedProperty().bind(side.model().activeProperty());
            showWhen(view.node(), side.model().activeProperty().not());
        }
        SteadyScroll scroll = new SteadyScroll(annex == null ? place : new VBox(place, annex));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        setMinHeight(0);

        status.setId("result-status");
        status.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(status, Priority.ALWAYS);
        telling.setOnFinished(event -> status.setText(atRest()));
        Button copyText = action("copy-text", Feather.COPY, "result.copyText", () -> takeAlong.copyText(this::told));
        Button copyPicture = action("copy-picture", Feather.IMAGE, "result.copyPicture",
                () -> takeAlong.copyPicture(this, this::told));
        Button savePicture = action("save-picture", Feather.DOWNLOAD, "result.savePicture",
                () -> takeAlong.savePicture(this, this::told));
        HBox row = new HBox(status, copyText, copyPicture, savePicture);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("take-along");
        getChildren().setAll(scroll, row);

        model.stateProperty().subscribe(() -> told(atRest()));
        model.outcomeProperty().subscribe(() -> told(atRest()));
        if (live != null) {
            live.phaseProperty().subscribe(() -> told(atRest()));
            live.activeProperty().subscribe(() -> told(atRest()));
            live.outcomeProperty().subscribe((before, now) -> {
                if (before == null || now == null) {
                    told(atRest());
                }
            });
        }
        told(atRest());
    }

    private static void showWhen(Node node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    private Button action(String id, Feather icon, String key, Runnable command) {
        Button button = Controls.iconButton(icon, TEXT.get(key));
        button.setId(id);
        button.disableProperty().bind(Bindings.createBooleanBinding(() -> shown.getValue() == null, shown));
        button.setOnAction(event -> command.run());
        return button;
    }

    private void told(String text) {
        status.setText(text);
        telling.playFromStart();
    }

    private String atRest() {
        if (live != null && live.isActive()) {
            return switch (live.phase()) {
                case CLOSED -> "";
                case PAUSED ->
                    TEXT.get(live.outcomeProperty().get() == null ? "result.live.none" : "result.live.PAUSED");
                case PLAYING, FINISHED, FAILED -> TEXT.get("result.live." + live.phase());
            };
        }
        var outcome = model.outcomeProperty().get();
        return switch (model.state()) {
            case IDLE, FAILED -> none();
            case PREPARING, RUNNING -> TEXT.get("result.running");
            case STOPPING -> TEXT.get("result.stopping");
            case CANCELLED -> TEXT.get(outcome != null
                    ? "result.cancelled.old"
                    : model.partialProperty().get() != null ? "result.cancelled.part" : "result.cancelled");
            case DONE -> outcome == null
                    ? none()
                    : TEXT.get("result.done", CLOCK.format(outcome.report().when().atZone(ZoneId.systemDefault())));
        };
    }

    private String none() {
        return TEXT.get(model.talk().isThere() ? "result.none.said" : "result.none");
    }
}
