package org.huoye.inference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whether models can run on a GPU of this computer, and if not, why in words. Starts the engine if files say that there
 * may be one, which may take a second: call off the JavaFX thread. Thread-safe.
 */
public final class GpuSupport {

    private static final Path NVIDIA_DRIVER = Path.of("/proc/driver/nvidia/version");

    private GpuSupport() {
    }

    /** One sentence with what to do next if no GPU can be used; empty if nothing speaks against it. */
    public static Optional<String> reasonAgainst() {
        if (!System.getProperty("os.name", "").startsWith("Linux")) {
            return Optional.of(InferenceMessages.get("gpu.platform"));
        }
        if (!Files.isReadable(NVIDIA_DRIVER)) {
            return Optional.of(InferenceMessages.get("gpu.none"));
        }
        if (!nativesHaveGpu()) {
            return Optional.of(InferenceMessages.get("gpu.natives"));
        }
        return TensorFlowEngine.start().getGpuCount() > 0
                ? Optional.empty()
                : Optional.of(InferenceMessages.get("gpu.driver"));
    }

    /** The GPU build of TensorFlow's library is about twice the size of the other: 582 MB without, over 1 GB with. */
    private static boolean nativesHaveGpu() {
        return TensorFlowEngine.nativeFolder().map(folder -> folder.resolve("libtensorflow_cc.so.2").toFile().length())
                .orElse(0L) > 900_000_000L;
    }
}
