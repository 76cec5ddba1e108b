package org.huoye.demokit.panel;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A field for the reader's text, samples above it. */
final class TextInputs extends VBox {

    private static final Messages TEXT = Messages.beside(TextInputs.class);
    private static final int ROWS = 4;

    /** @param live the demo's live part, if it has one */
    TextInputs(DemoPanelModel<?, ?> model, @Nullable LiveModel<?, ?> live, InputSource source) {
        getStyleClass().add("text-inputs");
        TextArea area = new TextArea();
        area.setId("text-input");
        area.setWrapText(true);
        area.setPrefRowCount(ROWS);
        area.setPromptText(TEXT.get("input.text.prompt"));
        area.setAccessibleText(TEXT.get("input.text.name"));
        FlowPane strip = TextSamples.strip(model);
        Button open = Controls.quiet(TEXT.get("input.open"));
        open.setGraphic(new FontIcon(Feather.FOLDER));
        Controls.name(open, TEXT.get("input.open.name"));
        open.setId("open-input");
        open.setOnAction(event -> source.open(this));
        strip.getChildren().add(open);
        strip.getChildren().addAll(LiveButtons.of(live, source));
        model.givenProperty().subscribe(given -> {
            if (given != null && given.value() instanceof String text && !text.equals(area.getText())) {
                area.setText(text);
            }
        });
        area.textProperty().subscribe(text -> {
            if (model.givenProperty().get() != null || !text.isEmpty()) {
                model.takeText(text);
            }
        });
        getChildren().setAll(strip, area);
    }
}
