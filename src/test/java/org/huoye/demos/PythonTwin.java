package org.huoye.demos;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.huoye.demokit.Demo;
import org.huoye.inference.ShippedModels;

/** Runs the Python page of a demo's 代码, where there is a Python with what it needs; elsewhere tests are skipped with that reason. */
public final class PythonTwin {

    /** Names the Python to use; without it {@code python3} is tried. */
    private static final String VARIABLE = "HUOYE_PYTHON";

    private static final int PATIENCE_SECONDS = 120;

    private final String python = Optional.ofNullable(System.getenv(VARIABLE)).orElse("python3");
    private final Path folder;
    private final String modules;
    private final boolean isThere;

    /** One that needs TensorFlow and Pillow. */
    public PythonTwin(Path folder) throws IOException {
        this(folder, "tensorflow", "PIL");
    }

    /**
     * @param folder for its files
     * @param modules what it imports beside NumPy
     */
    public PythonTwin(Path folder, String... modules) throws IOException {
        this.folder = folder;
        this.modules = String.join(", ", modules);
        isThere = imports();
    }

    private boolean imports() throws IOException {
        try {
            return run("-c", "import " + modules).isPresent();
        } catch (IOException e) {
            return false; // no such program
        }
    }

    /** Lines of the program's output; empty if it failed. */
    private Optional<List<String>> run(String... arguments) throws IOException {
        Path output = folder.resolve("output.txt");
        var builder = new ProcessBuilder(Stream.concat(Stream.of(python), Stream.of(arguments)).toList());
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        builder.environment().put("TF_CPP_MIN_LOG_LEVEL", "3");
        builder.redirectOutput(output.toFile()).redirectError(folder.resolve("errors.txt").toFile());
        Process process = builder.start();
        try {
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? Optional.of(Files.readAllLines(output)) : Optional.empty();
        } catch (InterruptedException e) {
            throw new IOException("interrupted while Python ran", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** What the twin of a demo prints for some pictures. */
    public List<String> says(Demo<?, ?> demo, Path... pictures) throws IOException {
        assumeTrue(isThere, python + " with " + modules + " is not here; " + VARIABLE + " may name one");
        Path file = folder.resolve("twin.py");
        try (var in = Objects.requireNonNull(demo.getClass().getResourceAsStream("twin.py"))) {
            Files.write(file, in.readAllBytes());
        }
        String[] arguments = Stream
                .of(Stream.of(file), Stream.of(pictures), Stream.of(ShippedModels.folder())).flatMap(each -> each)
                .map(Path::toString).toArray(String[]::new);
        return run(arguments).orElseThrow(() -> new AssertionError("the twin failed: " + errors()));
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
