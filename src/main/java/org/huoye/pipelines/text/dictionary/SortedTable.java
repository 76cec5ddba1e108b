package org.huoye.pipelines.text.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A table of lines {@code key TAB value}, sorted by the bytes of the keys in UTF-8. It is kept as it was read: a hundred
 * thousand lines take the few megabytes of their text. Immutable.
 */
final class SortedTable {

    private final byte[] text;
    /** Where each line begins, and the end. */
    private final int[] starts;

    /** @param compressed the table, compressed by gzip; not closed */
    SortedTable(InputStream compressed) throws IOException {
        text = new GZIPInputStream(compressed).readAllBytes();
        int lines = 0;
        for (byte value : text) {
            if (value == '\n') {
                lines++;
            }
        }
        starts = new int[lines + 1];
        int line = 0;
        for (int at = 0; at < text.length; at++) {
            if (text[at] == '\n') {
                starts[++line] = at + 1;
            }
        }
    }

    /** How many lines there are. */
    int size() {
        return starts.length - 1;
    }

    /** The value of a key. */
    Optional<String> get(String key) {
        byte[] wanted = (key + "\t").getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int from = starts[middle];
            int until = Math.min(from + wanted.length, text.length);
            int order = Arrays.compareUnsigned(text, from, until, wanted, 0, wanted.length);
            if (order == 0) {
                int end = starts[middle + 1] - 1;
                return Optional.of(new String(text, until, end - until, StandardCharsets.UTF_8));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }
}
