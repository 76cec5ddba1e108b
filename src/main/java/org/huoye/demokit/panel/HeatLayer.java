package org.huoye.demokit.panel;

import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import org.huoye.inference.trace.ValueMap;
import org.huoye.media.Picture;
import org.jspecify.annotations.Nullable;

/** A grid of values over a picture, the upper layer of a {@link PictureFigure}; it can be shown again. JavaFX thread only. */
public final class HeatLayer extends Pane {

    private final ImageView colours = new ImageView();
    private @Nullable Picture picture;
    private @Nullable ValueMap map;

    public HeatLayer() {
        colours.setSmooth(true);
        colours.setManaged(false);
        getChildren().setAll(colours);
    }

    /** Shows a map, the stronger the more opaque; values below zero count as zero. */
    public void show(Picture below, ValueMap values) {
        show(below, values, HeatMap.most(values));
    }

    /** The same with the value that is drawn strongest. */
    void show(Picture below, ValueMap values, float most) {
        picture = below;
        map = values;
        colours.setImage(HeatMap.colours(values.columns(), values.rows(), values.values(), most));
        requestLayout();
    }

    /** Shows the picture alone. */
    public void clear() {
        colours.setImage(null);
    }

    @Override
    protected void layoutChildren() {
        Picture below = picture;
        ValueMap values = map;
        if (below != null && values != null) {
            double scaleX = getWidth() / below.sourceWidth();
            double scaleY = getHeight() / below.sourceHeight();
            colours.setFitWidth(values.width() * scaleX);
            colours.setFitHeight(values.height() * scaleY);
            colours.relocate(values.x() * scaleX, values.y() * scaleY);
        }
    }
}
