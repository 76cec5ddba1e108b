package org.huoye.pipelines.text.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that are written with a capital letter wherever they stand. All others lose theirs at the beginning of a
 * sentence before they are cut into pieces, so that "The" and "the" are one word to the model. Immutable.
 */
final class Names {

    private static final Pattern FIRST_WORD = Pattern.compile("[A-Za-z\\u00C0-\\u00FF]+");

    private final Set<String> words;

    private Names(Set<String> words) {
        this.words = Set.copyOf(words);
    }

    /** @param file a word a line; without it there are no such words */
    static Names read(Path file) {
        if (!Files.exists(file)) {
            return new Names(Set.of());
        }
        try {
            return new Names(new HashSet<>(Files.readAllLines(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence with its first word in small letters, unless it is a name; as long as before. */
    String lowered(String sentence) {
        Matcher first = FIRST_WORD.matcher(sentence);
        if (!first.find() || words.contains(first.group())) {
            return sentence;
        }
        return sentence.substring(0, first.start()) + Character.toLowerCase(sentence.charAt(first.start()))
                + sentence.substring(first.start() + 1);
    }
}
