package org.huoye.demokit.panel;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.huoye.demokit.panel.ProbeModel.Survey;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;

/** 为什么: the place where the last run is asked about, and how far its survey is. */
final class ProbePage extends VBox {

    /** Id of its tab. */
    static final String TAB = "why";

    private static final Messages TEXT = Messages.beside(ProbePage.class);

    ProbePage(ProbePlace<?, ?, ?, ?> place) {
        getStyleClass().add("probe-page");
        setMinHeight(0);
        SteadyScroll scroll = new SteadyScroll(place);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll, surveyRow(place.questions()));
    }

    private static HBox surveyRow(ProbeModel<?, ?, ?, ?> probe) {
        Label words = Controls.label("", "small", "soft");
        words.setId("survey");
        words.setMinWidth(Region.USE_PREF_SIZE);
        words.textProperty().bind(Bindings.createStringBinding(() -> switch (probe.surveyProperty().get()) {
            case NONE -> "";
            case RUNNING -> TEXT.get("probe.survey.running", LiveLine.percent(probe.progressProperty().get()));
            case STOPPED -> TEXT.get("probe.survey.stopped", LiveLine.percent(probe.progressProperty().get()));
            case DONE -> TEXT.get("probe.survey.done");
        }, probe.surveyProperty(), probe.progressProperty()));
        Region fill = new Region();
        fill.getStyleClass().add("live-fill");
        StackPane bar = new StackPane(fill);
        bar.getStyleClass().add("stage-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        fill.maxWidthProperty().bind(bar.widthProperty().multiply(probe.progressProperty()));
        HBox.setHgrow(bar, Priority.ALWAYS);
        var running = probe.surveyProperty().isEqualTo(Survey.RUNNING);
        bar.visibleProperty().bind(running.or(probe.surveyProperty().isEqualTo(Survey.STOPPED)));
        Button button = Controls.quiet("");
        button.setId("survey-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(Bindings.createStringBinding(
                () -> TEXT.get(running.get() ? "probe.survey.stop" : "probe.survey.again"), running));
        button.setOnAction(event -> {
            if (running.get()) {
                probe.stop();
            } else {
                probe.survey();
            }
        });
        HBox row = new HBox(words, bar, button);
        row.getStyleClass().addAll("take-along", "survey-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(probe.surveyProperty().isNotEqualTo(Survey.NONE)); // its place is kept
        return row;
    }
}
