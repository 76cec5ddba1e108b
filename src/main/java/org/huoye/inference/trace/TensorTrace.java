package org.huoye.inference.trace;

import java.util.List;

/**
 * A tensor of a run.
 *
 * @param stage where it came into being
 * @param name as the model or the code names it
 * @param dtype such as {@code float32}
 * @param shape sizes of its axes
 * @param min smallest value
 * @param max largest value
 * @param millis time it took to make
 */
public record TensorTrace(Stage stage, String name, String dtype, List<Long> shape, double min, double max,
        double millis) {
    public TensorTrace {
        shape = List.copyOf(shape);
    }

    /**
     * Describes a float32 tensor by its values.
     *
     * @param values all of them, in any order
     * @throws IllegalArgumentException if there are none
     */
    public static TensorTrace of(Stage stage, String name, List<Long> shape, float[] values, double millis) {
        if (values.length == 0) {
            throw new IllegalArgumentException("tensor " + name + " is empty");
        }
        float min = values[0];
        float max = values[0];
        for (float value : values) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        return new TensorTrace(stage, name, "float32", shape, min, max, millis);
    }
}
