package org.huoye.demokit.panel;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.huoye.demokit.ProbePart;
import org.huoye.demokit.ProbePart.Home;
import org.huoye.demokit.ProbeRunner;
import org.huoye.demokit.ProbeView;
import org.huoye.demokit.Request;
import org.huoye.inference.DeviceChoice;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.jspecify.annotations.Nullable;

/** The demo's own view to ask about the last run. Nothing is computed before its tab is looked at. */
final class ProbePlace<I, R extends Record, Q extends Record, A extends Record> extends StackPane {

    private static final Messages TEXT = Messages.beside(ProbePlace.class);

    private final ProbePart<I, R, Q, A> part;
    private final DemoPanelModel<I, R> model;
    private final PanelServices services;
    private final ReadOnlyStringProperty tab;
    private final String home;
    private final @Nullable LiveModel<?, ?> live;
    private final ProbeView<I, R, Q, A> view;
    private final ProbeModel<I, R, Q, A> probe;
    private final Label empty = Controls.label("", "soft");
    private @Nullable Outcome<I, R> shown;

    /**
     * @param live the demo's live part, if it has one
     * @param tab id of the tab that is looked at
     * @param home id of the tab it is on
     */
    ProbePlace(ProbePart<I, R, Q, A> part, DemoPanelModel<I, R> model, @Nullable LiveModel<?, ?> live,
            PanelServices services, ReadOnlyStringProperty tab, String home) {
        this.part = part;
        this.model = model;
        this.services = services;
        this.tab = tab;
        this.home = home;
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
        empty.setWrapText(true);
        empty.getStyleClass().add("probe-empty");
        setAlignment(Pos.TOP_LEFT);
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
            if (!waits || getChildren().isEmpty()) {
                say("probe.none"); // while a run goes on its forerunner stays in sight, so that nothing jumps
            }
        } else if (outcome != shown && tab.get().equals(home)) {
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
        getChildren().setAll(empty);
    }

    private void show(Outcome<I, R> outcome) {
        if (outcome != shown) {
            return; // there is a newer one, or none any more
        }
        probe.about(Request.of(outcome.input(), model.optionsProperty().get()), outcome.report().result());
        view.show(outcome.input(), outcome.report());
        getChildren().setAll(view.node());
        if (part.home() == Home.PAGE) {
            probe.survey();
        }
    }

    /** The questions, for what shows how far a survey is. */
    ProbeModel<I, R, Q, A> questions() {
        return probe;
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
