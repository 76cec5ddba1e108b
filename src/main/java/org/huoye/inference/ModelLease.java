package org.huoye.inference;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

/**
 * A lent model. Used on one thread at a time; closing it gives the model back, which may then be unloaded. Closing twice
 * does nothing.
 */
public interface ModelLease extends AutoCloseable {

    ModelCard card();

    /** A manager for the tensors of one run; close it with the run or native memory leaks. */
    NDManager newManager();

    /**
     * Calls the model.
     *
     * @param inputs one tensor for each input of the card, in the card's order and of the card's shapes and types
     * @param outputs names of the outputs wanted; only what they need is computed; none means all
     * @return the outputs in the order asked for, attached to the manager of the first input, and where they were computed
     * @throws IllegalArgumentException if an input does not fit the card or an output is unknown
     */
    ModelCall call(NDList inputs, String... outputs);

    /**
     * Calls one of the signatures of a model that has several.
     *
     * @param signature its name on the card
     * @param inputs one tensor for each input of the signature, in its order
     * @param outputs as for {@link #call}
     */
    ModelCall callSignature(String signature, NDList inputs, String... outputs);

    @Override
    void close();
}
