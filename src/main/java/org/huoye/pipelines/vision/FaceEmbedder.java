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

/**
 * FaceRes makes a vector of an aligned face, so that vectors of one person point the same way (a MobileNet; Savchenko:
 * Efficient facial representations for age, gender and identity recognition, 2019). Not thread-safe; close it to give the
 * model back.
 */
public final class FaceEmbedder implements AutoCloseable {

    /** Side of the square it sees, in pixels. */
    public static final int SIZE = 224;

    /** Name of the input: [N, 224, 224, 3], <b>BGR</b>, 0 to 255 minus the mean colour. */
    public static final String INPUT_NAME = "input_1";

    /** The vectors before they are brought to length 1: [N, 1024]. */
    public static final String EMBEDDING = "global_pooling_Mean";

    /** Numbers of a vector. */
    public static final int LENGTH = 1024;

    /**
     * Faces whose vectors are at least as similar count as the same person. On the 66 pairs of {@code docs/benchmarks.md} it
     * errs once: the three pairs of one person have 0.73 to 0.76, photos of two people at most 0.45, but two painted men
     * 0.65. The pairs are too few for a rate.
     */
    public static final double SAME_PERSON = 0.60;

    /** Faces with a shorter box than this, in pixels of the original picture, are too small to tell people apart. */
    public static final double SMALLEST_FACE = 40;

    /** Mean colour of the pictures the network was trained on, in its order: blue, green, red. */
    private static final float[] MEAN_BGR = {103.939f, 116.779f, 123.68f};

    /** Faces of one call; more are called in turn, so that memory stays bounded. */
    private static final int BATCH = 16;

    private final ModelLease model;

    public FaceEmbedder(ModelStore models, DeviceChoice device) {
        model = models.lease("faceres", device);
    }

    public NDManager newManager() {
        return model.newManager();
    }

    /** The input for so many faces. */
    public static Shape input(int faces) {
        return new Shape(faces, SIZE, SIZE, 3);
    }

    // tag::embed[]
    /**
     * Makes vectors of faces. Tells the listener its three stages, its tensors and where it ran; for no faces it does
     * nothing.
     *
     * @param aligned squares of {@link FaceAlignment}
     * @param listener hears about it, on this thread
     * @return one vector of length 1 for each face, {@value #LENGTH} numbers
     */
    public List<float[]> embed(List<FaceCrop> aligned, RunListener listener) {
        List<float[]> vectors = new ArrayList<>();
        for (int from = 0; from < aligned.size(); from += BATCH) {
            vectors.addAll(embedSome(aligned.subList(from, Math.min(from + BATCH, aligned.size())), listener));
        }
        return vectors;
    }

    private List<float[]> embedSome(List<FaceCrop> aligned, RunListener listener) {
        var trace = new Tracer(listener);
        try (NDManager manager = newManager()) {
            listener.stage(Stage.PREPROCESS);
            float[] squares = trace.made(INPUT_NAME, input(aligned.size()), () -> squares(aligned));

            listener.stage(Stage.INFER);
            ModelCall call = call(manager.create(squares, input(aligned.size())));
            listener.placement(call.placement());

            listener.stage(Stage.POSTPROCESS);
            float[] values = trace.read(call, EMBEDDING);
            List<float[]> vectors = new ArrayList<>();
            for (int from = 0; from < values.length; from += LENGTH) {
                vectors.add(ofLengthOne(values, from));
            }
            return vectors;
        }
    }

    /** The values of several squares: blue first, less the mean colour. */
    private static float[] squares(List<FaceCrop> aligned) {
        float[] squares = FaceCrop.pixels(aligned);
        for (int i = 0; i < squares.length; i += 3) {
            float red = squares[i];
            squares[i] = squares[i + 2] - MEAN_BGR[0];
            squares[i + 1] -= MEAN_BGR[1];
            squares[i + 2] = red - MEAN_BGR[2];
        }
        return squares;
    }
    // end::embed[]

    /**
     * Calls the model.
     *
     * @param squares {@link #input}
     */
    public ModelCall call(NDArray squares) {
        return model.call(new NDList(squares), EMBEDDING);
    }

    // tag::compare[]
    /** A part of the values as a vector of length 1 (L2 norm). */
    private static float[] ofLengthOne(float[] values, int from) {
        double sum = 0;
        for (int i = from; i < from + LENGTH; i++) {
            sum += (double) values[i] * values[i];
        }
        double length = Math.max(Math.sqrt(sum), 1e-12);
        float[] vector = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            vector[i] = (float) (values[from + i] / length);
        }
        return vector;
    }

    /** Cosine of the angle between two vectors of length 1: 1 for the same direction. */
    public static double similarity(float[] a, float[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("vectors of " + a.length + " and " + b.length + " numbers");
        }
        double cosine = 0;
        for (int i = 0; i < a.length; i++) {
            cosine += (double) a[i] * b[i];
        }
        return cosine;
    }
    // end::compare[]

    @Override
    public void close() {
        model.close();
    }
}
