package org.huoye.inference;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.training.ParameterStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** An ONNX model opened through DJL. It runs on the processor: the library is the one without GPU. */
final class OnnxSession implements ModelSession {

    /** More threads make the small graphs of this book slower, not faster. */
    private static final int MOST_THREADS = 4;

    /** ONNX Runtime does not tell where each operation ran, so a graph counts as one. */
    private static final Placement PLACEMENT = new Placement(Placement.Kind.CPU, "CPUExecutionProvider", 1, 0);

    private final ZooModel<NDList, NDList> model;
    private final List<String> inputNames;

    /** @throws ModelException if ONNX Runtime cannot open it */
    OnnxSession(ModelCard card, Path folder) {
        OnnxEngine.start();
        String threads = String.valueOf(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS));
        // DJL reads the number of threads inside an operation only where that between operations is given as well
        var criteria = Criteria.builder().setTypes(NDList.class, NDList.class).optModelPath(folder)
                .optModelName(file(card)).optEngine(OnnxEngine.NAME).optDevice(Device.cpu())
                .optOption("interOpNumThreads", "1")
                .optOption("intraOpNumThreads", threads).build();
        try {
            model = criteria.loadModel();
        } catch (IOException | ModelNotFoundException | MalformedModelException | RuntimeException e) {
            throw new ModelException(InferenceMessages.get("model.open", card.title()), "cannot open " + folder, e);
        }
        inputNames = card.inputs().stream().map(ModelCard.TensorSpec::name).toList();
    }

    private static String file(ModelCard card) {
        return card.files().stream().map(ModelCard.CardFile::path).filter(path -> path.endsWith(".onnx")).findFirst()
                .orElseThrow(() -> new ModelException(InferenceMessages.get("model.damaged", card.title()),
                        "no .onnx file on the card of " + card.id(), null));
    }

    @Override
    public NDManager newManager() {
        // not the model's child: closing the model must not free tensors that a run still reads
        return NDManager.newBaseManager(Device.cpu(), OnnxEngine.NAME);
    }

    @Override
    public ModelCall run(String signature, NDList inputs, List<String> wanted) {
        for (int i = 0; i < inputs.size(); i++) {
            inputs.get(i).setName(inputNames.get(i)); // DJL feeds by name; the order in the file may be another
        }
        long start = System.nanoTime();
        NDManager manager = inputs.head().getManager();
        NDList all = model.getBlock().forward(new ParameterStore(manager, false), inputs, false);
        NDList results = new NDList(wanted.size());
        for (String name : wanted) {
            results.add(output(all, name));
        }
        all.stream().filter(array -> !wanted.contains(array.getName())).forEach(NDArray::close);
        return new ModelCall(results, PLACEMENT, (System.nanoTime() - start) / 1e6);
    }

    private static NDArray output(NDList all, String name) {
        return all.stream().filter(array -> name.equals(array.getName())).findFirst().orElseThrow(
                () -> new IllegalArgumentException("the model's file has no output " + name));
    }

    @Override
    public void close() {
        model.close();
    }
}
