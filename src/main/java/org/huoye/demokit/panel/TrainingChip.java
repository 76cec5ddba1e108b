package org.huoye.demokit.panel;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.huoye.demokit.LiveRunner.Phase;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.kordamp.ikonli.feather.Feather;

/** A training in the bar at the top: what, how far; a click leads back to it, another stops it. JavaFX thread only. */
public final class TrainingChip extends HBox {

    private static final Messages TEXT = Messages.beside(TrainingChip.class);
    private static final double BAR = 72;

    private final RunningTraining training;

    /**
     * @param training what goes on
     * @param back leads back to it
     */
    public TrainingChip(RunningTraining training, Consumer<RunningTraining> back) {
        this.training = training;
        getStyleClass().add("training-chip");
        getStylesheets().add(DemoPanel.STYLES);
        setAlignment(Pos.CENTER_LEFT);
        Label title = Controls.label(training.title(), "small");
        Label state = Controls.label("", "small", "soft", "number");
        state.textProperty()
                .bind(Bindings.createStringBinding(this::state, training.phase(), training.progress()));
        HBox words = new HBox(title, state);
        words.getStyleClass().add("training-words");
        words.setAlignment(Pos.CENTER_LEFT);
        Button open = Controls.quiet("");
        open.setGraphic(new VBox(words, bar()));
        open.setId("training-" + training.demo());
        open.setOnAction(event -> back.accept(training));
        String name = TEXT.get("training.back", training.title());
        Controls.name(open, name);
        open.accessibleTextProperty().bind(Bindings.concat(name, " ", state.textProperty()));
        Button stop = Controls.iconButton(Feather.SQUARE, TEXT.get("training.stop", training.title()));
        stop.setId("stop-" + training.demo());
        stop.visibleProperty().bind(training.phase().isEqualTo(Phase.PLAYING));
        stop.managedProperty().bind(stop.visibleProperty());
        stop.setOnAction(event -> training.stop().run());
        getChildren().setAll(open, stop);
    }

    /** What it stands for. */
    public RunningTraining training() {
        return training;
    }

    private StackPane bar() {
        Region fill = new Region();
        fill.getStyleClass().add("live-fill");
        fill.maxWidthProperty().bind(Bindings.max(0, training.progress()).multiply(BAR));
        StackPane bar = new StackPane(fill);
        bar.getStyleClass().add("stage-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setMinWidth(BAR);
        return bar;
    }

    private String state() {
        double progress = training.progress().get();
        return switch (training.phase().get()) {
            case FINISHED -> TEXT.get("live.finished");
            case FAILED -> TEXT.get("live.failed");
            case PLAYING, PAUSED, CLOSED -> progress < 0 ? TEXT.get("live.playing") : LiveLine.percent(progress);
        };
    }
}
