package org.huoye.pipelines.text.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Splits words into the pieces that byte pair encoding learned (Sennrich, Haddow, Birch: Neural Machine Translation of Rare
 * Words with Subword Units, 2016): beginning with single characters, the pair that was learned first is joined, again and
 * again. Immutable.
 */
public final class BytePairs {

    private record Pair(String left, String right) {
    }

    private final Map<Pair, Integer> ranks = new HashMap<>();

    private BytePairs() {
    }

    /**
     * Reads the learned pairs.
     *
     * @param file a line {@code left right} for each, in the order they were learned
     * @throws UncheckedIOException if the file cannot be read or a line does not fit
     */
    static BytePairs read(Path file) {
        try {
            BytePairs pairs = new BytePairs();
            for (String line : Files.readAllLines(file)) {
                int blank = line.indexOf(' ');
                if (blank <= 0 || blank == line.length() - 1) {
                    throw new IOException("not a pair: " + line);
                }
                pairs.ranks.put(new Pair(line.substring(0, blank), line.substring(blank + 1)), pairs.ranks.size());
            }
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // tag::pairs[]
    /** The pieces of a word, in order. */
    List<String> split(String word) {
        List<String> pieces = new ArrayList<>();
        word.codePoints().forEach(character -> pieces.add(Character.toString(character)));
        for (Pair pair = first(pieces); pair != null; pair = first(pieces)) {
            for (int i = 0; i < pieces.size() - 1; i++) {
                if (pieces.get(i).equals(pair.left) && pieces.get(i + 1).equals(pair.right)) {
                    pieces.set(i, pair.left + pair.right);
                    pieces.remove(i + 1);
                }
            }
        }
        return pieces;
    }

    /** The neighbours that were learned earliest; null if none were. */
    private @Nullable Pair first(List<String> pieces) {
        Pair best = null;
        int lowest = Integer.MAX_VALUE;
        for (int i = 0; i < pieces.size() - 1; i++) {
            Pair pair = new Pair(pieces.get(i), pieces.get(i + 1));
            int rank = ranks.getOrDefault(pair, Integer.MAX_VALUE);
            if (rank < lowest) {
                lowest = rank;
                best = pair;
            }
        }
        return best;
    }
    // end::pairs[]
}
