package org.huoye.pipelines.text.translation;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.huoye.pipelines.text.Simplified;

/** A language the models know, and how its texts are brought into the form they were trained on. */
public enum Language {

    CHINESE("zh"), ENGLISH("en");

    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[「」『』“”„«»]");
    private static final Pattern SINGLE_QUOTES = Pattern.compile("[‘’`]");
    private static final Pattern DASHES = Pattern.compile("[–—―]");
    private static final Pattern ELLIPSES = Pattern.compile("(?:\\.{3}|…|⋯)+");
    private static final Pattern BLANKS = Pattern.compile(" +");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** Two letters, such as {@code zh}. */
    public String code() {
        return code;
    }

    // tag::normalise[]
    /**
     * A text as the model was trained on it: compatibility forms folded (NFKC), so that full-width letters and punctuation
     * become plain ones; nothing invisible; Chinese in simplified characters; one form of quotes, dashes and ellipses; single
     * blanks, none at the ends.
     */
    public String normalised(String text) {
        String plain = visible(Normalizer.normalize(text, Normalizer.Form.NFKC));
        String simple = this == CHINESE ? Simplified.of(plain) : plain;
        String quoted = SINGLE_QUOTES.matcher(DOUBLE_QUOTES.matcher(simple).replaceAll("\"")).replaceAll("'");
        String dashed = this == ENGLISH ? DASHES.matcher(quoted).replaceAll("-") : quoted;
        return BLANKS.matcher(ELLIPSES.matcher(dashed).replaceAll("…")).replaceAll(" ").strip();
    }
    // end::normalise[]

    /** The text that sentences make: their lines as they were, between English sentences of a line a blank. */
    public String joined(List<TranslatedSentence> sentences) {
        StringBuilder text = new StringBuilder();
        int line = sentences.isEmpty() ? 0 : sentences.getFirst().line();
        for (TranslatedSentence sentence : sentences) {
            text.repeat('\n', sentence.line() - line);
            boolean begins = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
            text.append(begins || this == CHINESE ? "" : " ").append(sentence.text());
            line = sentence.line();
        }
        return text.toString();
    }

    /** The text with breaks and all kinds of blanks as plain blanks, and without what cannot be seen. */
    private static String visible(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (isBlank(character)) {
                seen.append(' ');
            } else if (!isInvisible(character)) {
                seen.appendCodePoint(character);
            }
        });
        return seen.toString();
    }

    private static boolean isBlank(int character) {
        return character == '\t' || character == '\n' || character == '\r' || Character.isSpaceChar(character);
    }

    /** Controls, marks of direction and joining, variation selectors, private characters and halves of characters. */
    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> isVariationSelector(character);
        };
    }

    private static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }
}
