package org.huoye.demos.textrecognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;
import org.huoye.media.Picture;
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
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    /** Between a line and the chip with what it says. */
    private static final double GAP = 4;

    /** Those that were read, in order, then those that were not. */
    private List<LineShape> shapes = List.of();
    private final Group outlines = new Group();
    private final Group marks = new Group();
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
        outlines.setManaged(false);
        marks.setManaged(false);
        marks.setMouseTransparent(true);
        chip.getStyleClass().add("line-chip");
        chip.setMouseTransparent(true);
        chip.setManaged(false);
        chip.setVisible(false);
        getChildren().setAll(outlines, marks, chip);
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
    }

    /** Shows what was found in a picture; what is chosen stays if only more lines have come. */
    void show(Picture picture, OcrPage page) {
        sourceWidth = picture.sourceWidth();
        sourceHeight = picture.sourceHeight();
        boolean goesOn = page.lines().size() >= lines.size()
                && page.lines().subList(0, lines.size()).equals(lines);
        // a page of a hundred lines comes in a hundred parts: what is on the screen stays there
        List<LineShape> next = new ArrayList<>(goesOn ? shapes.subList(0, lines.size()) : List.of());
        Map<Quad, LineShape> waiting = new HashMap<>();
        shapes.subList(lines.size(), shapes.size()).forEach(shape -> waiting.put(shape.quad(), shape));
        for (OcrLine line : page.lines().subList(next.size(), page.lines().size())) {
            next.add(LineShape.read(line.quad(), next.size() + 1));
        }
        for (Quad quad : page.pending()) {
            LineShape shape = waiting.remove(quad);
            next.add(shape == null ? LineShape.pending(quad) : shape);
        }
        lines = page.lines();
        shapes = List.copyOf(next);
        outlines.getChildren().retainAll(shapes);
        outlines.getChildren().addAll(shapes.stream().filter(shape -> shape.getParent() == null).toList());
        pointed = NONE;
        if (!goesOn) {
            chosen = NONE;
            mark(List.of());
        }
        setFocusTraversable(!lines.isEmpty());
        describe();
        light();
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
        marks.getChildren().setAll(marked.stream().map(part -> LineShape.polygon("text-mark")).toList());
        requestLayout();
    }

    private void point(int line) {
        if (line != pointed) {
            pointed = line;
            light();
        }
    }

    private void light() {
        int lit = pointed == NONE ? chosen : pointed;
        for (int i = 0; i < shapes.size(); i++) {
            shapes.get(i).light(i == lit, lit != NONE && i != lit);
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
            if (shapes.get(i).outline().contains(x, y)
                    && (smallest == NONE || area(lines.get(i).quad()) < area(lines.get(smallest).quad()))) {
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
        Bounds line = shapes.get(told).outline().getBoundsInParent();
        chip.setMaxWidth(getWidth());
        chip.resize(Math.min(getWidth(), Math.ceil(chip.prefWidth(-1))), chip.prefHeight(-1));
        double above = line.getMinY() - GAP - chip.getHeight();
        chip.relocate(LineShape.inside(line.getMinX(), getWidth() - chip.getWidth()),
                above >= 0 ? above : LineShape.inside(line.getMaxY() + GAP, getHeight() - chip.getHeight()));
    }

    @Override
    protected void layoutChildren() {
        var place = new LineShape.Place(getWidth(), getHeight(), getWidth() / sourceWidth,
                getHeight() / sourceHeight);
        shapes.forEach(shape -> shape.place(place));
        for (int i = 0; i < marked.size(); i++) {
            if (marks.getChildren().get(i) instanceof Polygon mark) {
                LineShape.place(mark, marked.get(i), place);
            }
        }
        placeChip();
    }
}
