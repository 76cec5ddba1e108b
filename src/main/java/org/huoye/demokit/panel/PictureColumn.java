package org.huoye.demokit.panel;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A result on one picture: the picture with what was found in it, and below it what there is to say. JavaFX thread only. */
public final class PictureColumn extends VBox {

    private final PictureFigure figure;

    /** @param below from top to bottom */
    public PictureColumn(PictureFigure figure, Node... below) {
        this.figure = figure;
        getStyleClass().add("result-body");
        getChildren().add(figure);
        getChildren().addAll(below);
    }

    /**
     * The same with a look of its own.
     *
     * @param name of a style class, and of the style sheet {@code <name>.css} beside the view
     * @param view the class that the style sheet lies beside
     */
    public PictureColumn dressed(String name, Class<?> view) {
        getStyleClass().add(name);
        getStylesheets().add(Objects.requireNonNull(view.getResource(name + ".css"), name).toExternalForm());
        return this;
    }

    /** The picture. */
    public PictureFigure figure() {
        return figure;
    }
}
