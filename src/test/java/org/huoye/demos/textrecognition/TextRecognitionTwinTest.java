package org.huoye.demos.textrecognition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.huoye.demos.PictureRuns;
import org.huoye.demos.PythonTwin;
import org.huoye.demos.Running;
import org.huoye.media.PictureReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Python page of 代码 reads the same, where there is a Python with ONNX Runtime. */
class TextRecognitionTwinTest {

    @TempDir
    private static Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"page.png", "notice.jpg"})
    void readsTheSame(String sample) throws IOException {
        Path file = PictureRuns.sample("text-recognition/" + sample);
        List<String> twin = new PythonTwin(folder, "onnxruntime", "cv2").says(new TextRecognition(), file);
        try (var demo = new Running<>(new TextRecognition())) {
            Written.assertRead(demo.runQuietly(PictureReader.read(file)).result().lines().stream().map(TextLine::text)
                    .toList(), twin, 0.02);
        }
    }
}
