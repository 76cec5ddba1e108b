package org.huoye.demokit;

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
}
