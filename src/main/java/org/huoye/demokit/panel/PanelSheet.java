package org.huoye.demokit.panel;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.huoye.ui.Sheet;
import org.kordamp.ikonli.feather.Feather;

/** What lies on a sheet over the panel: a heading, a way out, and content that scrolls. */
final class PanelSheet extends VBox {

    private static final Messages TEXT = Messages.beside(PanelSheet.class);
    private static final double MARGINS = 48;

    private PanelSheet(Sheet sheet, String heading, Node content, Button close) {
        getStyleClass().add("panel-sheet");
        Label title = Controls.label(heading, "heading");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(title, close);
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().setAll(head, scroll);
        prefWidthProperty().bind(sheet.widthProperty().subtract(MARGINS));
    }

    /** Shows content over the panel; Esc, ✕ or a click beside it puts it away. */
    static void show(Sheet sheet, String heading, Node content) {
        Button close = close(sheet);
        sheet.show(new PanelSheet(sheet, heading, content, close), close, () -> {
        });
    }

    /**
     * The same with more to say.
     *
     * @param focus gets the keyboard
     * @param whenClosed runs once when the sheet goes, however it goes
     */
    static void show(Sheet sheet, String heading, Node content, Node focus, Runnable whenClosed) {
        sheet.show(new PanelSheet(sheet, heading, content, close(sheet)), focus, whenClosed);
    }

    private static Button close(Sheet sheet) {
        Button close = Controls.iconButton(Feather.X, TEXT.get("sheet.close"));
        close.setOnAction(event -> sheet.close());
        return close;
    }
}
