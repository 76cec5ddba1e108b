package org.huoye.demokit.panel;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.huoye.media.Picture;
import org.huoye.ui.PictureImages;
import org.jspecify.annotations.Nullable;

/**
 * A picture fitted into its room, with an overlay that has the picture's very place. Keeps its place while empty.
 * JavaFX thread only, but for {@link #prepare}.
 */
public final class PictureFigure extends Region {

    /** Sharp on a screen of scale 2 at the panel's greatest width. */
    private static final int LONG_SIDE = 1280;

    private static final double EMPTY_ASPECT = 0.62;
    /** Leaves the list below in sight; taller pictures become narrower instead. */
    private static final double MOST_ASPECT = 0.62;

    private final ImageView view = new ImageView();
    private final double mostAspect;
    private final Pane overlay;
    private final Pane drawn = new Pane();
    private volatile @Nullable Prepared prepared;
    private @Nullable Picture picture;

    private record Prepared(Picture picture, Image image) {
    }

    /** @param overlay drawn over the picture; it is resized to the picture's place and clipped to it */
    public PictureFigure(Pane overlay) {
        this(overlay, MOST_ASPECT);
    }

    /**
     * The same with another shape.
     *
     * @param mostAspect height over width of its room; taller pictures become narrower instead
     */
    public PictureFigure(Pane overlay, double mostAspect) {
        this.mostAspect = mostAspect;
        this.overlay = overlay;
        getStyleClass().add("picture-figure");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setSmooth(true);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(overlay.widthProperty());
        clip.heightProperty().bind(overlay.heightProperty());
        overlay.setClip(clip);
        view.setManaged(false);
        overlay.setManaged(false);
        drawn.getChildren().setAll(view, overlay);
        getChildren().setAll(drawn);
    }

    /** Scales a picture for the screen; the next {@link #show} of it is then quick. Called off the JavaFX thread. */
    public void prepare(Picture next) {
        prepared = new Prepared(next, PictureImages.fitted(next, LONG_SIDE));
    }

    /** Shows a picture. */
    public void show(Picture next) {
        if (next == picture) {
            return;
        }
        Prepared ready = prepared;
        if (ready == null || ready.picture != next) {
            ready = new Prepared(next, PictureImages.fitted(next, LONG_SIDE));
        }
        picture = next;
        view.setImage(ready.image);
        requestLayout();
    }

    /** Shows a picture, sharing the scaled image of a figure that shows it already. */
    public void show(Picture next, PictureFigure like) {
        Image image = like.view.getImage();
        if (next == like.picture && image != null) {
            prepared = new Prepared(next, image);
        }
        show(next);
    }

    /** The picture with its overlay, without the room around it. */
    public Node drawn() {
        return drawn;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.rint(width * Math.min(mostAspect, aspect()));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double aspect() {
        Picture shown = picture;
        return shown == null ? EMPTY_ASPECT : (double) shown.height() / shown.width();
    }

    @Override
    protected void layoutChildren() {
        double height = Math.min(getHeight(), getWidth() * aspect());
        double width = height / aspect();
        double x = snapPositionX((getWidth() - width) / 2);
        double y = snapPositionY((getHeight() - height) / 2);
        view.setFitWidth(width);
        view.setFitHeight(height);
        drawn.resizeRelocate(x, y, width, height);
        overlay.resize(width, height);
    }
}
