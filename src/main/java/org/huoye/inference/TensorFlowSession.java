package org.huoye.inference;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.tensorflow.engine.TfSymbolBlock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.RewriterConfig.NumIterationsType;

/** A SavedModel opened through DJL. */
final class TensorFlowSession implements ModelSession {

    private final ZooModel<NDList, NDList> model;
    private final ModelCard card;
    private final Map<String, GraphCall> calls = new HashMap<>();

    /** @throws ModelException if TensorFlow cannot open it */
    TensorFlowSession(ModelCard card, Path folder, DeviceChoice device) {
        this.card = card;
        TensorFlowEngine.start();
        var criteria = Criteria.builder().setTypes(NDList.class, NDList.class).optModelPath(folder)
                .optEngine(TensorFlowEngine.NAME).optOption("Tags", "serve")
                .optOption("SignatureDefKey", card.signatures().keySet().iterator().next()) // all of them are loaded
                .optOption("ConfigProto", Base64.getEncoder().encodeToString(session(device).toByteArray()))
                .optDevice(device == DeviceChoice.GPU ? Device.gpu() : Device.cpu()).build();
        try {
            model = criteria.loadModel();
        } catch (IOException | ModelNotFoundException | MalformedModelException | RuntimeException e) {
            throw new ModelException(InferenceMessages.get("model.open", card.title()), "cannot open " + folder, e);
        }
        try {
            var bundle = ((TfSymbolBlock) model.getBlock()).getSavedModelBundle();
            card.signatures().keySet().forEach(name -> calls.put(name, new GraphCall(bundle, name)));
        } catch (RuntimeException e) {
            model.close();
            throw new ModelException(InferenceMessages.get("model.open", card.title()), "no signature in " + folder, e);
        }
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

    @Override
    public NDManager newManager() {
        // not the model's child: closing the model must not free tensors that a run still reads
        return NDManager.newBaseManager(Device.cpu(), TensorFlowEngine.NAME);
    }

    @Override
    public ModelCall run(String signature, NDList inputs, List<String> wanted) {
        return Objects.requireNonNull(calls.get(signature), signature).run(inputs.head().getManager(),
                Objects.requireNonNull(card.signatures().get(signature)).inputs(), inputs, wanted);
    }

    @Override
    public void close() {
        model.close();
    }
}
