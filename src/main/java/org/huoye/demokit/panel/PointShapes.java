package org.huoye.demokit.panel;

import java.util.List;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

/** The shapes of points on a map: kinds are told apart by shape as well as colour. */
final class PointShapes {

    private static final double RADIUS = 4;
    private static final double LARGE = 7;

    private PointShapes() {
    }

    /**
     * A point of a group in the middle of a place: disc, square, triangle, lozenge, triangle on its tip, and anew.
     *
     * @param scale 1 for the usual size; a point unlike the others always has its own
     */
    static List<PathElement> at(int group, double x, double y, double scale) {
        if (group == PointMap.SPECIAL) {
            return corners(x, y, LARGE, 0, -1, 1, 0, 0, 1, -1, 0);
        }
        double radius = RADIUS * scale;
        return switch (group % 5) {
            case 0 -> disc(x, y, radius);
            case 1 -> corners(x, y, radius * 0.9, -1, -1, 1, -1, 1, 1, -1, 1);
            case 2 -> corners(x, y, radius * 1.2, 0, -1, 1, 0.8, -1, 0.8);
            case 3 -> corners(x, y, radius * 1.25, 0, -1, 1, 0, 0, 1, -1, 0);
            default -> corners(x, y, radius * 1.2, 0, 1, 1, -0.8, -1, -0.8);
        };
    }

    private static List<PathElement> disc(double x, double y, double radius) {
        return List.of(new MoveTo(x - radius, y), new ArcTo(radius, radius, 0, x + radius, y, false, true),
                new ArcTo(radius, radius, 0, x - radius, y, false, true), new ClosePath());
    }

    private static List<PathElement> corners(double x, double y, double size, double... at) {
        PathElement[] elements = new PathElement[at.length / 2 + 1];
        elements[0] = new MoveTo(x + at[0] * size, y + at[1] * size);
        for (int i = 1; i < at.length / 2; i++) {
            elements[i] = new LineTo(x + at[2 * i] * size, y + at[2 * i + 1] * size);
        }
        elements[at.length / 2] = new ClosePath();
        return List.of(elements);
    }
}
