package org.huoye.inference;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

/**
 * A lent model. Used on one thread at a time; closing it gives the model back, which may then be unloaded.
 */
public interface ModelLease extends AutoCloseable {

    ModelCard card();

    /** A manager for the tensors of one run; close it with the run or native memory leaks. */
    NDManager newManager();

    /**
     * Calls the model.
     *
     * @param inputs tensors in the order of the card's inputs, of the shapes the card gives
     * @return the outputs, attached to the manager of the first input, and where they were computed
     */
    ModelCall call(NDList inputs);

    @Override
    void close();
}
