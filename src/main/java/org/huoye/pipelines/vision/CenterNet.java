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
 * CenterNet finds objects of 80 kinds by the peaks of a heat map of object centres (Zhou, Wang, Krähenbühl: Objects as
 * Points, 2019). Not thread-safe; close it to give the model back.
 */
public final class CenterNet implements AutoCloseable {

    /** Side of the square it sees, in pixels. */
    public static final int SIZE = 512;

    /** Side of its heat map: one cell for 4 x 4 pixels. */
    public static final int MAP = 128;

    /** Found boxes: [1, 100, 6] = x1, y1, x2, y2 in pixels of the square, score, class; highest score first. */
    public static final String DETECTIONS = "tower_0_detections";

    /** Heat maps of object centres, one a class: [1, 128, 128, 80], 0 to 1. */
    public static final String HEAT_MAPS = "tower_0_keypoints";

    /** The input: RGB, 0 to 255, letterboxed. */
    public static final Shape INPUT = new Shape(1, SIZE, SIZE, 3);

    /** Name of the input. */
    public static final String IMAGES = "tower_0_images";

    private static final int ROW = 6;

    /** Boxes of one class that overlap by more are the same object. */
    private static final double SAME_OBJECT_IOU = 0.5;

    private final ModelLease model;
    private final Labels labels;

    public CenterNet(ModelStore models, DeviceChoice device) {
        labels = Labels.read(models.folder("centernet").resolve("labels.tsv"));
        model = models.lease("centernet", device);
    }

    public Labels labels() {
        return labels;
    }

    public NDManager newManager() {
        return model.newManager();
    }

    /**
     * Calls the model.
     *
     * @param square {@link #INPUT}
     * @param outputs which of its answers to compute
     */
    public ModelCall call(NDArray square, String... outputs) {
        return model.call(new NDList(square), outputs);
    }

    // tag::detect[]
    /**
     * Finds objects. Tells the listener its three stages, its tensors and where it ran.
     *
     * @param picture of any size
     * @param threshold lowest score to keep, 0 to 1
     * @param listener hears about it, on this thread
     * @return boxes in pixels of the original picture, highest score first
     */
    public List<Detection> detect(Picture picture, double threshold, RunListener listener) {
        var trace = new Tracer(listener);
        try (NDManager manager = newManager()) {
            listener.stage(Stage.PREPROCESS);
            Letterbox letterbox = Letterbox.fit(picture, SIZE);
            float[] square = trace.made(IMAGES, INPUT, letterbox::pixels);

            listener.stage(Stage.INFER);
            ModelCall call = call(manager.create(square, INPUT), DETECTIONS);
            listener.placement(call.placement());

            listener.stage(Stage.POSTPROCESS);
            return decode(trace.read(call, DETECTIONS), letterbox, threshold);
        }
    }
    // end::detect[]

    // tag::decode[]
    /**
     * Reads the boxes out of the model's answer.
     *
     * @param rows values of {@link #DETECTIONS}
     * @param letterbox how the picture was fitted into the square
     * @param threshold lowest score to keep, 0 to 1
     * @return boxes in pixels of the original picture, highest score first
     */
    public static List<Detection> decode(float[] rows, Letterbox letterbox, double threshold) {
        List<Detection> found = new ArrayList<>();
        for (int at = 0; at < rows.length; at += ROW) {
            double score = rows[at + 4];
            if (score < threshold) {
                break; // the rows are sorted by score
            }
            Box inSquare = Box.ofCorners(rows[at], rows[at + 1], rows[at + 2], rows[at + 3]);
            Box box = letterbox.toSource(inSquare);
            if (box.area() > 0) {
                found.add(new Detection(Math.round(rows[at + 5]), score, box));
            }
        }
        return NonMaximumSuppression.perClass(found, SAME_OBJECT_IOU);
    }
    // end::decode[]

    /**
     * The strongest class at each place.
     *
     * @param heatMaps values of {@link #HEAT_MAPS}
     * @return 128 x 128 values, row by row, 0 to 1
     */
    public static float[] strongest(float[] heatMaps) {
        int classes = heatMaps.length / (MAP * MAP);
        float[] strongest = new float[MAP * MAP];
        for (int cell = 0; cell < strongest.length; cell++) {
            for (int c = 0; c < classes; c++) {
                strongest[cell] = Math.max(strongest[cell], heatMaps[cell * classes + c]);
            }
        }
        return strongest;
    }

    @Override
    public void close() {
        model.close();
    }
}
