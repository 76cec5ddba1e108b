package org.huoye.demos.textrecognition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.huoye.demos.textrecognition.CtcPath.Kind;
import org.huoye.demos.textrecognition.CtcPath.Run;
import org.huoye.pipelines.vision.ocr.LineReading;
import org.huoye.pipelines.vision.ocr.Step;
import org.huoye.platform.Messages;
import org.huoye.ui.PictureImages;

/**
 * A line as the network saw it, below each of its steps the likeliest character, and below those the characters that are
 * left. Pointer and arrow keys choose a step. JavaFX thread only.
 */
final class CtcStrip extends Region {

    private static final Messages TEXT = Messages.beside(CtcStrip.class);
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    /** Wide enough for a Chinese character of the small type. */
    private static final double STEP = 13;
    private static final double SAID_HEIGHT = 24;
    private static final double BRACKET = 4;
    private static final double LEFT_HEIGHT = 28;
    /** A blank is drawn as a dot, a space as an open box. */
    private static final String DOT = "·";
    private static final String OPEN_BOX = "␣";

    private final ImageView picture = new ImageView();
    private final double pictureHeight;
    private final Rectangle column = new Rectangle();
    private final List<Text> said = new ArrayList<>();
    private final List<Text> left = new ArrayList<>();
    private final List<Line> brackets = new ArrayList<>();
    private final CtcPath path;
    private final int steps;
    private final IntConsumer onChosen;
    private int chosen;

    /** @param onChosen hears which step the reader chose */
    CtcStrip(LineReading reading, CtcPath path, IntConsumer onChosen) {
        this.path = path;
        this.onChosen = onChosen;
        this.steps = reading.steps().size();
        getStyleClass().add("ctc-strip");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        Image image = PictureImages.fitted(reading.crop(), Integer.MAX_VALUE);
        picture.setImage(image);
        picture.setSmooth(true);
        picture.setFitWidth(steps * STEP);
        pictureHeight = Math.rint(image.getHeight() * steps * STEP / image.getWidth());
        picture.setFitHeight(pictureHeight);
        column.getStyleClass().add("ctc-column");
        getChildren().addAll(picture, column);
        for (int i = 0; i < steps; i++) {
            said.add(said(reading.steps().get(i), path.kinds().get(i)));
        }
        for (Run run : path.runs()) {
            Text character = new Text(run.text().equals(" ") ? OPEN_BOX : run.text());
            character.getStyleClass().add("ctc-left");
            character.setTextOrigin(VPos.CENTER);
            left.add(character);
            Line bracket = new Line();
            bracket.getStyleClass().add("ctc-bracket");
            brackets.add(bracket);
        }
        getChildren().addAll(brackets);
        getChildren().addAll(said);
        getChildren().addAll(left);
        setOnMouseMoved(event -> point(event.getX()));
        setOnMousePressed(event -> {
            requestFocus();
            point(event.getX());
        });
        setOnKeyPressed(this::key);
        choose(0);
    }

    private static Text said(Step step, Kind kind) {
        String likeliest = CtcPath.likeliest(step).text();
        Text text = new Text(kind == Kind.BLANK ? DOT : likeliest.equals(" ") ? OPEN_BOX : likeliest);
        text.getStyleClass().addAll("ctc-said", "ctc-" + kind);
        text.setTextOrigin(VPos.CENTER);
        return text;
    }

    private void point(double x) {
        int step = Math.clamp((int) (x / STEP), 0, steps - 1);
        if (step != chosen) {
            onChosen.accept(step);
        }
    }

    private void key(KeyEvent event) {
        int next = switch (event.getCode()) {
            case LEFT -> Math.max(0, chosen - 1);
            case RIGHT -> Math.min(steps - 1, chosen + 1);
            case HOME -> 0;
            case END -> steps - 1;
            default -> -1;
        };
        if (next >= 0) {
            onChosen.accept(next);
            event.consume();
        }
    }

    /** Brings a step out, and the character it belongs to. */
    void choose(int step) {
        chosen = step;
        for (int i = 0; i < steps; i++) {
            said.get(i).pseudoClassStateChanged(LIT, i == step);
        }
        for (int i = 0; i < left.size(); i++) {
            Run run = path.runs().get(i);
            boolean lit = run.from() <= step && step < run.to();
            left.get(i).pseudoClassStateChanged(LIT, lit);
            brackets.get(i).pseudoClassStateChanged(LIT, lit);
        }
        setAccessibleText(TEXT.get("ctc.place", step + 1, steps));
        requestLayout();
    }

    /** Where the chosen step is. */
    Bounds column() {
        return new BoundingBox(chosen * STEP, 0, STEP, pictureHeight);
    }

    @Override
    protected double computePrefWidth(double height) {
        return steps * STEP;
    }

    @Override
    protected double computePrefHeight(double width) {
        return pictureHeight + SAID_HEIGHT + BRACKET + LEFT_HEIGHT;
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        picture.relocate(0, 0);
        column.setX(chosen * STEP);
        column.setWidth(STEP);
        column.setHeight(pictureHeight + SAID_HEIGHT);
        for (int i = 0; i < steps; i++) {
            centre(said.get(i), (i + 0.5) * STEP, pictureHeight + SAID_HEIGHT / 2);
        }
        double below = pictureHeight + SAID_HEIGHT + BRACKET / 2;
        for (int i = 0; i < left.size(); i++) {
            Run run = path.runs().get(i);
            Line bracket = brackets.get(i);
            bracket.setStartX(run.from() * STEP + 2);
            bracket.setEndX(run.to() * STEP - 2);
            bracket.setStartY(below);
            bracket.setEndY(below);
            centre(left.get(i), (run.from() + run.to()) * STEP / 2, below + BRACKET / 2 + LEFT_HEIGHT / 2);
        }
    }

    private static void centre(Text text, double x, double y) {
        text.setX(x - text.getLayoutBounds().getWidth() / 2);
        text.setY(y);
    }
}
