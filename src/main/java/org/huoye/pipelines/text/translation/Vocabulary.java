package org.huoye.pipelines.text.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pieces one side of a model knows: a file with a piece a line, its number being the line's from 0. Immutable. */
public final class Vocabulary {

    /** Stands for what is not there. */
    public static final int PAD = 0;
    /** Stands for every piece that is not in the vocabulary. */
    public static final int UNKNOWN = 1;
    /** Begins a translation. */
    public static final int BEGIN = 2;
    /** Ends a sentence. */
    public static final int END = 3;
    /** The first id of a real piece. */
    public static final int FIRST = 4;

    private static final List<String> SPECIAL = List.of("<pad>", "<unk>", "<s>", "</s>");

    private final List<String> pieces;
    private final Map<String, Integer> ids = new HashMap<>();

    private Vocabulary(List<String> pieces) {
        this.pieces = List.copyOf(pieces);
        for (int id = FIRST; id < pieces.size(); id++) {
            ids.put(pieces.get(id), id);
        }
    }

    /** @throws UncheckedIOException if the file cannot be read or does not begin with the four special pieces */
    public static Vocabulary read(Path file) {
        try {
            List<String> pieces = Files.readAllLines(file);
            if (pieces.size() <= FIRST || !pieces.subList(0, FIRST).equals(SPECIAL)) {
                throw new IOException("a vocabulary begins with " + SPECIAL + ": " + file);
            }
            return new Vocabulary(pieces);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of a piece, {@link #UNKNOWN} if there is none. */
    public int id(String piece) {
        return ids.getOrDefault(piece, UNKNOWN);
    }

    /** @throws IndexOutOfBoundsException if there is no such id */
    public String piece(int id) {
        return pieces.get(id);
    }

    public int size() {
        return pieces.size();
    }
}
