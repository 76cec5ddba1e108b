package org.huoye.demos.faceidentity;

import java.util.List;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.Box;
import org.huoye.pipelines.vision.Point;

/**
 * The face of a picture that was compared.
 *
 * @param place 1 for the first picture, 2 for the second
 * @param faces how many were found in the picture; this is the largest
 * @param box in pixels of the picture's original
 * @param points the five that it was aligned by, in pixels of the picture's original
 * @param aligned the face as the model saw it
 * @param embedding 1,024 numbers, together of length 1
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record SeenFace(int place, int faces, Box box, List<Point> points, Picture aligned, float[] embedding) {

    SeenFace {
        points = List.copyOf(points);
    }
}
