package org.huoye.demokit.panel;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.huoye.demokit.LiveRunner.Phase;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.huoye.ui.Sheet;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The one primary button, and beside it the stages of a run or what a live part is doing. */
final class RunRow extends HBox {

    private static final Messages TEXT = Messages.beside(RunRow.class);

    private final Button button = Controls.primary("");
    private final FontIcon icon = new FontIcon(Feather.PLAY);
    private final StackPane place = new StackPane(button);
    private final DemoPanelModel<?, ?> model;
    private final BooleanBinding canRun;
    private final BooleanBinding canStop;

    /** @param live the demo's live part, if it has one */
    RunRow(DemoPanelModel<?, ?> model, @Nullable LiveModel<?, ?> live, Sheet sheet) {
        this.model = model;
        canRun = model.canRun();
        canStop = model.canStop();
        getStyleClass().add("run-row");
        setAlignment(Pos.CENTER_LEFT);
        button.setId("run");
        button.setGraphic(icon);
        StageLine stages = new StageLine(model);
        StackPane line = new StackPane(stages);
        setHgrow(line, Priority.ALWAYS);
        getChildren().setAll(place, line);
        if (live == null) {
            runs();
        } else {
            LiveLine playing = new LiveLine(live, sheet);
            playing.visibleProperty().bind(live.activeProperty());
            stages.visibleProperty().bind(live.activeProperty().not());
            line.getChildren().add(playing);
            live.activeProperty().subscribe(active -> {
                if (active) {
                    plays(live);
                } else {
                    runs();
                }
            });
        }
    }

    /** The button runs and stops. */
    private void runs() {
        var state = model.stateProperty();
        dress(Bindings.createStringBinding(() -> TEXT.get(switch (model.state()) {
            case PREPARING, RUNNING -> "run.stop";
            case STOPPING -> "run.stopping";
            default -> model.talk().isThere() ? "run.say" : "run.run";
        }), state), canRun.or(canStop).not(), Bindings.createStringBinding(() -> TEXT.get(model
                .state() == PanelState.STOPPING
                        ? "run.why.stopping"
                        : canRun.get() || canStop.get() ? "run.keys" : noInput()),
                state, canRun));
        icon.iconCodeProperty().bind(Bindings.createObjectBinding(
                () -> model.state().isBusy() ? Feather.SQUARE : Feather.PLAY, state));
        button.setOnAction(event -> {
            if (canStop.get()) {
                model.stop();
            } else {
                model.run();
            }
        });
    }

    private String noInput() {
        return model.talk().isThere() ? "run.why.noQuestion" : "run.why.noInput";
    }

    /** The button plays and pauses. */
    private void plays(LiveModel<?, ?> live) {
        dress(Bindings.createStringBinding(() -> LiveLine.command(live), live.phaseProperty(), live.kindProperty(),
                live.outcomeProperty()), live.phaseProperty().isEqualTo(Phase.CLOSED),
                Bindings.createStringBinding(() -> TEXT.get("run.keys")));
        icon.iconCodeProperty().bind(Bindings.createObjectBinding(() -> LiveLine.icon(live), live.phaseProperty(),
                live.kindProperty()));
        button.setOnAction(event -> {
            if (live.phase() == Phase.PLAYING) {
                live.pause();
            } else {
                live.play();
            }
        });
    }

    private void dress(ObservableValue<String> text, ObservableBooleanValue disabled,
            ObservableValue<String> why) {
        button.textProperty().bind(text);
        button.disableProperty().bind(disabled);
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(why);
        Tooltip.install(place, hint); // a disabled button shows none, so the place around it does
    }
}
