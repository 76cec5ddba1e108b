package org.huoye.inference;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;

/**
 * A model opened in its engine. {@link OpenModel} sees to it that inputs fit the card, that every output asked for is one
 * of the card's, and that nothing is called while it is being closed. Calls may come from several threads at once.
 */
interface ModelSession extends AutoCloseable {

    /** A manager of this engine's tensors that outlives the session; on the processor, where results are read. */
    NDManager newManager();

    /**
     * Calls the model.
     *
     * @param signature one of the card's
     * @param inputs in the order of the signature
     * @param wanted names of outputs, at least one
     * @return the outputs in the order of {@code wanted}, attached to the manager of the first input
     */
    ModelCall run(String signature, NDList inputs, List<String> wanted);

    /** Frees the engine's memory. */
    @Override
    void close();
}
