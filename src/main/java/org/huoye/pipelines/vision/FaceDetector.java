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
import org.huoye.inference.trace.ValueMap;
import org.huoye.media.Picture;

/**
 * BlazeFace finds faces by anchors: 896 fixed places are each asked whether a face is near and how far from there its box
 * and six keypoints are (Bazarevsky et al.: BlazeFace, 2019; the model for the back camera). It takes cats and cups for
 * faces now and then; {@link FaceMesh} tells those apart. Not thread-safe; close it to give the model back.
 */
public final class FaceDetector implements AutoCloseable {

    /** Side of the square it sees, in pixels. */
    public static final int SIZE = 256;

    /** Name of the input. */
    public static final String INPUT_NAME = "input";

    /** The input for one picture: RGB, -1 to 1, letterboxed. The model takes several at once: [N, 256, 256, 3]. */
    public static final Shape INPUT = new Shape(1, SIZE, SIZE, 3);

    /** Scores of the fine grid before the sigmoid, [N, 512, 1]: 16 x 16 cells with 2 anchors each. */
    public static final String FINE_SCORES = "Identity";

    /** Scores of the coarse grid before the sigmoid, [N, 384, 1]: 8 x 8 cells with 6 anchors each. */
    public static final String COARSE_SCORES = "Identity_1";

    /** Boxes and keypoints of the fine grid, [N, 512, 16], in pixels of the square from each anchor. */
    public static final String FINE_BOXES = "Identity_2";

    /** Boxes and keypoints of the coarse grid, [N, 384, 16], in pixels of the square from each anchor. */
    public static final String COARSE_BOXES = "Identity_3";

    /** Lowest score of what counts as a face unless the reader chooses another. */
    public static final double DEFAULT_SCORE = 0.5;

    /** Id of the map of the fine grid that {@link #detect} tells a listener that looks inside. */
    public static final String FINE_MAP = "faces";

    /** Id of the map of the coarse grid. */
    public static final String COARSE_MAP = "faces-coarse";

    private static final int FINE_STRIDE = 16;
    private static final int FINE_ANCHORS = 2;
    private static final int COARSE_STRIDE = 32;
    private static final int COARSE_ANCHORS = 6;

    /** Values of an anchor: box centre, width and height, six keypoints. */
    private static final int VALUES = 16;
    private static final int FIRST_KEYPOINT = 4;

    /** Logits go down to -291, where a sigmoid in single precision is no number any more. */
    private static final double LARGEST_LOGIT = 100;

    /** Faces seldom overlap: boxes that do by more are the same face. */
    private static final double SAME_FACE_IOU = 0.3;

    private final ModelLease model;

    public FaceDetector(ModelStore models, DeviceChoice device) {
        model = models.lease("blazeface", device);
    }

    public NDManager newManager() {
        return model.newManager();
    }

    // tag::detect[]
    /**
     * Finds faces. Tells the listener its three stages, its tensors, where it ran, and the maps {@value #FINE_MAP} and
     * {@value #COARSE_MAP}: the highest score of each cell's anchors.
     *
     * @param picture of any size
     * @param threshold lowest score to keep, 0 to 1
     * @param listener hears about it, on this thread
     * @return highest score first
     */
    public List<Face> detect(Picture picture, double threshold, RunListener listener) {
        var trace = new Tracer(listener);
        try (NDManager manager = newManager()) {
            listener.stage(Stage.PREPROCESS);
            Letterbox letterbox = Letterbox.fit(picture, SIZE);
            float[] square = trace.made(INPUT_NAME, INPUT, () -> square(letterbox));

            listener.stage(Stage.INFER);
            ModelCall call = call(manager.create(square, INPUT));
            listener.placement(call.placement());

            listener.stage(Stage.POSTPROCESS);
            float[] fineScores = trace.read(call, FINE_SCORES);
            float[] coarseScores = trace.read(call, COARSE_SCORES);
            if (listener.looksInside()) {
                listener.map(map(FINE_MAP, fineScores, FINE_STRIDE, FINE_ANCHORS, letterbox));
                listener.map(map(COARSE_MAP, coarseScores, COARSE_STRIDE, COARSE_ANCHORS, letterbox));
            }
            List<Face> found = new ArrayList<>();
            collect(fineScores, trace.read(call, FINE_BOXES), FINE_STRIDE, FINE_ANCHORS, letterbox, threshold, found);
            collect(coarseScores, trace.read(call, COARSE_BOXES), COARSE_STRIDE, COARSE_ANCHORS, letterbox, threshold,
                    found);
            return NonMaximumSuppression.of(found, Face::box, Face::score, SAME_FACE_IOU);
        }
    }
    // end::detect[]

    /** The square's values as the model wants them: {@code 256 * 256 * 3}, RGB, -1 to 1. */
    public static float[] square(Letterbox letterbox) {
        float[] square = letterbox.pixels();
        for (int i = 0; i < square.length; i++) {
            square[i] = square[i] / 127.5f - 1;
        }
        return square;
    }

    /**
     * Calls the model for all its answers.
     *
     * @param squares [N, 256, 256, 3]
     */
    public ModelCall call(NDArray squares) {
        return model.call(new NDList(squares), FINE_SCORES, COARSE_SCORES, FINE_BOXES, COARSE_BOXES);
    }

    // tag::anchors[]
    /** Adds the faces of one grid of anchors, which are numbered row by row, those of one cell in a row. */
    private static void collect(float[] scores, float[] boxes, int stride, int anchorsOfCell, Letterbox letterbox,
            double threshold, List<Face> found) {
        int cellsOfRow = SIZE / stride;
        for (int anchor = 0; anchor < scores.length; anchor++) {
            double score = sigmoid(scores[anchor]);
            if (score < threshold) {
                continue;
            }
            int cell = anchor / anchorsOfCell;
            double x = (cell % cellsOfRow + 0.5) * stride;
            double y = (cell / cellsOfRow + 0.5) * stride;
            int at = anchor * VALUES;
            double width = Math.abs(boxes[at + 2]);
            double height = Math.abs(boxes[at + 3]);
            Box box = new Box(x + boxes[at] - width / 2, y + boxes[at + 1] - height / 2, width, height);
            List<Point> keypoints = new ArrayList<>();
            for (int k = at + FIRST_KEYPOINT; k < at + VALUES; k += 2) {
                keypoints.add(letterbox.toSource(new Point(x + boxes[k], y + boxes[k + 1])));
            }
            found.add(new Face(letterbox.toSourceUncut(box), score, keypoints));
        }
    }

    private static double sigmoid(double logit) {
        return 1 / (1 + Math.exp(-Math.clamp(logit, -LARGEST_LOGIT, LARGEST_LOGIT)));
    }
    // end::anchors[]

    /** The highest score at each cell of a grid, placed over the picture it was made from. */
    private static ValueMap map(String id, float[] scores, int stride, int anchors, Letterbox letterbox) {
        int cells = SIZE / stride;
        float[] highest = new float[cells * cells];
        for (int cell = 0; cell < highest.length; cell++) {
            highest[cell] = (float) sigmoid(largest(scores, cell, anchors));
        }
        Box all = letterbox.toSourceUncut(new Box(0, 0, SIZE, SIZE));
        return new ValueMap(id, cells, cells, highest, all.x(), all.y(), all.width(), all.height());
    }

    private static float largest(float[] scores, int cell, int anchors) {
        float largest = scores[cell * anchors];
        for (int i = cell * anchors; i < (cell + 1) * anchors; i++) {
            largest = Math.max(largest, scores[i]);
        }
        return largest;
    }

    @Override
    public void close() {
        model.close();
    }
}
