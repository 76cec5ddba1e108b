package org.huoye.demokit.panel;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.huoye.demokit.ResultView;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.kordamp.ikonli.feather.Feather;

/** 结果: the demo's own view, and ways to take the result along. */
final class ResultPage<I, R extends Record> extends VBox {

    private static final Messages TEXT = Messages.beside(ResultPage.class);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Duration TOLD = Duration.seconds(2);

    private final DemoPanelModel<I, R> model;
    private final Label status = Controls.label("", "small", "soft");
    private final PauseTransition telling = new PauseTransition(TOLD);

    ResultPage(DemoPanelModel<I, R> model, ResultView<I, R> view, TakeAlong<I, R> takeAlong) {
        this.model = model;
        getStyleClass().add("result-page");
        StackPane place = new StackPane(view.node());
        place.setAlignment(Pos.TOP_LEFT);
        SteadyScroll scroll = new SteadyScroll(place);
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

        model.givenProperty().subscribe(given -> {
            if (given != null) {
                view.showInput(given.value());
            }
        });
        model.partialProperty().subscribe(partial -> {
            if (partial != null) {
                view.showPartial(partial.input(), partial.part());
            }
        });
        model.outcomeProperty().subscribe(outcome -> {
            if (outcome != null) {
                view.showResult(outcome.input(), outcome.report());
            }
        });
        model.stateProperty().subscribe(() -> told(atRest()));
        model.outcomeProperty().subscribe(() -> told(atRest()));
        told(atRest());
    }

    private Button action(String id, Feather icon, String key, Runnable command) {
        Button button = Controls.iconButton(icon, TEXT.get(key));
        button.setId(id);
        button.disableProperty().bind(Bindings.isNull(model.outcomeProperty()));
        button.setOnAction(event -> command.run());
        return button;
    }

    private void told(String text) {
        status.setText(text);
        telling.playFromStart();
    }

    private String atRest() {
        var outcome = model.outcomeProperty().get();
        return switch (model.state()) {
            case IDLE, FAILED -> TEXT.get("result.none");
            case PREPARING, RUNNING -> TEXT.get("result.running");
            case STOPPING -> TEXT.get("result.stopping");
            case CANCELLED -> TEXT.get(outcome == null ? "result.cancelled" : "result.cancelled.old");
            case DONE -> outcome == null
                    ? TEXT.get("result.none")
                    : TEXT.get("result.done", CLOCK.format(outcome.report().when().atZone(ZoneId.systemDefault())));
        };
    }
}
