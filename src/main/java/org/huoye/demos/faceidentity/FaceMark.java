package org.huoye.demos.faceidentity;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.Box;
import org.huoye.pipelines.vision.Point;

/** The face that was compared and the five points that it was aligned by, over its picture. JavaFX thread only. */
final class FaceMark extends Pane {

    private static final double RADIUS = 2.5;
    private static final double HALO = 4;

    private final Rectangle halo = rectangle("box-halo");
    private final Rectangle line = rectangle("box-line");
    private final List<Circle> dots = new ArrayList<>();
    private List<Point> points = List.of();
    private Box box = new Box(0, 0, 0, 0);
    private double width = 1;
    private double height = 1;

    FaceMark() {
        getStyleClass().add("boxes");
        setMouseTransparent(true);
    }

    private static Rectangle rectangle(String styleClass) {
        Rectangle rectangle = new Rectangle();
        rectangle.getStyleClass().addAll(styleClass, "data-1");
        return rectangle;
    }

    void clear() {
        points = List.of();
        dots.clear();
        getChildren().clear();
    }

    void show(SeenFace face, Picture picture) {
        clear();
        box = face.box();
        points = face.points();
        width = picture.sourceWidth();
        height = picture.sourceHeight();
        getChildren().addAll(halo, line);
        for (int i = 0; i < points.size(); i++) {
            Circle around = new Circle(HALO);
            around.getStyleClass().add("point-halo");
            Circle dot = new Circle(RADIUS);
            dot.getStyleClass().add("point-dot");
            dots.addAll(List.of(around, dot));
        }
        getChildren().addAll(dots);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double scaleX = getWidth() / width;
        double scaleY = getHeight() / height;
        place(halo, scaleX, scaleY);
        place(line, scaleX, scaleY);
        for (int i = 0; i < dots.size(); i++) {
            Point point = points.get(i / 2);
            dots.get(i).setCenterX(point.x() * scaleX);
            dots.get(i).setCenterY(point.y() * scaleY);
        }
    }

    private void place(Rectangle rectangle, double scaleX, double scaleY) {
        rectangle.setX(box.x() * scaleX);
        rectangle.setY(box.y() * scaleY);
        rectangle.setWidth(Math.max(1, box.width() * scaleX));
        rectangle.setHeight(Math.max(1, box.height() * scaleY));
    }
}
