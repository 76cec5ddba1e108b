package org.huoye.demos.textrecognition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.Point;
import org.huoye.pipelines.vision.ocr.OcrLine;
import org.huoye.pipelines.vision.ocr.OcrPage;
import org.huoye.pipelines.vision.ocr.Quad;
import org.huoye.platform.Messages;
import org.huoye.ui.Copying;

/**
 * The lines over the picture, each with its number in reading order; those that are still to be read are dashed. Pointer and
 * arrow keys choose one, which Ctrl+C copies. JavaFX thread only.
 */
final class LineLayer extends Pane {

    /** No line. */
    static final int NONE = -1;

    private static final Messages TEXT = Messages.beside(LineLayer.class);
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass DIM = PseudoClass.getPseudoClass("dim");
    private static final PseudoClass THIN = PseudoClass.getPseudoClass("thin");

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    /** Lines that are lower than this on the screen show their number only while they are lit. */
    private static final double ROOM_FOR_NUMBERS = 13;

    /** Between a line and the chip with what it says. */
    private static final double GAP = 4;

    /** One line on the screen. The halo makes the outline visible on any picture. */
    private record Drawn(Quad quad, Polygon halo, Polygon outline, Label number) {
    }

    private final List<Drawn> drawn = new ArrayList<>();
    private final List<Polygon> marks = new ArrayList<>();
    /** What a line says, over the picture: the text below may be scrolled away. */
    private final Label chip = new Label();
    private final IntConsumer onChosen;
    private List<OcrLine> lines = List.of();
    private List<Quad> marked = List.of();
    private double sourceWidth = 1;
    private double sourceHeight = 1;
    private int chosen = NONE;
    private int pointed = NONE;

    /** @param onChosen hears which line the reader chose */
    LineLayer(IntConsumer onChosen) {
        this.onChosen = onChosen;
        getStyleClass().add("text-lines");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setOnMouseMoved(event -> point(at(event.getX(), event.getY())));
        setOnMouseExited(event -> point(NONE));
        setOnMousePressed(event -> {
            int line = at(event.getX(), event.getY());
            if (line != NONE) {
                requestFocus();
                onChosen.accept(line);
            }
        });
        setOnKeyPressed(this::key);
        focusedProperty().subscribe(this::light);
        chip.getStyleClass().add("line-chip");
        chip.setMouseTransparent(true);
        chip.setVisible(false);
    }

    /** Shows what was found in a picture; what is chosen stays if only more lines have come. */
    void show(Picture picture, OcrPage page) {
        sourceWidth = picture.sourceWidth();
        sourceHeight = picture.sourceHeight();
        boolean goesOn = page.lines().size() >= lines.size()
                && page.lines().subList(0, lines.size()).equals(lines);
        lines = page.lines();
        pointed = NONE;
        if (!goesOn) {
            chosen = NONE;
            marked = List.of();
            marks.clear();
        }
        drawn.clear();
        for (int i = 0; i < lines.size(); i++) {
            Label number = new Label(String.valueOf(i + 1));
            number.getStyleClass().add("line-number");
            number.setMouseTransparent(true);
            drawn.add(drawn(lines.get(i).quad(), number, "text-line"));
        }
        for (Quad quad : page.pending()) {
            drawn.add(drawn(quad, new Label(), "pending-line"));
        }
        redraw();
        setFocusTraversable(!lines.isEmpty());
        describe();
        light();
    }

    private static Drawn drawn(Quad quad, Label number, String styleClass) {
        return new Drawn(quad, polygon("text-line-halo"), polygon(styleClass), number);
    }

    private static Polygon polygon(String styleClass) {
        Polygon polygon = new Polygon();
        polygon.getStyleClass().add(styleClass);
        polygon.setMouseTransparent(true);
        polygon.setManaged(false);
        return polygon;
    }

    private void redraw() {
        getChildren().clear();
        drawn.forEach(line -> getChildren().add(line.halo));
        drawn.forEach(line -> getChildren().add(line.outline));
        getChildren().addAll(marks);
        drawn.forEach(line -> getChildren().add(line.number));
        getChildren().add(chip);
        requestLayout();
    }

    /** Brings one line out and lets the others step back. */
    void choose(int line) {
        chosen = line < lines.size() ? line : NONE;
        describe();
        light();
    }

    /** Marks parts of lines as a selected text is marked. */
    void mark(List<Quad> parts) {
        marked = List.copyOf(parts);
        marks.clear();
        parts.forEach(part -> marks.add(polygon("text-mark")));
        redraw();
    }

    private void point(int line) {
        if (line != pointed) {
            pointed = line;
            light();
        }
    }

