package org.huoye.assistant;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.huoye.platform.WholeFile;
import org.huoye.pipelines.text.SentenceEmbedder;
import org.huoye.pipelines.text.SentenceVector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of vectors by the digests of their texts, so that a book is read by the network once. It may vanish or be damaged
 * at any time: then the vectors are made again.
 */
final class KeptVectors {

    private static final Logger LOG = LoggerFactory.getLogger(KeptVectors.class);

    /** The first number of the file; another layout gets another one. */
    private static final int MAGIC = 0x48595631;

    private static final int DIGEST_BYTES = 32;
    private static final int HEADER_BYTES = Integer.BYTES + DIGEST_BYTES + Integer.BYTES;
    private static final int ENTRY_BYTES = DIGEST_BYTES + SentenceEmbedder.LENGTH * Float.BYTES;

    private KeptVectors() {
    }

    /**
     * Reads a file; none if it is missing, damaged, or from another model.
     *
     * @param model digest of the model
     */
    static Map<String, SentenceVector> read(Path file, String model) {
        Map<String, SentenceVector> vectors = new HashMap<>();
        try {
            if (!Files.isRegularFile(file)) {
                return vectors;
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            boolean known = bytes.getInt() == MAGIC && digest(bytes).equals(model);
            int count = bytes.getInt();
            if (!known || bytes.remaining() != (long) count * ENTRY_BYTES) {
                return vectors;
            }
            for (int i = 0; i < count; i++) {
                String text = digest(bytes);
                float[] values = new float[SentenceEmbedder.LENGTH];
                bytes.asFloatBuffer().get(values);
                bytes.position(bytes.position() + values.length * Float.BYTES);
                vectors.put(text, SentenceVector.kept(values));
            }
        } catch (IOException | BufferUnderflowException e) {
            LOG.info("{} is made again", file, e);
            vectors.clear();
        }
        return vectors;
    }

    /** Writes a file, replacing an older one as a whole. If that is not possible, the log says so and nothing is kept. */
    static void write(Path file, String model, Map<String, SentenceVector> vectors) {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER_BYTES + vectors.size() * ENTRY_BYTES);
        bytes.putInt(MAGIC).put(HexFormat.of().parseHex(model)).putInt(vectors.size());
        vectors.forEach((text, vector) -> {
            bytes.put(HexFormat.of().parseHex(text));
            for (int i = 0; i < vector.length(); i++) {
                bytes.putFloat(vector.at(i));
            }
        });
        try {
            WholeFile.write(file, bytes.array());
        } catch (IOException e) {
            LOG.warn("the vectors of the book are not kept in {}", file, e);
        }
    }

    private static String digest(ByteBuffer bytes) {
        byte[] digest = new byte[DIGEST_BYTES];
        bytes.get(digest);
        return HexFormat.of().formatHex(digest);
    }
}
