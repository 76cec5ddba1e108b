package org.huoye.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A model opened in the engine of its format. Thread-safe: two demos on two lanes may share it. Close it or the engine
 * keeps its memory; closing waits for calls that are under way, which the engine would not survive.
 */
final class OpenModel implements AutoCloseable {

    private final ModelCard card;
    private final ModelSession session;
    /** Calls share it, closing takes it alone. */
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();
    private boolean closed;

    /** @throws ModelException if the engine does not start or cannot open the model */
    OpenModel(ModelCard card, Path folder, DeviceChoice device) {
        this.card = card;
        this.session = card.isOnnx() ? new OnnxSession(card, folder) : new TensorFlowSession(card, folder, device);
    }

    ModelCard card() {
        return card;
    }

    NDManager newManager() {
        return session.newManager();
    }

    /**
     * @throws IllegalArgumentException if there is no such signature, an input does not fit the card or an output is not on it
     * @throws IllegalStateException if the model was closed
     */
    ModelCall call(String name, NDList inputs, List<String> outputs) {
        ModelCard.Signature signature = card.signatures().get(name);
        if (signature == null) {
            throw new IllegalArgumentException(card.id() + " knows " + card.signatures().keySet() + ", not " + name);
        }
        List<String> needed = signature.inputs();
        if (inputs.size() != needed.size()) {
            throw new IllegalArgumentException(
                    card.id() + " needs " + needed.size() + " inputs, got " + inputs.size());
        }
        for (int i = 0; i < inputs.size(); i++) {
            check(card.input(needed.get(i)), inputs.get(i));
        }
        List<String> known = signature.outputs();
        if (!known.containsAll(outputs)) {
            throw new IllegalArgumentException(card.id() + " answers " + known + ", not " + outputs);
        }
        inUse.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException(card.id() + " was closed");
            }
            return session.run(name, inputs, outputs.isEmpty() ? known : outputs);
        } finally {
            inUse.readLock().unlock();
        }
    }

    private static void check(ModelCard.TensorSpec spec, NDArray array) {
        long[] sizes = array.getShape().getShape();
        boolean fits = spec.shape().size() == sizes.length
                && spec.dtype().equals(array.getDataType().toString());
        for (int axis = 0; fits && axis < sizes.length; axis++) {
            long wanted = spec.shape().get(axis);
            fits = wanted < 0 || wanted == sizes[axis];
        }
        if (!fits) {
            throw new IllegalArgumentException("input " + spec.name() + " must be " + spec.dtype() + spec.shape()
                    + ", got " + array.getDataType() + array.getShape());
        }
    }

    @Override
    public void close() {
        inUse.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } finally {
            inUse.writeLock().unlock();
        }
    }
}
