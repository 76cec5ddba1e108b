package org.huoye.demos.facelandmarks;

import java.util.ArrayList;
import java.util.List;
import org.huoye.pipelines.vision.Box;
import org.huoye.pipelines.vision.MeshFace;

/**
 * A face and its points.
 *
 * @param score confidence of the detector, 0 to 1
 * @param box x, y, width, height in pixels of the original picture, inside it
 * @param points 468 times x, y, z: x and y in pixels of the original picture, perhaps outside of it where a face is cut;
 *        z in the same unit, growing away from the viewer, from about the middle of the head
 */
public record LandmarkFace(double score, List<Double> box, List<List<Double>> points) {

    private static final int NUMBERS = 3;

    public LandmarkFace {
        box = List.copyOf(box);
        points = List.copyOf(points);
    }

    /** @param width of the original picture, at whose edge the box is cut */
    static LandmarkFace of(MeshFace face, double width, double height) {
        Box box = face.box().clampedTo(width, height);
        float[] values = face.points();
        List<List<Double>> points = new ArrayList<>(values.length / NUMBERS);
        for (int at = 0; at < values.length; at += NUMBERS) {
            points.add(List.of((double) values[at], (double) values[at + 1], (double) values[at + 2]));
        }
        return new LandmarkFace(face.score(), List.of(box.x(), box.y(), box.width(), box.height()), points);
    }
}
