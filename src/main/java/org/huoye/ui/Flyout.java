package org.huoye.ui;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A small panel that hangs below a button, inside the window. Takes the keyboard while it is there and gives it back;
 * Escape, a press of its button or a click beside it closes it. JavaFX thread only.
 */
public final class Flyout extends Pane {

    private static final double GAP = 6;
    private static final double MARGIN = 8;

    private final StackPane frame = new StackPane();
    private @Nullable Node anchor;
    private @Nullable Node before;

    public Flyout() {
        frame.getStyleClass().addAll("floating", "flyout");
        getChildren().setAll(frame);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        setOnMousePressed(event -> {
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
     * Shows content below a button; takes it away if it hangs there already.
     *
     * @param focus gets the keyboard
     */
    public void toggle(Node below, Node content, Node focus) {
        if (isVisible()) {
            close();
            return;
        }
        before = getScene() == null ? null : getScene().getFocusOwner();
        anchor = below;
        frame.getChildren().setAll(content);
        setVisible(true);
        requestLayout();
        focus.requestFocus();
    }

    /** Takes the panel away; nothing if there is none. */
    public void close() {
        if (isVisible()) {
            setVisible(false);
            frame.getChildren().clear();
            Node back = before;
            before = null;
            if (back != null) {
                back.requestFocus();
            }
        }
    }

    @Override
    protected void layoutChildren() {
        Node below = anchor;
        if (below == null) {
            return;
        }
        Bounds there = below.localToScene(below.getLayoutBounds());
        Point2D place = sceneToLocal(there.getMaxX(), there.getMaxY());
        double width = Math.min(frame.prefWidth(-1), getWidth() - 2 * MARGIN);
        double height = Math.min(frame.prefHeight(width), getHeight() - place.getY() - GAP - MARGIN);
        double x = Math.clamp(place.getX() - width, MARGIN, Math.max(MARGIN, getWidth() - width - MARGIN));
        frame.resizeRelocate(snapPositionX(x), snapPositionY(place.getY() + GAP), snapSizeX(width),
                snapSizeY(height));
    }
}
