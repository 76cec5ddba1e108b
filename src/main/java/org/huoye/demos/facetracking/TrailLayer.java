package org.huoye.demos.facetracking;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.huoye.demos.facetracking.LiveFaces.LiveFace;

/** Where faces were in the last second, and dashed where a hidden one should be. JavaFX thread only. */
final class TrailLayer extends Pane {

    /** A shape and what it shows, in pixels of the picture. */
    private record Drawn(List<Double> places, Shape halo, Shape line) {
    }

    private final List<Drawn> drawn = new ArrayList<>();
    private double sourceWidth = 1;
    private double sourceHeight = 1;

    TrailLayer() {
        getStyleClass().add("trails");
        setMouseTransparent(true);
    }

    /**
     * Shows the trails of what is seen and of what is hidden.
     *
     * @param width of the original picture
     * @param height of the original picture
     */
    void show(LiveFaces seen, double width, double height) {
        sourceWidth = width;
        sourceHeight = height;
        drawn.clear();
        getChildren().clear();
        seen.faces().forEach(this::addTrail);
        for (LiveFace one : seen.hidden()) {
            addTrail(one);
            add(one.face().box(), new Rectangle(), new Rectangle(), "expected", one);
        }
        requestLayout();
    }

    private void addTrail(LiveFace one) {
        if (one.trail().size() >= 4) { // two places
            add(one.trail(), new Polyline(), new Polyline(), "trail", one);
        }
    }

    private void add(List<Double> places, Shape halo, Shape line, String kind, LiveFace one) {
        halo.getStyleClass().addAll("track-mark", kind + "-halo");
        line.getStyleClass().addAll("track-mark", kind, FaceTrackingView.colour(one.face()));
        drawn.add(new Drawn(places, halo, line));
        getChildren().addAll(halo, line);
    }

    @Override
    protected void layoutChildren() {
        double scaleX = getWidth() / sourceWidth;
        double scaleY = getHeight() / sourceHeight;
        for (Drawn one : drawn) {
            place(one.halo, one.places, scaleX, scaleY);
            place(one.line, one.places, scaleX, scaleY);
        }
    }

    private static void place(Shape shape, List<Double> places, double scaleX, double scaleY) {
        switch (shape) {
            case Polyline line -> {
                List<Double> points = new ArrayList<>();
                for (int i = 0; i < places.size(); i += 2) {
                    points.add(places.get(i) * scaleX);
                    points.add(places.get(i + 1) * scaleY);
                }
                line.getPoints().setAll(points);
            }
            case Rectangle box -> {
                box.setX(places.get(0) * scaleX);
                box.setY(places.get(1) * scaleY);
                box.setWidth(places.get(2) * scaleX);
                box.setHeight(places.get(3) * scaleY);
            }
            default -> throw new IllegalArgumentException("no place for " + shape);
        }
    }
}
