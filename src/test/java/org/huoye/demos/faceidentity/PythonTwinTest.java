package org.huoye.demos.faceidentity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.huoye.demos.PythonTwin;
import org.huoye.inference.ShippedModels;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Python page of 代码 says the same as the demo, where there is a Python with TensorFlow. */
class PythonTwinTest {

    /** The twin scales photos in another way before it looks for the face. */
    private static final double NEAR = 0.03;

    @TempDir
    private static Path folder;

    private static PythonTwin twin;

    @BeforeAll
    static void findPython() throws IOException {
        twin = new PythonTwin(folder);
    }

    @ParameterizedTest
    @CsvSource({"astronaut.jpg, astronaut-turned.jpg", "astronaut.jpg, gpl-3/mona-lisa.jpg",
            "portrait.jpg, astronaut-grey.jpg"})
    void saysTheSame(String first, String second) throws IOException {
        Path samples = ShippedModels.root().resolve("images/samples/face-identity");
        String[] line = twin.says(new FaceIdentity(), samples.resolve(first), samples.resolve(second)).getLast()
                .split(" ", 2);
        try (var demo = new Identifying(folder)) {
            FaceIdentityResult result = demo.compare(Identifying.sample(first), Identifying.sample(second));
            assertEquals(result.similarity(), Double.parseDouble(line[0]), NEAR);
            assertEquals(result.same(), line[1].equals("同一个人"));
        }
    }
}
