package org.huoye.demos.objectrecognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.huoye.inference.ShippedModels;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Python page of 代码 says the same as the demo, where there is a Python with TensorFlow. */
class PythonTwinTest {

    /** Names the Python to use; without it {@code python3} is tried. */
    private static final String VARIABLE = "HUOYE_PYTHON";

    private static final int PATIENCE_SECONDS = 120;

    private static String python = "python3";
    private static boolean there;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void findPython() throws IOException {
        python = Optional.ofNullable(System.getenv(VARIABLE)).orElse(python);
        there = imports();
    }

    private static boolean imports() throws IOException {
        try {
            return run("-c", "import tensorflow, PIL").isPresent();
        } catch (IOException e) {
            return false; // no such program
        }
    }

    /** Lines of the program's output; empty if it failed. */
    private static Optional<List<String>> run(String... arguments) throws IOException {
        Path output = folder.resolve("output.txt");
        var builder = new ProcessBuilder(Stream.concat(Stream.of(python), Stream.of(arguments)).toList());
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        builder.environment().put("TF_CPP_MIN_LOG_LEVEL", "3");
        builder.redirectOutput(output.toFile()).redirectError(new File(folder.toFile(), "errors.txt"));
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

    /** Not the rocket: its colour profile, which the demo honours, means nothing to the twin. */
    @ParameterizedTest
    @ValueSource(strings = {"cat.png", "coffee.png", "horse.png", "collage.jpg"})
    void saysTheSame(String sample) throws IOException {
        assumeTrue(there, python + " with tensorflow and PIL is not here; " + VARIABLE + " may name one");
        Path picture = Recognising.sample(sample);
        List<String> lines = run(twin().toString(), picture.toString(), ShippedModels.folder().toString())
                .orElseThrow(() -> new AssertionError("the twin failed: " + errors()));
        ObjectRecognitionResult result;
        try (var demo = new Recognising()) {
            result = demo.run(picture).result();
        }
        List<String> expected = new ArrayList<>();
        result.objects().forEach(object -> expected.add(object.label()));
        result.classes().forEach(name -> expected.add(name.label()));
        assertEquals(expected, lines.stream().map(line -> line.split(" ", 2)[0]).toList());
        // two decoders may differ by a level or two in a JPEG's pixels, never in a PNG's
        double tolerance = sample.endsWith(".png") ? 1e-3 : 1e-2;
        for (int i = 0; i < lines.size(); i++) {
            double score = Double.parseDouble(lines.get(i).split(" ")[1]);
            int objects = result.objects().size();
            double java = i < objects ? result.objects().get(i).score() : result.classes().get(i - objects).score();
            assertEquals(java, score, tolerance, lines.get(i));
        }
    }

    private static String errors() {
        try {
            return Files.readString(folder.resolve("errors.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** The twin as it travels with the classes, written to a file. */
    private static Path twin() throws IOException {
        Path file = folder.resolve("twin.py");
        try (var in = Objects.requireNonNull(ObjectRecognition.class.getResourceAsStream("twin.py"))) {
            Files.write(file, in.readAllBytes());
        }
        long code = Files.readAllLines(file).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).count();
        assertTrue(code >= 10 && code <= 25, "a reader's page of 10 to 25 lines has " + code);
        return file;
    }
}
