package org.huoye.demos.objectrecognition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.huoye.demokit.panel.ScoreBar;
import org.huoye.demos.objectrecognition.ChipPlaces.Rect;

/** Boxes and their chips over a picture. JavaFX thread only. */
final class BoxLayer extends Pane {

    /** No box. */
    static final int NONE = -1;

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass DIM = PseudoClass.getPseudoClass("dim");

    /** One found object on the screen. The halo makes the line visible on any picture. */
    private record Mark(DetectedObject object, Rectangle halo, Rectangle line, Label chip) {
    }

    private final List<Mark> marks = new ArrayList<>();
    private final IntConsumer onPointed;
    private double sourceWidth = 1;
    private double sourceHeight = 1;

    /** @param onPointed hears which box the pointer is over, or {@link #NONE} */
    BoxLayer(IntConsumer onPointed) {
        this.onPointed = onPointed;
        getStyleClass().add("boxes");
        setOnMouseMoved(event -> onPointed.accept(at(event.getX(), event.getY())));
        setOnMouseExited(event -> onPointed.accept(NONE));
    }

    /**
     * Shows boxes.
     *
     * @param width of the original picture, the unit of the boxes
     * @param height of the original picture
     * @param colours style class of each box's colour
     */
    void show(List<DetectedObject> objects, List<String> colours, double width, double height) {
        sourceWidth = width;
        sourceHeight = height;
        marks.clear();
        getChildren().clear();
        for (int i = 0; i < objects.size(); i++) {
            DetectedObject object = objects.get(i);
            Label chip = new Label(object.label() + " " + ScoreBar.text(object.score()));
            chip.getStyleClass().addAll("box-chip", colours.get(i));
            chip.setMouseTransparent(true);
            marks.add(new Mark(object, rectangle("box-halo"), rectangle("box-line", colours.get(i)), chip));
        }
        // weaker boxes below stronger ones, all chips above all boxes
        marks.reversed().forEach(mark -> getChildren().addAll(mark.halo, mark.line));
        marks.reversed().forEach(mark -> getChildren().add(mark.chip));
        requestLayout();
    }

    private static Rectangle rectangle(String... styleClasses) {
        Rectangle rectangle = new Rectangle();
        rectangle.getStyleClass().addAll(styleClasses);
        rectangle.setMouseTransparent(true);
        return rectangle;
    }

    /** Brings one box out and lets the others step back. */
    void light(int index) {
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            for (var part : List.of(mark.halo, mark.line, mark.chip)) {
                part.pseudoClassStateChanged(LIT, i == index);
                part.pseudoClassStateChanged(DIM, index != NONE && i != index);
            }
        }
    }

    /** The smallest box at a point, so that boxes inside boxes can be reached. */
    private int at(double x, double y) {
        int smallest = NONE;
        for (int i = 0; i < marks.size(); i++) {
            Rectangle line = marks.get(i).line;
            if (line.contains(x, y) && (smallest == NONE || area(line) < area(marks.get(smallest).line))) {
                smallest = i;
            }
        }
        return smallest;
    }

    private static double area(Rectangle rectangle) {
        return rectangle.getWidth() * rectangle.getHeight();
    }

    @Override
    protected void layoutChildren() {
        double scaleX = getWidth() / sourceWidth;
        double scaleY = getHeight() / sourceHeight;
        List<Rect> boxes = new ArrayList<>();
        List<Rect> chips = new ArrayList<>();
        for (Mark mark : marks) {
            List<Double> box = mark.object.box();
            Rect rect = new Rect(box.get(0) * scaleX, box.get(1) * scaleY, box.get(2) * scaleX, box.get(3) * scaleY);
            place(mark.halo, rect);
            place(mark.line, rect);
            mark.chip.autosize();
            boxes.add(rect);
            chips.add(new Rect(0, 0, mark.chip.getWidth(), mark.chip.getHeight()));
        }
        List<Rect> places = ChipPlaces.place(boxes, chips, getWidth(), getHeight());
        for (int i = 0; i < marks.size(); i++) {
            marks.get(i).chip.relocate(snapPositionX(places.get(i).x()), snapPositionY(places.get(i).y()));
        }
    }

    /** The line lies inside the box's edge, so that boxes at the picture's edge are seen whole. */
    private static void place(Rectangle rectangle, Rect rect) {
        double half = rectangle.getStrokeWidth() / 2;
        rectangle.setX(rect.x() + half);
        rectangle.setY(rect.y() + half);
        rectangle.setWidth(Math.max(1, rect.width() - 2 * half));
        rectangle.setHeight(Math.max(1, rect.height() - 2 * half));
    }
}
