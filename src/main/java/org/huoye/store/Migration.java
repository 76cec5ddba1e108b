package org.huoye.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One step in the life of the database's shape. A step that was once released is never changed: what must change becomes a
 * new step.
 *
 * @param number 1 for the first, then one more each; the database remembers the last it has seen
 * @param room whose tables it makes or changes
 * @param file SQL beside this class
 */
record Migration(int number, String room, String file) {

    /** Every step, in order; a room that needs tables adds its own at the end. */
    static final List<Migration> ALL = List.of(new Migration(1, "demos", "0001-keepsakes.sql"));

    /** The statements of this step. */
    String sql() {
        try (InputStream in = Migration.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file + " beside " + Migration.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
