package org.huoye.demos.textrecognition;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Polygon;
import org.huoye.pipelines.vision.Point;
import org.huoye.pipelines.vision.ocr.Quad;

/** A line over the picture: its outline, a halo that makes it visible on any picture, and its number. JavaFX thread only. */
final class LineShape extends Group {

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass DIM = PseudoClass.getPseudoClass("dim");
    private static final PseudoClass THIN = PseudoClass.getPseudoClass("thin");

    /** Lines that are lower than this on the screen show their number only while they are lit. */
    private static final double ROOM_FOR_NUMBER = 13;

    private static final double BESIDE = 2;

    private final Quad quad;
    private final Polygon halo = polygon("text-line-halo");
    private final Polygon outline;
    private final Label number = new Label();
    private boolean lit;

    /**
     * The picture's place on the screen.
     *
     * @param width pixels on the screen
     * @param height pixels on the screen
     * @param scaleX pixels on the screen for one of the original picture
     * @param scaleY the same along y
     */
    record Place(double width, double height, double scaleX, double scaleY) {
    }

    private LineShape(Quad quad, String styleClass, String number) {
        this.quad = quad;
        outline = polygon(styleClass);
        this.number.setText(number);
        this.number.getStyleClass().add("line-number");
        this.number.setManaged(false);
        setMouseTransparent(true);
        setManaged(false);
        getChildren().setAll(halo, outline);
        if (!number.isEmpty()) {
            getChildren().add(this.number);
        }
    }

    /** @param number in reading order, from 1 */
    static LineShape read(Quad quad, int number) {
        return new LineShape(quad, "text-line", String.valueOf(number));
    }

    /** A line that was found and not read yet. */
    static LineShape pending(Quad quad) {
        return new LineShape(quad, "pending-line", "");
    }

    /** A polygon that nobody points at. */
    static Polygon polygon(String styleClass) {
        Polygon polygon = new Polygon();
        polygon.getStyleClass().add(styleClass);
        polygon.setMouseTransparent(true);
        polygon.setManaged(false);
        return polygon;
    }

    Quad quad() {
        return quad;
    }

    Polygon outline() {
        return outline;
    }

    /**
     * Brings it out or lets it step back.
     *
     * @param bringsOut whether it is the one that is lit
     * @param stepsBack whether another one is
     */
    void light(boolean bringsOut, boolean stepsBack) {
        lit = bringsOut;
        for (var part : List.of(halo, outline, number)) {
            part.pseudoClassStateChanged(LIT, bringsOut);
            part.pseudoClassStateChanged(DIM, stepsBack);
        }
    }

    /** Puts it where it is in the picture. */
    void place(Place place) {
        place(halo, quad, place);
        place(outline, quad, place);
        double thickness = quad.topLeft().distance(quad.bottomLeft()) * Math.min(place.scaleX, place.scaleY);
        boolean thin = thickness < ROOM_FOR_NUMBER;
        outline.pseudoClassStateChanged(THIN, thin);
        halo.pseudoClassStateChanged(THIN, thin);
        number.setVisible(lit || !thin);
        placeNumber(place);
    }

    /** The number stands before the line's beginning, as far as the picture reaches. */
    private void placeNumber(Place place) {
        Point beginning = quad.topLeft().middle(quad.bottomLeft());
        Point end = quad.topRight().middle(quad.bottomRight());
        double length = Math.max(1, beginning.distance(end));
        number.autosize();
        double away = BESIDE + number.getWidth() / 2;
        double x = beginning.x() * place.scaleX - away * (end.x() - beginning.x()) / length;
        double y = beginning.y() * place.scaleY - away * (end.y() - beginning.y()) / length;
        number.relocate(inside(x - number.getWidth() / 2, place.width - number.getWidth()),
                inside(y - number.getHeight() / 2, place.height - number.getHeight()));
    }

    /** Brings a place on the screen within the picture. */
    static double inside(double at, double most) {
        return Math.rint(Math.clamp(at, 0, Math.max(0, most)));
    }

    /** Gives a polygon the corners of a part of the picture. */
    static void place(Polygon polygon, Quad quad, Place place) {
        List<Double> points = new ArrayList<>();
        for (Point corner : quad.corners()) {
            points.add(corner.x() * place.scaleX);
            points.add(corner.y() * place.scaleY);
        }
        polygon.getPoints().setAll(points);
    }
}
