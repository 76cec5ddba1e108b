package org.huoye.pipelines.vision;

import java.util.List;
import org.huoye.media.Picture;

/**
 * Brings a face to where the embedding network expects eyes, nose and mouth, whatever the head's size, place and lean. A
 * plain box around a head that leans by 45 degrees makes one person two.
 */
public final class FaceAlignment {

    // tag::template[]
    /**
     * Where five points of a face lie in a square of 112 pixels: eyes, nose tip, corners of the mouth (Deng et al.: ArcFace,
     * 2019, after the mean of many faces).
     */
    private static final List<Point> TEMPLATE = List.of(new Point(38.2946, 51.6963), new Point(73.5318, 51.5014),
            new Point(56.0252, 71.7366), new Point(41.5493, 92.3655), new Point(70.7299, 92.2041));

    private static final int TEMPLATE_SIZE = 112;
    // end::template[]

    private FaceAlignment() {
    }

    /** The middle of both eyes' corners, the tip of the nose, the corners of the mouth, in pixels of the original. */
    public static List<Point> fivePoints(MeshFace face) {
        return List.of(eye(face, FaceMesh.LEFT_EYE), eye(face, FaceMesh.RIGHT_EYE), face.point(FaceMesh.NOSE_TIP),
                face.point(FaceMesh.MOUTH_LEFT), face.point(FaceMesh.MOUTH_RIGHT));
    }

    private static Point eye(MeshFace face, List<Integer> corners) {
        return face.point(corners.getFirst()).middle(face.point(corners.getLast()));
    }

    /** Distance between the eyes, in pixels of the original picture. */
    public static double eyeDistance(MeshFace face) {
        return eye(face, FaceMesh.LEFT_EYE).distance(eye(face, FaceMesh.RIGHT_EYE));
    }

    // tag::align[]
    /** The square in which the face's five points lie as near to the template as scaling, turning and moving can bring them. */
    public static FaceCrop align(Picture picture, MeshFace face) {
        return align(picture, fivePoints(face));
    }

    /**
     * The same for five points.
     *
     * @param points eyes, nose tip and corners of the mouth as the viewer sees them from left to right, in pixels of the
     *        original picture
     */
    public static FaceCrop align(Picture picture, List<Point> points) {
        return new FaceCrop(FaceEmbedder.SIZE, Similarity.fitting(template(FaceEmbedder.SIZE), points), picture);
    }
    // end::align[]

    /** Where the five points should lie in a square of that size. */
    public static List<Point> template(int size) {
        double scale = (double) size / TEMPLATE_SIZE;
        return TEMPLATE.stream().map(p -> new Point(p.x() * scale, p.y() * scale)).toList();
    }
}
