package org.huoye.demos.embeddingmap;

import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** The numbers of a vector as hairlines up and down from zero, one beside the other. JavaFX thread only. */
final class VectorStrip extends Region {

    private static final double HEIGHT = 44;

    private final float[] values;
    private final Path bars = new Path();
    private final Line zero = new Line();
    private final double largest;

    /** @param colour style class of a colour for data */
    VectorStrip(float[] values, String colour) {
        this.values = values.clone();
        double most = 0;
        for (float value : values) {
            most = Math.max(most, Math.abs(value));
        }
        largest = most;
        getStyleClass().add("vector-strip");
        bars.getStyleClass().addAll("vector-bars", colour);
        zero.getStyleClass().add("vector-zero");
        bars.setManaged(false);
        zero.setManaged(false);
        getChildren().setAll(zero, bars);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double middle = HEIGHT / 2;
        zero.setStartY(middle);
        zero.setEndY(middle);
        zero.setEndX(getWidth());
        bars.getElements().clear();
        for (int i = 0; i < values.length && largest > 0; i++) {
            double x = (i + 0.5) * getWidth() / values.length;
            bars.getElements().addAll(new MoveTo(x, middle),
                    new LineTo(x, middle - values[i] / largest * (middle - 1)));
        }
    }
}
