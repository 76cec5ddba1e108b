package org.huoye.demokit.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.huoye.media.Picture;

/**
 * What was found where in a picture: boxes over the picture and a row for each, which light each other up by pointer, Tab and
 * arrows. JavaFX thread only, but for {@link PictureFigure#prepare}.
 */
public final class FoundBoxes {

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final BoxLayer boxes = new BoxLayer(this::light);
    private final PictureFigure figure = new PictureFigure(boxes);
    private final VBox rows = new VBox();
    private List<Found> before = List.of();
    private IntConsumer onLit = index -> {
    };

    /**
     * Something that was found.
     *
     * @param mark its box
     * @param label what it is
     * @param english the same in English; may be empty
     * @param score 0 to 1
     */
    public record Found(BoxMark mark, String label, String english, double score) {
    }

    public FoundBoxes() {
        rows.getStyleClass().addAll("rows", "found-rows");
    }

    /** The picture with the boxes. */
    public PictureFigure figure() {
        return figure;
    }

    /** The rows, in the order of what was found. */
    public VBox rows() {
        return rows;
    }

    /** Hears which one is lit, or {@link BoxLayer#NONE}. */
    public void setOnLit(IntConsumer action) {
        onLit = action;
    }

    /** Shows a picture in which nothing was looked for yet. */
    public void show(Picture picture) {
        show(picture, List.of());
    }

    /** Shows what was found in a picture, strongest first. */
    public void show(Picture picture, List<Found> found) {
        figure.show(picture);
        boxes.show(found.stream().map(Found::mark).toList(), picture.sourceWidth(), picture.sourceHeight());
        if (isLikeBefore(found)) {
            for (int i = 0; i < found.size(); i++) {
                ((ScoreBar) rows.getChildren().get(i)).setScore(found.get(i).score());
            }
            before = found;
            return;
        }
        before = found;
        List<Node> made = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Found one = found.get(i);
            ScoreBar row = new ScoreBar(one.label(), one.english(), one.score());
            row.setColour(one.mark().colour());
            listen(row, i);
            made.add(row);
        }
        rows.getChildren().setAll(made);
    }

    /** Whether the rows can stay: a film would otherwise take them from under the pointer with each frame. */
    private boolean isLikeBefore(List<Found> found) {
        return found.size() == before.size() && IntStream.range(0, found.size()).allMatch(i -> {
            Found one = found.get(i);
            Found other = before.get(i);
            return one.label().equals(other.label()) && one.english().equals(other.english())
                    && one.mark().colour().equals(other.mark().colour());
        });
    }

    private void listen(ScoreBar row, int index) {
        row.setFocusTraversable(true);
        row.hoverProperty().subscribe(over -> light(over ? index : focused()));
        row.focusedProperty().subscribe(on -> light(on ? index : focused()));
        row.setOnMousePressed(event -> row.requestFocus());
        row.setOnKeyPressed(event -> {
            int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
            int next = index + step;
            if (step != 0 && next >= 0 && next < rows.getChildren().size()) {
                rows.getChildren().get(next).requestFocus();
                event.consume();
            }
        });
    }

    private int focused() {
        for (int i = 0; i < rows.getChildren().size(); i++) {
            if (rows.getChildren().get(i).isFocused()) {
                return i;
            }
        }
        return BoxLayer.NONE;
    }

    private void light(int index) {
        boxes.light(index);
        for (int i = 0; i < rows.getChildren().size(); i++) {
            rows.getChildren().get(i).pseudoClassStateChanged(LIT, i == index);
        }
        onLit.accept(index);
    }
}
