package org.huoye.markdown.math;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The table of TeX's symbols, from {@code symbols.txt}. Read when the first formula needs it. */
final class Symbols {

    private static final Map<String, Symbol> BY_NAME = new HashMap<>();
    private static final Map<String, Symbol> BY_TEXT = new HashMap<>();

    static {
        try (InputStream in = Objects.requireNonNull(Symbols.class.getResourceAsStream("symbols.txt"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).forEach(Symbols::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Symbols() {
    }

    /**
     * A symbol.
     *
     * @param text the character that shows it
     */
    record Symbol(String text, MathKind kind) {
    }

    private static void line(String line) {
        String[] words = line.split(" ");
        MathKind kind = MathKind.valueOf(words[0].toUpperCase(Locale.ROOT));
        for (int i = 1; i + 1 < words.length; i += 2) {
            Symbol symbol = new Symbol(words[i + 1], kind);
            BY_NAME.put(words[i], symbol);
            BY_TEXT.putIfAbsent(words[i + 1], symbol);
        }
    }

    /** The symbol of a command, without its backslash. */
    static @Nullable Symbol named(String name) {
        return BY_NAME.get(name);
    }

    /** The symbol that a character of Unicode is, for formulas that are written with it. */
    static @Nullable Symbol written(String text) {
        return BY_TEXT.get(text);
    }
}
