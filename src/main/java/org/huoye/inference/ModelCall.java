package org.huoye.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * One call of a model.
 *
 * @param outputs named tensors, in the order of the card's outputs
 * @param placement where the operations ran, from the call's metadata
 * @param millis wall-clock time of the call
 */
public record ModelCall(NDList outputs, Placement placement, double millis) {

    /** The output of that name. @throws IllegalArgumentException if the model has none */
    public NDArray output(String name) {
        return outputs.stream().filter(a -> name.equals(a.getName())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the model has no output " + name));
    }
}
