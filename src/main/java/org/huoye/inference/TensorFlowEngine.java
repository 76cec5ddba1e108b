package org.huoye.inference;

import ai.djl.engine.Engine;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Starts DJL's TensorFlow engine on the natives that lie beside the application, without a network. Starting takes some
 * hundred milliseconds and happens once, at the first call of {@link #start()}; thread-safe.
 */
public final class TensorFlowEngine {

    /** DJL's name of the engine. */
    public static final String NAME = "TensorFlow";

    private TensorFlowEngine() {
    }

    /**
     * The running engine.
     *
     * @throws ModelException if the natives are missing or do not load on this computer
     */
    public static Engine start() {
        return Holder.ENGINE.orElseThrow(Holder::failure);
    }

    /** What to call the engine in results, such as {@code TensorFlow 2.16.1}. */
    public static String title() {
        return NAME + " " + start().getVersion();
    }

    /** The folder with TensorFlow's libraries: the first of {@code java.library.path} that holds them. */
    public static Optional<Path> nativeFolder() {
        return Stream.of(System.getProperty("java.library.path", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty()).map(Path::of)
                .filter(folder -> holds(folder, "tensorflow_cc") && holds(folder, "jnitensorflow")).findFirst();
    }

    private static boolean holds(Path folder, String library) {
        String mapped = System.mapLibraryName(library);
        // Linux names the library libtensorflow_cc.so.2, macOS libtensorflow_cc.2.dylib
        String stem = mapped.substring(0, mapped.indexOf(library) + library.length());
        String[] names = Optional.ofNullable(folder.toFile().list()).orElse(new String[0]);
        return Stream.of(names).anyMatch(name -> name.startsWith(stem)) && Files.isDirectory(folder);
    }

    /** Started by the class loader, which makes it happen once and in one thread. */
    private static final class Holder {
        private static Optional<Throwable> problem = Optional.empty();
        private static final Optional<Engine> ENGINE = load();

        private static Optional<Engine> load() {
            Djl.prepare();
            try {
                Path folder = nativeFolder().orElseThrow(() -> new IllegalStateException(
                        "no TensorFlow libraries in " + System.getProperty("java.library.path")));
                System.setProperty("TENSORFLOW_LIBRARY_PATH", folder.toString());
                return Optional.of(Engine.getEngine(NAME));
            } catch (RuntimeException | LinkageError e) {
                problem = Optional.of(e);
                return Optional.empty();
            }
        }

        static ModelException failure() {
            // for some platforms there are no libraries to ship
            String sentence = nativeFolder().isPresent() ? "engine.missing" : "engine.absent";
            return new ModelException(InferenceMessages.get(sentence), "TensorFlow engine did not start",
                    problem.orElse(null));
        }
    }
}
