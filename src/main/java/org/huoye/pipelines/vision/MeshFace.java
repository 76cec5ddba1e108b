package org.huoye.pipelines.vision;

/**
 * A face with its 468 landmarks.
 *
 * @param box around the face as the detector found it, in pixels of the original picture
 * @param score of the detector, 0 to 1
 * @param points {@code 468 * 3} values: x, y in pixels of the original picture, z (smaller is nearer) in the same unit,
 *        about 0 in the middle of the head; the numbers of the points are those of MediaPipe's face mesh
 * @param flag how much it looks like a whole face, 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // made once a face and only read
public record MeshFace(Box box, double score, float[] points, double flag) {

    /** How many landmarks there are. */
    public static final int POINTS = 468;

    /** A false face of the detector has a lower flag. */
    public static final double REAL_FACE = 0.8;

    public MeshFace {
        if (points.length != POINTS * 3) {
            throw new IllegalArgumentException(POINTS + " points have 3 values each, got " + points.length);
        }
    }

    /** Whether it is a face at all: a cat or a cup that the detector took for one is not. */
    public boolean isFace() {
        return flag > REAL_FACE;
    }

    /** The landmark of that number, in pixels of the original picture. */
    public Point point(int number) {
        return new Point(points[3 * number], points[3 * number + 1]);
    }
}
