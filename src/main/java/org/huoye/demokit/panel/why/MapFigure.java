package org.huoye.demokit.panel.why;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.huoye.demokit.panel.HeatLayer;
import org.huoye.demokit.panel.PictureFigure;
import org.huoye.inference.trace.ValueMap;
import org.huoye.media.Picture;
import org.huoye.ui.Controls;

/** One of the two maps that stand side by side: title, picture under a map, a sentence. JavaFX thread only. */
final class MapFigure extends VBox {

    private final HeatLayer layer = new HeatLayer();
    private final PictureFigure figure = new PictureFigure(layer);
    private final Label sentence = Controls.label("", "small", "soft");

    MapFigure(String title) {
        getStyleClass().add("map");
        figure.setAccessibleText(title);
        sentence.setWrapText(true);
        getChildren().setAll(Controls.label(title, "map-title"), figure, sentence);
        setMinWidth(0);
    }

    /** Shows the picture without a map. */
    void show(Picture picture, PictureFigure like) {
        figure.show(picture, like);
        layer.clear();
    }

    void show(Picture picture, ValueMap map) {
        layer.show(picture, map);
    }

    void say(String words) {
        sentence.setText(words);
    }
}
