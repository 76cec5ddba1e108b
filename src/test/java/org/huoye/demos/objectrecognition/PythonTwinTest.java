package org.huoye.demos.objectrecognition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huoye.demos.PythonTwin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Python page of 代码 says the same as the demo, where there is a Python with TensorFlow. */
class PythonTwinTest {

    @TempDir
    private static Path folder;

    private static PythonTwin twin;

    @BeforeAll
    static void findPython() throws IOException {
        twin = new PythonTwin(folder);
    }

    /** Not the rocket: its colour profile, which the demo honours, means nothing to the twin. */
    @ParameterizedTest
    @ValueSource(strings = {"cat.png", "coffee.png", "horse.png", "collage.jpg"})
    void saysTheSame(String sample) throws IOException {
        Path picture = Recognising.sample(sample);
        List<String> lines = twin.says(new ObjectRecognition(), picture);
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
}
