package org.huoye.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.huoye.pipelines.text.SentenceEmbedder;
import org.huoye.pipelines.text.SentenceVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptVectorsTest {

    private static final String MODEL = Digests.of("model");

    @TempDir
    Path folder;

    private static SentenceVector vector(int seed) {
        float[] values = new float[SentenceEmbedder.LENGTH];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sin(seed + i);
        }
        return SentenceVector.along(values);
    }

    @Test
    void vectorsComeBackAsTheyWere() {
        Path file = folder.resolve("新 文件夹").resolve("vectors.bin");
        Map<String, SentenceVector> vectors = Map.of(Digests.of("甲"), vector(1), Digests.of("乙"), vector(2));
        KeptVectors.write(file, MODEL, vectors);
        assertEquals(vectors, KeptVectors.read(file, MODEL));
    }

    @Test
    void vectorsOfAnotherModelAreNotBelieved() {
        Path file = folder.resolve("vectors.bin");
        KeptVectors.write(file, MODEL, Map.of(Digests.of("甲"), vector(1)));
        assertEquals(Map.of(), KeptVectors.read(file, Digests.of("another")));
    }

    @Test
    void aDamagedFileCountsAsNone() throws IOException {
        Path file = folder.resolve("vectors.bin");
        assertEquals(Map.of(), KeptVectors.read(file, MODEL));
        KeptVectors.write(file, MODEL, Map.of(Digests.of("甲"), vector(1), Digests.of("乙"), vector(2)));
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[]{0, 3, 40, 100, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertEquals(Map.of(), KeptVectors.read(file, MODEL), length + " bytes");
        }
        byte[] wrong = whole.clone();
        Arrays.fill(wrong, 36, 40, (byte) 0x7F); // the count
        Files.write(file, wrong);
        assertEquals(Map.of(), KeptVectors.read(file, MODEL));
    }
}
