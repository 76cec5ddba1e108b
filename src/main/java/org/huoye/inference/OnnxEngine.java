package org.huoye.inference;

import ai.djl.engine.Engine;
import ai.onnxruntime.OrtEnvironment;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Starts DJL's ONNX Runtime engine on the natives that lie beside the application, without a network. Starting takes some
 * ten milliseconds and happens once, at the first call of {@link #start()}; thread-safe.
 */
public final class OnnxEngine {

    /** DJL's name of the engine. */
    public static final String NAME = "OnnxRuntime";

    private OnnxEngine() {
    }

    /**
     * The running engine.
     *
     * @throws ModelException if its natives are missing or do not load on this computer
     */
    public static Engine start() {
        return Holder.ENGINE.orElseThrow(Holder::failure);
    }

    /** What to call the engine in results, such as {@code ONNX Runtime 1.23.2}. */
    public static String title() {
        start();
        // DJL's own answer is a constant that has fallen behind
        return "ONNX Runtime " + OrtEnvironment.getEnvironment().getVersion();
    }

    /** The folder with ONNX Runtime's libraries: the first of {@code java.library.path} that holds them. */
    public static Optional<Path> nativeFolder() {
        return Stream.of(System.getProperty("java.library.path", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty()).map(Path::of)
                .filter(folder -> Stream.of("onnxruntime", "onnxruntime4j_jni").map(System::mapLibraryName)
                        .allMatch(name -> Files.isRegularFile(folder.resolve(name))))
                .findFirst();
    }

    /** Started by the class loader, which makes it happen once and in one thread. */
    private static final class Holder {
        private static Optional<Throwable> problem = Optional.empty();
        private static final Optional<Engine> ENGINE = load();

        private static Optional<Engine> load() {
            Djl.prepare();
            // arithmetic on tensors is done in Java here: no second engine is started for it
            System.setProperty("ai.djl.onnx.disable_alternative", "true");
            try {
                Path folder = nativeFolder().orElseThrow(() -> new IllegalStateException(
                        "no ONNX Runtime libraries in " + System.getProperty("java.library.path")));
                System.setProperty("onnxruntime.native.path", folder.toString());
                Engine engine = Engine.getEngine(NAME);
                OrtEnvironment.getEnvironment().setTelemetry(false);
                return Optional.of(engine);
            } catch (ai.onnxruntime.OrtException | RuntimeException | LinkageError | AssertionError e) {
                problem = Optional.of(e);
                return Optional.empty();
            }
        }

        static ModelException failure() {
            String sentence = nativeFolder().isPresent() ? "onnx.missing" : "onnx.absent";
            return new ModelException(InferenceMessages.get(sentence), "ONNX Runtime did not start",
                    problem.orElse(null));
        }
    }
}
