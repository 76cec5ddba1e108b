package org.huoye.demokit.panel.why;

import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.Box;
import org.huoye.pipelines.vision.Occlusion;
import org.huoye.platform.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A grey patch over a picture that pointer and arrow keys move within the part that the model sees; the rest lies under a
 * veil. JavaFX thread only.
 */
final class PatchLayer extends Pane {

    private static final Messages TEXT = Messages.beside(PatchLayer.class);

    /** How far an arrow key moves the patch, as a share of its way. */
    private static final double STEP = 1 / 24.;

    private static final double HUNDRED = 100;

    private final Path veil = new Path();
    private final Rectangle patch = new Rectangle();
    private final Runnable onMoved;
    private @Nullable Picture picture;
    private Box part = new Box(0, 0, 1, 1);
    private double share;
    private double across = 0.5;
    private double down = 0.5;

    /**
     * @param share side of the patch at first, as a share of the part's
     * @param onMoved hears that the patch is elsewhere or of another size
     */
    PatchLayer(double share, Runnable onMoved) {
        this.share = share;
        this.onMoved = onMoved;
        getStyleClass().add("patch-layer");
        veil.getStyleClass().add("patch-veil");
        veil.setFillRule(FillRule.EVEN_ODD);
        veil.setManaged(false);
        veil.setMouseTransparent(true);
        patch.getStyleClass().add("patch");
        patch.setManaged(false);
        patch.setMouseTransparent(true);
        getChildren().setAll(veil, patch);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(TEXT.get("why.patch.role"));
        setOnMousePressed(event -> {
            requestFocus();
            pointTo(event);
        });
        setOnMouseDragged(this::pointTo);
        setOnKeyPressed(this::key);
    }

    /** Begins with the patch in the middle of a part, in pixels of the picture's original. */
    void show(Picture below, Box seen) {
        picture = below;
        part = seen;
        across = 0.5;
        down = 0.5;
        moved();
    }

    /** Where the patch is, in pixels of the picture's original. */
    Box box() {
        return Occlusion.patch(part, across, down, share);
    }

    /** @param newShare side of the patch as a share of the part's; its middle stays as far as it can */
    void resizePatch(double newShare) {
        Box before = box();
        share = newShare;
        moveTo(before.x() + before.width() / 2, before.y() + before.height() / 2);
    }

    private void pointTo(MouseEvent event) {
        Picture below = picture;
        if (below != null && getWidth() > 0 && getHeight() > 0) {
            moveTo(event.getX() / getWidth() * below.sourceWidth(), event.getY() / getHeight() * below.sourceHeight());
        }
        event.consume();
    }

    /** Brings the middle of the patch to a point of the original, as far as the part reaches. */
    private void moveTo(double x, double y) {
        across = way(x - part.x(), part.width());
        down = way(y - part.y(), part.height());
        moved();
    }

    private double way(double middle, double side) {
        return Math.clamp((middle / side - share / 2) / (1 - share), 0, 1);
    }

    private void key(KeyEvent event) {
        double x = 0;
        double y = 0;
        switch (event.getCode()) {
            case LEFT -> x = -STEP;
            case RIGHT -> x = STEP;
            case UP -> y = -STEP;
            case DOWN -> y = STEP;
            default -> {
                return;
            }
        }
        across = Math.clamp(across + x, 0, 1);
        down = Math.clamp(down + y, 0, 1);
        moved();
        event.consume();
    }

    private void moved() {
        setAccessibleText(TEXT.get("why.patch.place", percent(across), percent(down)));
        requestLayout();
        onMoved.run();
    }

    private static long percent(double way) {
        return Math.round(way * HUNDRED);
    }

    @Override
    protected void layoutChildren() {
        Picture below = picture;
        if (below == null) {
            return;
        }
        double scaleX = getWidth() / below.sourceWidth();
        double scaleY = getHeight() / below.sourceHeight();
        Box seen = part.scaled(scaleX, scaleY);
        veil.getElements().setAll(new MoveTo(0, 0), new HLineTo(getWidth()), new VLineTo(getHeight()), new HLineTo(0),
                new ClosePath(), new MoveTo(seen.x(), seen.y()), new HLineTo(seen.x() + seen.width()),
                new VLineTo(seen.y() + seen.height()), new LineTo(seen.x(), seen.y() + seen.height()),
                new ClosePath());
        Box box = box().scaled(scaleX, scaleY);
        double half = patch.getStrokeWidth() / 2;
        patch.setX(box.x() + half);
        patch.setY(box.y() + half);
        patch.setWidth(Math.max(1, box.width() - 2 * half));
        patch.setHeight(Math.max(1, box.height() - 2 * half));
    }
}
