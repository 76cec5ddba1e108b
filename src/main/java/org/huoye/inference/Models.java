package org.huoye.inference;

import java.nio.file.Path;

/** Makes the model store of the application. */
public final class Models {

    private Models() {
    }

    /**
     * A store over shipped models; reads no file yet.
     *
     * @param folder holds one folder a model, with its {@code model.json}
     */
    public static ModelStore open(Path folder) {
        return new LeasingModelStore(folder, OpenModel::new, java.time.InstantSource.system());
    }

    /**
     * What to call the engine that runs a model, such as {@code TensorFlow 2.16.1}; starts it.
     *
     * @throws ModelException if it does not start
     */
    public static String engine(ModelCard card) {
        return card.isOnnx() ? OnnxEngine.title() : TensorFlowEngine.title();
    }
}
