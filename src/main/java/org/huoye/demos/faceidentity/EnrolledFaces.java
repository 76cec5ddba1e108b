package org.huoye.demos.faceidentity;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huoye.store.Keepsake;
import org.huoye.store.Keepsakes;
import org.huoye.store.UserDatabase;

/**
 * The faces enrolled on this computer: what the model made of each, and a small picture only if the reader agreed. As slow as
 * a file; throws what {@link UserDatabase} throws.
 */
final class EnrolledFaces {

    /** Numbers of another model would be numbers of another language. */
    private static final int MODEL = 1;
    private static final String DEMO = "face-identity";

    private final UserDatabase store;
    private final Keepsakes kept;

    EnrolledFaces(UserDatabase store) {
        this.store = store;
        kept = Keepsakes.of(store, DEMO);
    }

    /**
     * An enrolled face. A person may have several.
     *
     * @param embedding of length 1
     * @param picture a small PNG, if the reader agreed
     */
    @SuppressWarnings("ArrayRecordComponent") // told apart by their ids
    record Enrolled(long id, String name, Instant made, float[] embedding, Optional<byte[]> picture) {
    }

    /** All of them, the oldest first. */
    List<Enrolled> all() {
        return kept.all().stream().filter(one -> model(one) == MODEL).map(EnrolledFaces::read).toList();
    }

    private static int model(Keepsake one) {
        return one.value().length < Integer.BYTES ? 0 : numbers(one).getInt();
    }

    private static Enrolled read(Keepsake one) {
        ByteBuffer bytes = numbers(one);
        bytes.getInt();
        float[] embedding = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(embedding);
        return new Enrolled(one.id(), one.name(), one.made(), embedding, one.picture());
    }

    private static ByteBuffer numbers(Keepsake one) {
        return ByteBuffer.wrap(one.value()).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Enrols a face; it is on disk when this returns. */
    void add(String name, float[] embedding, Optional<byte[]> picture) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + embedding.length * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN).putInt(MODEL);
        for (float number : embedding) {
            bytes.putFloat(number);
        }
        kept.add(name, bytes.array(), picture);
    }

    /** Deletes one, so that nothing of it is left in the files of the database. */
    void remove(long id) {
        kept.remove(id);
    }

    /** Files that lie aside and may hold faces that no deletion reaches. */
    List<Path> setAside() {
        return store.setAside();
    }

    /** Deletes all of them, so that nothing is left in the files of the database. */
    void clear() {
        kept.clear();
    }
}
