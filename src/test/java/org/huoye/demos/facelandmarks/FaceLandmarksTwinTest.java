package org.huoye.demos.facelandmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.huoye.demos.FacePictures;
import org.huoye.demos.PythonTwin;
import org.huoye.demos.Running;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Python page of 代码 places the same points, where there is a Python with TensorFlow. */
class FaceLandmarksTwinTest {

    @TempDir
    private static Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"astronaut.jpg", "tilted.jpg", "gpl-3/mona-lisa.jpg"})
    void placesTheSame(String sample) throws IOException {
        List<String> lines = new PythonTwin(folder).says(new FaceLandmarks(),
                FacePictures.file("face-landmarks", sample));
        double[][] points = new Gson().fromJson(lines.getLast(), double[][].class);
        LandmarkFace face;
        try (var demo = new Running<>(new FaceLandmarks())) {
            face = demo.run(FacePictures.sample("face-landmarks", sample)).result().faces().getFirst();
        }
        double width = face.box().get(2);
        for (int i = 0; i < points.length; i++) {
            assertEquals(face.points().get(i).get(0), points[i][0], 0.02 * width, "x of point " + i);
            assertEquals(face.points().get(i).get(1), points[i][1], 0.02 * width, "y of point " + i);
        }
    }
}
