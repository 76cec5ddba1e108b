package org.huoye.demokit.panel;

import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.huoye.demokit.ModelFacts;
import org.huoye.inference.ModelCard;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;

/** Model cards for the reader: what it is, where it comes from, under which licence, how it was checked. */
final class ModelSheet extends VBox {

    private static final Messages TEXT = Messages.beside(ModelSheet.class);

    ModelSheet(List<ModelCard> cards) {
        getStyleClass().add("model-sheet");
        cards.forEach(card -> getChildren().addAll(Controls.label(card.title(), "heading"), facts(card)));
    }

    private static GridPane facts(ModelCard card) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(72);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, values);
        row(grid, "task", card.task());
        row(grid, "size", TEXT.get("model.size.value", ModelFacts.size(card.bytes()),
                String.format(Locale.ROOT, "%.1f", card.parameters() / 1e6)));
        row(grid, "licence", card.licence().packageLicence());
        row(grid, "weights", card.licence().weights());
        String data = card.licence().trainingData();
        if (data != null) {
            row(grid, "data", data);
        }
        row(grid, "source", TEXT.get("model.source.value", card.source().registry(), card.source().packageName(),
                card.source().version()));
        row(grid, "paper", TEXT.get("model.paper.value", card.paper().authors(), card.paper().title(),
                String.valueOf(card.paper().year())));
        row(grid, "preprocessing", card.preprocessing());
        String how = card.check().how();
        if (how != null) {
            row(grid, "check", how);
        }
        return grid;
    }

    private static void row(GridPane grid, String key, String text) {
        Label name = Controls.label(TEXT.get("model.fact." + key), "small", "soft");
        Label value = Controls.label(text, "small");
        value.setWrapText(true);
        GridPane.setValignment(name, VPos.TOP);
        grid.addRow(grid.getRowCount(), name, value);
    }
}
