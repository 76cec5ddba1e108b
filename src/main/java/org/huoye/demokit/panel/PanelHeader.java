package org.huoye.demokit.panel;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.kordamp.ikonli.feather.Feather;

/** Title, one sentence and the way out. */
final class PanelHeader extends HBox {

    private static final Messages TEXT = Messages.beside(PanelHeader.class);

    private final Button close = Controls.iconButton(Feather.X, TEXT.get("header.close"));

    PanelHeader(String titleText, String sentenceText, Runnable onClose) {
        getStyleClass().add("panel-header");
        setAlignment(Pos.CENTER_LEFT);
        Label title = Controls.label(titleText, "heading");
        Label sentence = Controls.label(sentenceText, "small", "soft");
        sentence.setTooltip(new Tooltip(sentenceText));
        VBox words = new VBox(title, sentence);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        setHgrow(words, Priority.ALWAYS);
        close.setId("close-panel");
        close.setOnAction(event -> onClose.run());
        getChildren().setAll(words, close);
    }

    /** Says that closing leaves a training going. */
    void sayThatTrainingGoesOn() {
        Controls.name(close, TEXT.get("header.close.TRAINING"));
    }
}
