package org.huoye.demos.translation;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.huoye.demokit.panel.ScoreBar;
import org.huoye.pipelines.text.translation.Step;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;

/** What might have stood at one step, with probabilities; a click takes another. */
final class AlternativesPart extends VBox {

    private static final Messages TEXT = Messages.beside(AlternativesPart.class);

    private final Label title = Controls.label("", "map-title");
    private final VBox bars = new VBox();
    private final Label drawn = Controls.label("", "small", "soft");
    private final Function<String, String> names;
    private final Consumer<Step.Alternative> onTaken;

    /**
     * @param names how a piece is written for the reader
     * @param onTaken gets the piece that was clicked
     */
    AlternativesPart(Function<String, String> names, Consumer<Step.Alternative> onTaken) {
        this.names = names;
        this.onTaken = onTaken;
        getStyleClass().add("inside-part");
        bars.getStyleClass().add("alternatives");
        Label how = Controls.label(TEXT.get("alternatives.how"), "small", "soft");
        how.setWrapText(true);
        drawn.setWrapText(true);
        drawn.managedProperty().bind(drawn.visibleProperty());
        getChildren().setAll(title, bars, drawn, how);
    }

    /**
     * Shows a step.
     *
     * @param number of the step, from 1
     * @param temperature of the run
     */
    void show(Step step, int number, double temperature) {
        title.setText(TEXT.get("alternatives.title", number));
        bars.getChildren().setAll(step.alternatives().stream().map(other -> bar(step, other, temperature)).toList());
        boolean among = step.alternatives().stream().anyMatch(other -> other.id() == step.id());
        drawn.setVisible(!among || temperature > 0);
        String chosen = names.apply(step.piece());
        String probability = ScoreBar.text(step.probability());
        drawn.setText(among
                ? TEXT.get("alternatives.temperature")
                : temperature > 0
                        ? TEXT.get("alternatives.drawn", chosen, probability)
                        : TEXT.get("alternatives.lower", chosen, probability));
    }

    private Button bar(Step step, Step.Alternative other, double temperature) {
        ScoreBar bar = new ScoreBar(names.apply(other.piece()), String.valueOf(other.id()), other.probability());
        if (temperature > 0) {
            bar.setMark(other.plain());
        }
        Button button = new Button();
        button.setId("alternative-" + other.id());
        button.getStyleClass().add("alternative");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setGraphic(bar);
        bar.prefWidthProperty().bind(button.widthProperty());
        button.setMinWidth(0);
        boolean taken = other.id() == step.id();
        if (taken) {
            button.getStyleClass().add("taken");
        }
        Controls.name(button, TEXT.get(taken ? "alternatives.taken" : "alternatives.take", names.apply(other.piece()),
                ScoreBar.text(other.probability())));
        button.setOnAction(event -> {
            if (!taken) {
                onTaken.accept(other);
            }
        });
        return button;
    }
}
