package org.huoye.pipelines.vision;

import java.util.List;

/**
 * A face that a detector found, in pixels of the original picture.
 *
 * @param box around the face, as the detector gave it: a face that is cut by the picture's edge has a box that leaves the
 *        picture; {@link Box#clampedTo} cuts it for showing
 * @param score confidence, 0 to 1
 * @param keypoints six points as the viewer sees them: left eye, right eye, nose, mouth, left ear, right ear; they may
 *        lie outside the picture too
 */
public record Face(Box box, double score, List<Point> keypoints) {

    /** Index of the eye at the viewer's left among the keypoints. */
    public static final int LEFT_EYE = 0;

    /** Index of the eye at the viewer's right among the keypoints. */
    public static final int RIGHT_EYE = 1;

    private static final int KEYPOINTS = 6;

    public Face {
        keypoints = List.copyOf(keypoints);
        if (keypoints.size() != KEYPOINTS) {
            throw new IllegalArgumentException("a face has " + KEYPOINTS + " keypoints, got " + keypoints.size());
        }
    }

    /** How far the head leans: the angle of the line through the eyes, in radians, clockwise as the picture is seen. */
    public double roll() {
        Point left = keypoints.get(LEFT_EYE);
        Point right = keypoints.get(RIGHT_EYE);
        return Math.atan2(right.y() - left.y(), right.x() - left.x());
    }
}
