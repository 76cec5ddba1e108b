package org.huoye.pipelines.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelCall;
import org.huoye.inference.ModelLease;
import org.huoye.inference.ModelStore;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.inference.trace.Tracer;
import org.huoye.media.Picture;

/**
 * FaceMesh places 468 landmarks on a face and tells whether it is one (Kartynnik et al.: Real-time Facial Surface Geometry
 * from Monocular Video on Mobile GPUs, 2019). Not thread-safe; close it to give the model back.
 */
public final class FaceMesh implements AutoCloseable {

    /** Side of the square it sees, in pixels. */
    public static final int SIZE = 192;

    /** Name of the input: [N, 192, 192, 3], RGB, 0 to 1, an upright face with some room around it. */
    public static final String INPUT_NAME = "input_1";

    /** The landmarks: [N, 1404], 468 times x, y, z in pixels of the square. */
    public static final String MESH = "output_mesh";

    /** Whether it is a face: [N, 1], 0 to 1. */
    public static final String FLAG = "output_faceflag";

    /** Corners of the eye at the viewer's left, outer and inner. */
    public static final List<Integer> LEFT_EYE = List.of(33, 133);

    /** Corners of the eye at the viewer's right, inner and outer. */
    public static final List<Integer> RIGHT_EYE = List.of(362, 263);

    public static final int NOSE_TIP = 1;

    /** Corner of the mouth at the viewer's left. */
    public static final int MOUTH_LEFT = 61;

    /** Corner of the mouth at the viewer's right. */
    public static final int MOUTH_RIGHT = 291;

    public static final int CHIN = 152;
    public static final int FOREHEAD = 10;

    /** The square's side as a multiple of the longer side of the detector's box. */
    private static final double MARGIN = 1.5;

    /** Faces of one call; more are called in turn, so that memory stays bounded. */
    private static final int BATCH = 16;

    private final ModelLease model;

    public FaceMesh(ModelStore models, DeviceChoice device) {
        model = models.lease("facemesh", device);
    }

    public NDManager newManager() {
        return model.newManager();
    }

    // tag::crop[]
    /** The square around a face, turned so that its eyes lie level. */
    public static FaceCrop crop(Picture picture, Face face) {
        Box box = face.box();
        Point centre = new Point(box.x() + box.width() / 2, box.y() + box.height() / 2);
        double side = MARGIN * Math.max(box.width(), box.height());
        return new FaceCrop(SIZE, Similarity.ofSquare(centre, side, face.roll(), SIZE), picture);
    }
    // end::crop[]

    /** The input for so many faces. */
    public static Shape input(int faces) {
        return new Shape(faces, SIZE, SIZE, 3);
    }

    // tag::read[]
    /**
     * Places landmarks. Tells the listener its three stages, its tensors and where it ran; for no faces it does nothing.
     *
     * @param picture the one the faces were found in
     * @param faces of the detector
     * @param listener hears about it, on this thread
     * @return one for each face, in their order, also those that are none: ask {@link MeshFace#isFace()}
     */
    public List<MeshFace> read(Picture picture, List<Face> faces, RunListener listener) {
        List<MeshFace> read = new ArrayList<>();
        for (int from = 0; from < faces.size(); from += BATCH) {
            read.addAll(readSome(picture, faces.subList(from, Math.min(from + BATCH, faces.size())), listener));
        }
        return List.copyOf(read);
    }

    private List<MeshFace> readSome(Picture picture, List<Face> faces, RunListener listener) {
        var trace = new Tracer(listener);
        try (NDManager manager = newManager()) {
            listener.stage(Stage.PREPROCESS);
            List<FaceCrop> crops = faces.stream().map(face -> crop(picture, face)).toList();
            float[] squares = trace.made(INPUT_NAME, input(crops.size()), () -> squares(crops));

            listener.stage(Stage.INFER);
            ModelCall call = call(manager.create(squares, input(crops.size())));
            listener.placement(call.placement());

            listener.stage(Stage.POSTPROCESS);
            float[] meshes = trace.read(call, MESH);
            float[] flags = trace.read(call, FLAG);
            List<MeshFace> read = new ArrayList<>();
            for (int i = 0; i < crops.size(); i++) {
                Face face = faces.get(i);
                float[] points = toSource(meshes, i * MeshFace.POINTS * 3, crops.get(i).toSource());
                read.add(new MeshFace(face.box(), face.score(), points, flags[i]));
            }
            return read;
        }
    }
    // end::read[]

    /** The values of several squares, RGB, 0 to 1. */
    private static float[] squares(List<FaceCrop> crops) {
        float[] squares = FaceCrop.pixels(crops);
        for (int i = 0; i < squares.length; i++) {
            squares[i] /= 255;
        }
        return squares;
    }

    /**
     * Calls the model.
     *
     * @param squares {@link #input}
     */
    public ModelCall call(NDArray squares) {
        return model.call(new NDList(squares), MESH, FLAG);
    }

    private static float[] toSource(float[] meshes, int from, Similarity toSource) {
        float[] points = new float[MeshFace.POINTS * 3];
        for (int i = 0; i < points.length; i += 3) {
            Point place = toSource.apply(new Point(meshes[from + i], meshes[from + i + 1]));
            points[i] = (float) place.x();
            points[i + 1] = (float) place.y();
            points[i + 2] = (float) (meshes[from + i + 2] * toSource.scale());
        }
        return points;
    }

    @Override
    public void close() {
        model.close();
    }
}
