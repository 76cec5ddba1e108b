package org.huoye.demokit.panel;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.huoye.ui.Controls;
import org.huoye.ui.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A sheet that floats over the panel's upper part: model cards, devices. Never modal: a click beside it or Esc puts it
 * away, and the focus goes back to where it came from.
 */
final class Sheet extends StackPane {

    private static final Messages TEXT = Messages.beside(Sheet.class);

    private final Label title = Controls.label("", "heading");
    private final ScrollPane scroll = new ScrollPane();
    private final Button close = Controls.iconButton(Feather.X, TEXT.get("sheet.close"));
    private @Nullable Node opener;

    Sheet() {
        getStyleClass().add("sheet-layer");
        setAlignment(Pos.TOP_CENTER);
        setVisible(false);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(title, close);
        head.setAlignment(Pos.CENTER_LEFT);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox box = new VBox(head, scroll);
        box.getStyleClass().addAll("floating", "sheet");
        box.setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().setAll(box);
        close.setOnAction(event -> hide());
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                hide();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
    }

    /** @param from gets the focus back */
    void show(String heading, Node content, Node from) {
        title.setText(heading);
        scroll.setContent(content);
        scroll.setVvalue(0);
        opener = from;
        setVisible(true);
        close.requestFocus();
    }

    void hide() {
        setVisible(false);
        Node from = opener;
        opener = null;
        if (from != null) {
            from.requestFocus();
        }
    }
}
