package org.huoye.demos.facetracking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.huoye.demokit.PictureOrFilm;
import org.huoye.demos.FacePictures;
import org.huoye.demos.PythonTwin;
import org.huoye.demos.Running;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Python page of 代码 finds the same faces, where there is a Python with TensorFlow. */
class FaceTrackingTwinTest {

    @TempDir
    private static Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"astronaut.jpg", "group.jpg", "tilted.jpg"})
    void findsTheSame(String sample) throws IOException {
        List<String> lines = new PythonTwin(folder).says(new FaceTracking(),
                FacePictures.file("face-tracking", sample));
        List<TrackedFace> faces;
        try (var demo = new Running<>(new FaceTracking())) {
            faces = Objects
                    .requireNonNull(demo.run(new PictureOrFilm.Still(FacePictures.sample("face-tracking", sample)))
                            .result().faces());
        }
        assertEquals(faces.size(), lines.size(), lines::toString);
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split(" ", 2);
            assertEquals(faces.get(i).score(), Double.parseDouble(parts[0]), 0.02, lines.get(i));
            double[] box = new Gson().fromJson(parts[1], double[].class);
            for (int v = 0; v < box.length; v++) {
                assertEquals(faces.get(i).box().get(v), box[v], 3, lines.get(i));
            }
        }
    }
}
