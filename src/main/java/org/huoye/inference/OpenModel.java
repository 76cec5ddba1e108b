package org.huoye.inference;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.tensorflow.engine.TfSymbolBlock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.RewriterConfig.NumIterationsType;

/**
 * A SavedModel opened through DJL. Thread-safe: two demos on two lanes may share it. Close it or TensorFlow keeps its
 * memory; closing waits for calls that are under way, which TensorFlow would not survive.
 */
final class OpenModel implements AutoCloseable {

    private static final String SIGNATURE = "serving_default";

    private final ModelCard card;
    private final ZooModel<NDList, NDList> model;
    private final GraphCall call;
    private final List<String> inputNames;
    /** Calls share it, closing takes it alone. */
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();
    private boolean closed;

    OpenModel(ModelCard card, Path folder, DeviceChoice device) {
        this.card = card;
        TensorFlowEngine.start();
        var criteria = Criteria.builder().setTypes(NDList.class, NDList.class).optModelPath(folder)
                .optEngine(TensorFlowEngine.NAME).optOption("Tags", "serve").optOption("SignatureDefKey", SIGNATURE)
                .optOption("ConfigProto", Base64.getEncoder().encodeToString(session(device).toByteArray()))
                .optDevice(device == DeviceChoice.GPU ? Device.gpu() : Device.cpu()).build();
        try {
            model = criteria.loadModel();
        } catch (IOException | ModelNotFoundException | MalformedModelException | RuntimeException e) {
            throw new ModelException(InferenceMessages.get("model.open", card.title()), "cannot open " + folder, e);
        }
        try {
            call = new GraphCall(((TfSymbolBlock) model.getBlock()).getSavedModelBundle(), SIGNATURE);
        } catch (RuntimeException e) {
            model.close();
            throw new ModelException(InferenceMessages.get("model.open", card.title()), "no signature in " + folder, e);
        }
        inputNames = card.inputs().stream().map(ModelCard.TensorSpec::name).toList();
    }

    /**
     * One round of the graph optimiser instead of two: the second finds nothing in our graphs and was a third of what a
     * first call costs. On a machine with a GPU the processor has to be asked for: TensorFlow takes the GPU by itself.
     */
    private static ConfigProto session(DeviceChoice device) {
        var config = ConfigProto.newBuilder();
        config.getGraphOptionsBuilder().getRewriteOptionsBuilder().setMetaOptimizerIterations(NumIterationsType.ONE);
        if (device == DeviceChoice.CPU) {
            config.putDeviceCount("GPU", 0);
        }
        return config.build();
    }

    ModelCard card() {
        return card;
    }

    NDManager newManager() {
        // not the model's child: closing the model must not free tensors that a run still reads; and on the processor,
        // where results are read
        return NDManager.newBaseManager(Device.cpu(), TensorFlowEngine.NAME);
    }

    /** @throws IllegalStateException if the model was closed */
    ModelCall call(NDList inputs, List<String> outputs) {
        if (inputs.size() != inputNames.size()) {
            throw new IllegalArgumentException(
                    card.id() + " needs " + inputNames.size() + " inputs, got " + inputs.size());
        }
        for (int i = 0; i < inputs.size(); i++) {
            check(card.inputs().get(i), inputs.get(i));
        }
        List<String> wanted = outputs.isEmpty()
                ? card.outputs().stream().map(ModelCard.TensorSpec::name).toList()
                : outputs;
        inUse.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException(card.id() + " was closed");
            }
            return call.run(inputs.head().getManager(), inputNames, inputs, wanted);
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
                model.close();
            }
        } finally {
            inUse.writeLock().unlock();
        }
    }
}
