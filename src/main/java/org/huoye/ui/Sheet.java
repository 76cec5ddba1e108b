package org.huoye.ui;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A sheet over a view, inside the window: never a window of its own. Takes the keyboard while it is there and gives it
 * back; Escape or a click beside it closes it. JavaFX thread only.
 */
public final class Sheet extends StackPane {

    private static final double MARGIN = 24;

    private final StackPane frame = new StackPane();
    private Runnable closed = () -> {
    };
    private @Nullable Node before;

    public Sheet() {
        getStyleClass().add("scrim");
        frame.getStyleClass().addAll("floating", "sheet");
        frame.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setMargin(frame, new Insets(MARGIN));
        setAlignment(Pos.CENTER);
        getChildren().setAll(frame);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
    }

    /**
     * Shows content, replacing what was there, which hears that it was closed.
     *
     * @param content what to show
     * @param focus gets the keyboard
     * @param whenClosed runs once when the sheet goes, however it goes
     */
    public void show(Node content, Node focus, Runnable whenClosed) {
        if (!isVisible() && getScene() != null) {
            before = getScene().getFocusOwner();
        }
        ended();
        closed = whenClosed;
        frame.getChildren().setAll(content);
        setVisible(true);
        focus.requestFocus();
    }

    /** Takes the sheet away; nothing if there is none. */
    public void close() {
        if (!isVisible()) {
            return;
        }
        setVisible(false);
        frame.getChildren().clear();
        Node back = before;
        before = null;
        if (back != null) {
            back.requestFocus();
        }
        ended();
    }

    private void ended() {
        Runnable whenClosed = closed;
        closed = () -> {
        };
        whenClosed.run();
    }
}
