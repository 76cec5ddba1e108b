package org.huoye.demokit.panel;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The one primary button and the line of stages. */
final class RunRow extends HBox {

    private static final Messages TEXT = Messages.beside(RunRow.class);

    private final Button button = Controls.primary("");

    RunRow(DemoPanelModel<?, ?> model) {
        getStyleClass().add("run-row");
        setAlignment(Pos.CENTER_LEFT);
        var canRun = model.canRun();
        var canStop = model.canStop();
        FontIcon icon = new FontIcon(Feather.PLAY);
        button.setId("run");
        button.setGraphic(icon);
        button.textProperty().bind(Bindings.createStringBinding(() -> TEXT.get(switch (model.state()) {
            case PREPARING, RUNNING -> "run.stop";
            case STOPPING -> "run.stopping";
            default -> "run.run";
        }), model.stateProperty()));
        model.stateProperty().subscribe(state -> icon.setIconCode(state.isBusy() ? Feather.SQUARE : Feather.PLAY));
        button.disableProperty().bind(canRun.or(canStop).not());
        button.setOnAction(event -> {
            if (canStop.get()) {
                model.stop();
            } else {
                model.run();
            }
        });
        // a disabled button shows no tooltip, so the place around it does
        StackPane place = new StackPane(button);
        Tooltip why = new Tooltip();
        why.textProperty().bind(Bindings.createStringBinding(() -> TEXT.get(model.state() == PanelState.STOPPING
                ? "run.why.stopping"
                : canRun.get() || canStop.get() ? "run.keys" : "run.why.noInput"), model.stateProperty(), canRun));
        Tooltip.install(place, why);
        StageLine stages = new StageLine(model);
        setHgrow(stages, Priority.ALWAYS);
        getChildren().setAll(place, stages);
    }

    Button button() {
        return button;
    }
}
