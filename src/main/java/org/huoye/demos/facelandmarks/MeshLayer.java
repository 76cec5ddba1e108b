package org.huoye.demos.facelandmarks;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/**
 * Nets and contours of faces over a picture; one shape for all faces' eyes, one for all lips and so on, so that a frame
 * that goes by costs little. JavaFX thread only.
 */
final class MeshLayer extends Pane {

    /** With more faces in a picture the nets of the others are left out: they would be too small to be seen. */
    private static final int MOST_NETS = 8;

    /** How long the line is that shows where a face looks, as a share of its box's width. */
    private static final double NOSE_LENGTH = 0.9;

    private final List<int[]> net = MeshLines.read();
    private final List<Path> shapes = new ArrayList<>();
    private final Path nets = path("mesh-net");
    private final Contour oval = new Contour("mesh-oval");
    private final Contour lips = new Contour("mesh-lips");
    private final Contour eyes = new Contour("mesh-eyes");
    private final Contour nose = new Contour("mesh-nose");
    private List<LandmarkFace> faces = List.of();
    private double sourceWidth = 1;
    private double sourceHeight = 1;

    MeshLayer() {
        getStyleClass().add("meshes");
        setMouseTransparent(true);
        getChildren().setAll(shapes);
    }

    private Path path(String... styleClasses) {
        Path path = new Path();
        path.getStyleClass().addAll(styleClasses);
        path.setManaged(false);
        shapes.add(path);
        return path;
    }

    /** A line with a halo that makes it visible on any picture. */
    private final class Contour {
        private final Path halo;
        private final Path line;
        private final List<PathElement> elements = new ArrayList<>();

        Contour(String styleClass) {
            halo = path("mesh-line", "mesh-halo");
            line = path("mesh-line", styleClass);
        }

        void draw() {
            halo.getElements().setAll(elements);
            line.getElements().setAll(elements);
            elements.clear();
        }
    }

    /**
     * Shows faces instead of those before.
     *
     * @param width of the original picture, the unit of the points
     * @param height of the original picture
     */
    void show(List<LandmarkFace> next, double width, double height) {
        faces = next;
        sourceWidth = width;
        sourceHeight = height;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double scaleX = getWidth() / sourceWidth;
        double scaleY = getHeight() / sourceHeight;
        List<PathElement> netElements = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            LandmarkFace face = faces.get(i);
            double[] x = new double[face.points().size()];
            double[] y = new double[x.length];
            for (int p = 0; p < x.length; p++) {
                x[p] = face.points().get(p).get(0) * scaleX;
                y[p] = face.points().get(p).get(1) * scaleY;
            }
            if (i < MOST_NETS) {
                for (int[] pair : net) {
                    netElements.add(new MoveTo(x[pair[0]], y[pair[0]]));
                    netElements.add(new LineTo(x[pair[1]], y[pair[1]]));
                }
            }
            loop(FaceParts.OVAL, x, y, oval.elements);
            loop(FaceParts.OUTER_LIPS, x, y, lips.elements);
            loop(FaceParts.INNER_LIPS, x, y, lips.elements);
            loop(FaceParts.LEFT_EYE, x, y, eyes.elements);
            loop(FaceParts.RIGHT_EYE, x, y, eyes.elements);
            double[] direction = HeadPose.of(face.points()).nose();
            double length = NOSE_LENGTH * face.box().get(2);
            double noseX = x[FaceParts.NOSE_TIP];
            double noseY = y[FaceParts.NOSE_TIP];
            nose.elements.add(new MoveTo(noseX, noseY));
            nose.elements
                    .add(new LineTo(noseX + length * direction[0] * scaleX, noseY + length * direction[1] * scaleY));
        }
        nets.getElements().setAll(netElements);
        List.of(oval, lips, eyes, nose).forEach(Contour::draw);
    }

    private static void loop(int[] numbers, double[] x, double[] y, List<PathElement> elements) {
        elements.add(new MoveTo(x[numbers[0]], y[numbers[0]]));
        for (int i = 1; i <= numbers.length; i++) {
            int number = numbers[i % numbers.length];
            elements.add(new LineTo(x[number], y[number]));
        }
    }
}
