package org.huoye.inference.trace;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.huoye.inference.ModelCall;

/**
 * Tells a listener about tensors while handing them on, so that the code of a run stays readable. If nobody looks
 * inside, it only hands on. Used on the run's thread.
 */
public final class Tracer {

    private final RunListener listener;

    public Tracer(RunListener listener) {
        this.listener = listener;
    }

    /**
     * Makes an input and tells about it.
     *
     * @param name of the model's input
     * @param shape it will have
     * @param maker makes its values, {@code shape.size()} of them
     * @return the values
     */
    public float[] made(String name, Shape shape, Supplier<float[]> maker) {
        long start = System.nanoTime();
        float[] values = maker.get();
        double millis = (System.nanoTime() - start) / 1e6;
        if (listener.looksInside()) {
            listener.tensor(TensorTrace.of(Stage.PREPROCESS, name, sizes(shape), values, millis));
        }
        return values;
    }

    /**
     * Reads an output and tells about it.
     *
     * @param call of the model
     * @param name of a float32 output that was asked for
     * @return its values
     */
    public float[] read(ModelCall call, String name) {
        NDArray output = call.output(name);
        float[] values = output.toFloatArray();
        if (listener.looksInside()) {
            listener.tensor(TensorTrace.of(Stage.INFER, name, sizes(output.getShape()), values, call.millis()));
        }
        return values;
    }

    private static List<Long> sizes(Shape shape) {
        return Arrays.stream(shape.getShape()).boxed().toList();
    }
}
