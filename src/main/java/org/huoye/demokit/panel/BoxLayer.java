package org.huoye.demokit.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.huoye.demokit.panel.ChipPlaces.Rect;

/**
 * Boxes and their chips over a picture, the upper layer of a {@link PictureFigure}. JavaFX thread only.
 */
public final class BoxLayer extends Pane {

    /** No box. */
    public static final int NONE = -1;

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass DIM = PseudoClass.getPseudoClass("dim");

    /** One box on the screen. The halo makes the line visible on any picture. */
    private record Drawn(BoxMark mark, Rectangle halo, Rectangle line, Label chip) {
    }

    private final List<Drawn> drawn = new ArrayList<>();
    private final IntConsumer onPointed;
    private double sourceWidth = 1;
    private double sourceHeight = 1;

    /** @param onPointed hears which box the pointer is over, or {@link #NONE} */
    public BoxLayer(IntConsumer onPointed) {
        this.onPointed = onPointed;
        getStyleClass().add("boxes");
        setOnMouseMoved(event -> onPointed.accept(at(event.getX(), event.getY())));
        setOnMouseExited(event -> onPointed.accept(NONE));
    }

    /**
     * Shows boxes instead of those before. The first is the strongest: it lies on top and its chip gets the best place.
     *
     * @param width of the original picture, the unit of the boxes
     * @param height of the original picture
     */
    public void show(List<BoxMark> marks, double width, double height) {
        sourceWidth = width;
        sourceHeight = height;
        drawn.clear();
        getChildren().clear();
        for (BoxMark mark : marks) {
            Label chip = new Label(mark.text());
            chip.getStyleClass().addAll("box-chip", mark.colour());
            chip.setMouseTransparent(true);
            drawn.add(new Drawn(mark, rectangle("box-halo"), rectangle("box-line", mark.colour()), chip));
        }
        // weaker boxes below stronger ones, all chips above all boxes
        drawn.reversed().forEach(box -> getChildren().addAll(box.halo, box.line));
        drawn.reversed().forEach(box -> getChildren().add(box.chip));
        requestLayout();
    }

    private static Rectangle rectangle(String... styleClasses) {
        Rectangle rectangle = new Rectangle();
        rectangle.getStyleClass().addAll(styleClasses);
        rectangle.setMouseTransparent(true);
        return rectangle;
    }

    /** Brings one box out and lets the others step back. */
    public void light(int index) {
        for (int i = 0; i < drawn.size(); i++) {
            Drawn box = drawn.get(i);
            for (var part : List.of(box.halo, box.line, box.chip)) {
                part.pseudoClassStateChanged(LIT, i == index);
                part.pseudoClassStateChanged(DIM, index != NONE && i != index);
            }
        }
    }

    /** The smallest box at a point, so that boxes inside boxes can be reached. */
    private int at(double x, double y) {
        int smallest = NONE;
        for (int i = 0; i < drawn.size(); i++) {
            Rectangle line = drawn.get(i).line;
            if (line.contains(x, y) && (smallest == NONE || area(line) < area(drawn.get(smallest).line))) {
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
        for (Drawn box : drawn) {
            BoxMark mark = box.mark;
            Rect rect = new Rect(mark.x() * scaleX, mark.y() * scaleY, mark.width() * scaleX, mark.height() * scaleY);
            place(box.halo, rect);
            place(box.line, rect);
            box.chip.autosize();
            boxes.add(rect);
            chips.add(new Rect(0, 0, box.chip.getWidth(), box.chip.getHeight()));
        }
        List<Rect> places = ChipPlaces.place(boxes, chips, getWidth(), getHeight());
        for (int i = 0; i < drawn.size(); i++) {
            drawn.get(i).chip.relocate(snapPositionX(places.get(i).x()), snapPositionY(places.get(i).y()));
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
