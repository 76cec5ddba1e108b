package org.huoye.demokit.panel;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.kordamp.ikonli.feather.Feather;

/** The field of a conversation: Enter says what is typed, samples are said at once, and the conversation can begin anew. */
final class QuestionInputs extends VBox {

    private static final Messages TEXT = Messages.beside(QuestionInputs.class);

    QuestionInputs(DemoPanelModel<?, ?> model) {
        getStyleClass().add("text-inputs");
        FlowPane strip = TextSamples.strip(model);
        TextField field = new TextField();
        field.setId("question-input");
        field.setPromptText(TEXT.get("input.question.prompt"));
        field.setAccessibleText(TEXT.get("input.question.name"));
        field.textProperty().bindBidirectional(model.talk().draftProperty());
        field.setOnAction(event -> model.run());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button clear = Controls.iconButton(Feather.TRASH_2, TEXT.get("input.clear"));
        clear.setId("clear-conversation");
        clear.disableProperty().bind(model.nothingSaid());
        clear.setOnAction(event -> {
            model.beginAnew();
            field.requestFocus();
        });
        HBox row = new HBox(field, clear);
        row.getStyleClass().add("question-row");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(strip, row);
    }
}
