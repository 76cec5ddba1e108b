package org.huoye.demokit.panel;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.huoye.demokit.ProbePart;
import org.huoye.demokit.ProbeRunner;
import org.huoye.demokit.ProbeView;
import org.huoye.demokit.Request;
import org.huoye.demokit.panel.ProbeModel.Survey;
import org.huoye.inference.DeviceChoice;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.jspecify.annotations.Nullable;

/**
 * 为什么: the demo's own view to ask about the last run, and how far its survey is. Nothing is computed before the page is
 * looked at.
 */
final class ProbePage<I, R extends Record, Q extends Record, A extends Record> extends VBox {

    /** Id of its tab. */
    static final String TAB = "why";

    private static final Messages TEXT = Messages.beside(ProbePage.class);

    private final DemoPanelModel<I, R> model;
    private final PanelServices services;
    private final ReadOnlyStringProperty tab;
    private final @Nullable LiveModel<?, ?> live;
    private final ProbeView<I, R, Q, A> view;
    private final ProbeModel<I, R, Q, A> probe;
    private final Label empty = Controls.label("", "soft");
    private final StackPane place = new StackPane();
    private @Nullable Outcome<I, R> shown;

    /**
     * @param live the demo's live part, if it has one
     * @param tab id of the tab that is looked at
     */
    ProbePage(ProbePart<I, R, Q, A> part, DemoPanelModel<I, R> model, @Nullable LiveModel<?, ?> live,
            PanelServices services, ReadOnlyStringProperty tab) {
        this.model = model;
        this.services = services;
        this.tab = tab;
        this.live = live;
        probe = new ProbeModel<>(part, runner(part), services.ui(), new ProbeModel.Hearer<>() {
            @Override
            public void answered(Q question, A answer) {
                view().answered(question, answer);
            }

            @Override
            public void surveyed(Q question, A answer) {
                view().surveyed(question, answer);
            }

            @Override
            public void failed(Problem problem) {
                model.tell(problem);
            }
        });
        view = part.view(probe::ask);
        getStyleClass().add("probe-page");
        setMinHeight(0);
        empty.setWrapText(true);
        empty.getStyleClass().add("probe-empty");
        place.setAlignment(Pos.TOP_LEFT);
        SteadyScroll scroll = new SteadyScroll(place);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll, surveyRow());
        model.outcomeProperty().subscribe(this::follow);
        model.stateProperty().subscribe(now -> follow());
        tab.subscribe(now -> follow());
        model.devices().deviceProperty().subscribe((DeviceChoice before, DeviceChoice now) -> {
            shown = null;
            probe.moveTo(runner(part));
        });
        if (live != null) {
            live.activeProperty().subscribe(this::follow);
        }
        follow();
    }

    private ProbeView<I, R, Q, A> view() {
        return view;
    }

    private ProbeRunner<I, Q, A> runner(ProbePart<I, R, Q, A> part) {
        return new ProbeRunner<>(model.spec().id(), part, services.context(model.devices().device()));
    }

    /** Shows the last run once it is looked at; what is on show while nobody looks is made when somebody does. */
    private void follow() {
        Outcome<I, R> outcome = model.outcomeProperty().get();
        if (live != null && live.isActive()) {
            say("probe.live");
        } else if (outcome == null) {
            shown = null;
            probe.forget();
            boolean waits = model.state().isBusy() || model.readingProperty().get();
            if (!waits || place.getChildren().isEmpty()) {
                say("probe.none"); // while a run goes on its forerunner stays in sight, so that nothing jumps
            }
        } else if (outcome != shown && tab.get().equals(TAB)) {
            shown = outcome;
            services.fetch(() -> {
                view.prepare(outcome.input());
                return outcome;
            }, this::show);
        }
    }

    private void say(String key) {
        shown = null;
        probe.forget();
        empty.setText(TEXT.get(key));
        place.getChildren().setAll(empty);
    }

    private void show(Outcome<I, R> outcome) {
        if (outcome != shown) {
            return; // there is a newer one, or none any more
        }
        probe.about(Request.of(outcome.input(), model.optionsProperty().get()), outcome.report().result());
        view.show(outcome.input(), outcome.report());
        place.getChildren().setAll(view.node());
        probe.survey();
    }

    private HBox surveyRow() {
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

    /** Gives the models back until the next question. */
    void rest() {
        probe.rest();
    }

    /** Stops everything, for good. */
    void end() {
        probe.close();
    }
}
