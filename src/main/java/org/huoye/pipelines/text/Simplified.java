package org.huoye.pipelines.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes traditional characters as simplified ones, by the table that the models' training texts were written by
 * ({@code simplify.txt}: from TAB to, first some words, then characters; made from OpenCC's). Stateless and thread-safe.
 */
public final class Simplified {

    private static final Table TABLE = Table.read();

    private Simplified() {
    }

    /** The text with every traditional character, and the words that need more than that, in simplified ones. */
    public static String of(String text) {
        StringBuilder simple = new StringBuilder(text.length());
        for (int at = 0; at < text.length();) {
            int character = text.codePointAt(at);
            @Nullable
            Word word = TABLE.wordAt(text, at, character);
            if (word == null) {
                simple.append(TABLE.characters.getOrDefault(character, Character.toString(character)));
                at += Character.charCount(character);
            } else {
                simple.append(word.to);
                at += word.from.length();
            }
        }
        return simple.toString();
    }

    private record Word(String from, String to) {
    }

    private record Table(Map<Integer, String> characters, Map<Integer, List<Word>> words) {

        /** The first word of the table that stands there. */
        @Nullable
        Word wordAt(String text, int at, int character) {
            for (Word word : words.getOrDefault(character, List.of())) {
                if (text.startsWith(word.from, at)) {
                    return word;
                }
            }
            return null;
        }

        static Table read() {
            Table table = new Table(new HashMap<>(), new HashMap<>());
            try (InputStream in = Objects.requireNonNull(Simplified.class.getResourceAsStream("simplify.txt"));
                    var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    int tab = line.indexOf('\t');
                    if (tab > 0) {
                        table.add(line.substring(0, tab), line.substring(tab + 1));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return table;
        }

        private void add(String from, String to) {
            int first = from.codePointAt(0);
            if (from.length() == Character.charCount(first)) {
                characters.put(first, to);
            } else {
                words.computeIfAbsent(first, key -> new ArrayList<>()).add(new Word(from, to));
            }
        }
    }
}