    private void light() {
        int lit = pointed == NONE ? chosen : pointed;
        for (int i = 0; i < drawn.size(); i++) {
            Drawn line = drawn.get(i);
            for (var part : List.of(line.halo, line.outline, line.number)) {
                part.pseudoClassStateChanged(LIT, i == lit);
                part.pseudoClassStateChanged(DIM, lit != NONE && i != lit);
            }
        }
        int told = pointed == NONE && isFocused() ? chosen : pointed;
        chip.setVisible(told != NONE);
        chip.setText(told == NONE ? "" : lines.get(told).text());
        requestLayout();
    }

    private void describe() {
        setAccessibleText(chosen == NONE
                ? TEXT.get("view.lines.name", lines.size())
                : TEXT.get("view.line.name", chosen + 1, lines.size(), lines.get(chosen).text()));
    }

    private void key(KeyEvent event) {
        if (COPY.match(event) && chosen != NONE) {
            Copying.text(lines.get(chosen).text());
            event.consume();
            return;
        }
        int next = switch (event.getCode()) {
            case UP, LEFT -> Math.max(0, chosen - 1);
            case DOWN, RIGHT -> Math.min(lines.size() - 1, chosen + 1);
            case HOME -> 0;
            case END -> lines.size() - 1;
            default -> NONE;
        };
        if (next != NONE && !lines.isEmpty()) {
            onChosen.accept(next);
            event.consume();
        }
    }

    /** The smallest line at a point, so that one that lies within another can be reached. */
    private int at(double x, double y) {
        int smallest = NONE;
        for (int i = 0; i < lines.size(); i++) {
            if (drawn.get(i).outline.contains(x, y)
                    && (smallest == NONE || area(drawn.get(i).quad) < area(drawn.get(smallest).quad))) {
                smallest = i;
            }
        }
        return smallest;
    }

    private static double area(Quad quad) {
        return quad.topLeft().distance(quad.topRight()) * quad.topLeft().distance(quad.bottomLeft());
    }

    /** Above the line that is lit, or below it where there is no room. */
    private void placeChip() {
        int told = pointed == NONE ? chosen : pointed;
        if (!chip.isVisible() || told == NONE) {
            return;
        }
        Bounds line = drawn.get(told).outline.getBoundsInParent();
        chip.setMaxWidth(getWidth());
        chip.resize(Math.min(getWidth(), Math.ceil(chip.prefWidth(-1))), chip.prefHeight(-1));
        double above = line.getMinY() - GAP - chip.getHeight();
        chip.relocate(inside(line.getMinX(), getWidth() - chip.getWidth()),
                above >= 0 ? above : inside(line.getMaxY() + GAP, getHeight() - chip.getHeight()));
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < drawn.size(); i++) {
            Drawn line = drawn.get(i);
            place(line.halo, line.quad);
            place(line.outline, line.quad);
            boolean thin = thickness(line.quad) < ROOM_FOR_NUMBERS;
            line.outline.pseudoClassStateChanged(THIN, thin);
            line.halo.pseudoClassStateChanged(THIN, thin);
            if (i < lines.size()) {
                number(line);
            }
        }
        for (int i = 0; i < marks.size(); i++) {
            place(marks.get(i), marked.get(i));
        }
        placeChip();
    }

    private void place(Polygon polygon, Quad quad) {
        List<Double> points = new ArrayList<>();
        for (Point corner : quad.corners()) {
            points.add(corner.x() * getWidth() / sourceWidth);
            points.add(corner.y() * getHeight() / sourceHeight);
        }
        polygon.getPoints().setAll(points);
    }

    /** How high a line is on the screen. */
    private double thickness(Quad quad) {
        return quad.topLeft().distance(quad.bottomLeft()) * Math.min(getWidth() / sourceWidth,
                getHeight() / sourceHeight);
    }

    /** The number stands before the line's beginning, as far as the picture reaches. */
    private void number(Drawn line) {
        double scaleX = getWidth() / sourceWidth;
        double scaleY = getHeight() / sourceHeight;
        Quad quad = line.quad;
        Point beginning = quad.topLeft().middle(quad.bottomLeft());
        Point end = quad.topRight().middle(quad.bottomRight());
        double length = Math.max(1, beginning.distance(end));
        boolean lit = line.number.getPseudoClassStates().contains(LIT);
        line.number.setVisible(lit || thickness(quad) >= ROOM_FOR_NUMBERS);
        line.number.autosize();
        double away = 2 + line.number.getWidth() / 2;
        double x = beginning.x() * scaleX - away * (end.x() - beginning.x()) / length;
        double y = beginning.y() * scaleY - away * (end.y() - beginning.y()) / length;
        line.number.relocate(
                inside(x - line.number.getWidth() / 2, getWidth() - line.number.getWidth()),
                inside(y - line.number.getHeight() / 2, getHeight() - line.number.getHeight()));
    }

    private double inside(double place, double most) {
        return snapPositionX(Math.clamp(place, 0, Math.max(0, most)));
    }
}
