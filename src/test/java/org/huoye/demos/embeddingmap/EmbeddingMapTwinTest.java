package org.huoye.demos.embeddingmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.huoye.demos.PythonTwin;
import org.huoye.demos.Running;
import org.huoye.platform.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Python page of 代码 says what the demo says, where there is a Python with what it needs. */
class EmbeddingMapTwinTest {

    @TempDir
    Path folder;

    @Test
    void theTwinFindsTheSameNeighbours() throws Exception {
        EmbeddingMap demo = new EmbeddingMap();
        Path words = Installation.find().samples("embedding-map").resolve("animals-and-vehicles.txt");
        List<String> lines = new PythonTwin(folder, "onnxruntime", "tokenizers").says(demo, words);
        try (var running = new Running<>(demo)) {
            EmbeddingMapResult map = running.runQuietly(demo.input().fromFile(words)).result();
            assertEquals(map.items().size(), lines.size());
            for (int i = 0; i < lines.size(); i++) {
                String[] parts = lines.get(i).split("最接近的是", 2);
                int nearest = map.neighbours(i, 1).getFirst();
                assertTrue(parts[0].startsWith(map.items().get(i).text()), lines.get(i));
                assertTrue(parts[1].strip().startsWith(map.items().get(nearest).text()), lines.get(i));
                assertEquals(map.cosine().get(i).get(nearest),
                        Double.parseDouble(parts[1].replaceAll(".* ", "")), 0.006, lines.get(i));
            }
        }
    }
}
