package org.huoye.demokit.panel;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;

/** The mark of a group on a {@link PointMap}, with its name. JavaFX thread only. */
public final class PointLegend extends Label {

    private static final double SIDE = 12;

    public PointLegend(int group, String name) {
        super(name);
        Path path = new Path(PointShapes.at(group, SIDE / 2, SIDE / 2, 1));
        path.getStyleClass().addAll("map-points", DataColours.at(group));
        Pane mark = new Pane(path);
        mark.setMinSize(SIDE, SIDE);
        mark.setPrefSize(SIDE, SIDE);
        mark.setMaxSize(SIDE, SIDE);
        setGraphic(mark);
        getStyleClass().add("small");
    }
}
