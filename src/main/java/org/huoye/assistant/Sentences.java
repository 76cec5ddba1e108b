package org.huoye.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a passage into what the network reads at a time: a sentence, or a few short ones. A question is nearer to the one
 * sentence that answers it than to the paragraph around that.
 */
final class Sentences {

    /** Shorter sentences are read together with the next. */
    private static final int LEAST = 20;

    private static final Pattern AFTER_ENDS = Pattern.compile("(?<=[。！？；\n])");

    /** TeX says nothing to the network. */
    private static final Pattern FORMULA = Pattern.compile("\\$[^$]*\\$");

    private Sentences() {
    }

    /** The sentences of a text in order, at least one. */
    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        StringBuilder together = new StringBuilder();
        for (String sentence : AFTER_ENDS.splitAsStream(FORMULA.matcher(text).replaceAll("")).toList()) {
            together.append(sentence.strip());
            if (together.length() >= LEAST) {
                sentences.add(together.toString());
                together.setLength(0);
            }
        }
        if (hasLetters(together)) {
            sentences.add(together.toString());
        }
        return sentences.isEmpty() ? List.of(text) : sentences;
    }

    private static boolean hasLetters(CharSequence text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
