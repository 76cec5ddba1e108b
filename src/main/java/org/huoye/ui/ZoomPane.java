package org.huoye.ui;

import java.util.Objects;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.binding.DoubleExpression;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Shows a picture that can be enlarged about the pointer by wheel and pinch, and moved by dragging. At 100 % a pixel of the
 * picture's original is a pixel of the screen. JavaFX thread only.
 */
public final class ZoomPane extends Region {

    private static final double STEP = 1.25;
    private static final double WHEEL = 0.0025;
    private static final double PAN = 80;
    private static final double PERCENT = 100;
    /** Radius in pixels of the original and on the screen. */
    private static final double CORNER = 16;
    private static final double LEAST_CORNER = 8;

    private final ImageView view = new ImageView();
    /** Corners as round as in the page, where drawings have them transparent. */
    private final Rectangle corners = new Rectangle();
    private final ReadOnlyDoubleWrapper percent = new ReadOnlyDoubleWrapper(PERCENT);
    private final SimpleBooleanProperty fitted = new SimpleBooleanProperty(true);
    private @Nullable ZoomGeometry geometry;
    private double dragX;
    private double dragY;

    public ZoomPane() {
        getStyleClass().add("zoom-pane");
        setMinSize(0, 0);
        setFocusTraversable(true);
        view.setSmooth(true);
        view.setManaged(false);
        view.setClip(corners);
        getChildren().setAll(view);
        Rectangle room = new Rectangle();
        room.widthProperty().bind(widthProperty());
        room.heightProperty().bind(heightProperty());
        setClip(room);
        addEventHandler(ScrollEvent.SCROLL, event -> {
            event.consume();
            if (!event.isInertia()) {
                scale(Math.exp(event.getDeltaY() * WHEEL), event.getX(), event.getY());
            }
        });
        setOnZoom(event -> {
            event.consume();
            scale(event.getZoomFactor(), event.getX(), event.getY());
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            dragX = event.getX();
            dragY = event.getY();
            requestFocus();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            pan(event.getX() - dragX, event.getY() - dragY);
            dragX = event.getX();
            dragY = event.getY();
        });
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                if (fitted.get()) {
                    show(now -> now.scaledTo(1 / pixelScale(), event.getX(), event.getY()));
                } else {
                    fit();
                }
            }
        });
    }

    /**
     * Shows a picture, as large as it fits.
     *
     * @param sourceWidth pixels of the original, which may be more than were decoded
     * @param sourceHeight pixels of the original
     */
    public void setImage(Image image, double sourceWidth, double sourceHeight) {
        view.setImage(image);
        geometry = ZoomGeometry.fitted(Math.max(1, getWidth()), Math.max(1, getHeight()), sourceWidth, sourceHeight);
        place();
    }

    /** Shows nothing. */
    public void clear() {
        view.setImage(null);
        geometry = null;
        fitted.set(true);
    }

    /** How many screen pixels a hundred of the picture's take. */
    public DoubleExpression percentProperty() {
        return percent.getReadOnlyProperty();
    }

    /** Whether the picture is as large as it fits. */
    public BooleanExpression fittedProperty() {
        return fitted;
    }

    public void enlarge() {
        show(now -> now.scaledTo(now.scale() * STEP));
    }

    public void shrink() {
        show(now -> now.scaledTo(now.scale() / STEP));
    }

    /** As large as it fits, but no larger than its pixels. */
    public void fit() {
        show(ZoomGeometry::fitted);
    }

    /** A pixel of the picture for each pixel of the screen. */
    public void actualSize() {
        show(now -> now.scaledTo(1 / pixelScale()));
    }

    /** Moves the view over the picture by steps. @return whether there was anything to move */
    public boolean step(int right, int down) {
        ZoomGeometry before = geometry;
        pan(-right * PAN, -down * PAN);
        return !Objects.equals(before, geometry);
    }

    private void pan(double x, double y) {
        show(now -> now.moved(x, y));
    }

    private void scale(double factor, double x, double y) {
        show(now -> now.scaledTo(now.scale() * factor, x, y));
    }

    private void show(java.util.function.UnaryOperator<ZoomGeometry> change) {
        ZoomGeometry now = geometry;
        if (now != null) {
            geometry = change.apply(now);
            place();
        }
    }

    private double pixelScale() {
        return getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX();
    }

    @Override
    protected void layoutChildren() {
        show(now -> now.viewWidth() == getWidth() && now.viewHeight() == getHeight()
                ? now
                : now.resized(getWidth(), getHeight()));
    }

    private void place() {
        ZoomGeometry now = geometry;
        if (now != null) {
            view.setFitWidth(now.width() * now.scale());
            view.setFitHeight(now.height() * now.scale());
            view.setLayoutX(snapPositionX(now.x()));
            view.setLayoutY(snapPositionY(now.y()));
            corners.setWidth(view.getFitWidth());
            corners.setHeight(view.getFitHeight());
            double arc = 2 * Math.max(LEAST_CORNER, CORNER * now.scale());
            corners.setArcWidth(arc);
            corners.setArcHeight(arc);
            percent.set(now.scale() * pixelScale() * PERCENT);
            fitted.set(now.isFitted());
        }
    }
}
