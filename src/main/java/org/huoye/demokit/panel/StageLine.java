package org.huoye.demokit.panel;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.huoye.inference.trace.Stage;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.jspecify.annotations.Nullable;

/** The four stages of a run as words on a line that fills. */
final class StageLine extends HBox {

    private static final Messages TEXT = Messages.beside(StageLine.class);
    private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Map<Stage, VBox> places = new EnumMap<>(Stage.class);

    StageLine(DemoPanelModel<?, ?> model) {
        getStyleClass().add("stage-line");
        for (Stage stage : Stage.values()) {
            Label word = Controls.label(name(stage), "stage-word");
            Region bar = new Region();
            bar.getStyleClass().add("stage-bar");
            VBox place = new VBox(word, bar);
            place.getStyleClass().add("stage");
            place.setMinWidth(0);
            place.setPrefWidth(0);
            HBox.setHgrow(place, Priority.ALWAYS);
            places.put(stage, place);
            getChildren().add(place);
        }
        model.stageProperty().subscribe(() -> show(model));
        model.stateProperty().subscribe(() -> show(model));
        model.readingProperty().subscribe(() -> show(model));
        show(model); // a run on a warm model may be over before this part of the panel is made
    }

    private void show(DemoPanelModel<?, ?> model) {
        Stage stage = model.stageProperty().get();
        // a run that has told nothing yet waits for the models, perhaps for the warm-up that opens them
        boolean opening = stage == null && model.state() == PanelState.PREPARING && !model.readingProperty().get();
        show(model.state(), opening ? Stage.LOAD : stage);
    }

    /** A stage's name for the reader. */
    static String name(Stage stage) {
        return TEXT.get("stage." + stage.name());
    }

    private void show(PanelState state, @Nullable Stage stage) {
        boolean done = state == PanelState.DONE;
        places.forEach((place, box) -> {
            boolean current = state.isBusy() && place == stage;
            boolean passed = done || stage != null && place.compareTo(stage) < 0;
            box.pseudoClassStateChanged(PASSED, passed && !current);
            box.pseudoClassStateChanged(CURRENT, current);
        });
        setAccessibleText(state.isBusy() && stage != null ? TEXT.get("stage.now", name(stage)) : "");
    }
}
