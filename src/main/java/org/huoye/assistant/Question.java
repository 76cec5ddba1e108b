package org.huoye.assistant;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.huoye.pipelines.text.Simplified;

/** A question as it is compared: simplified characters, no control characters, one blank between words. */
final class Question {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private Question() {
    }

    /** The question's first {@link Assistant#LONGEST_QUESTION} characters, made plain; empty if nothing is asked. */
    static String plain(String question) {
        String beginning = question.codePointCount(0, question.length()) > Assistant.LONGEST_QUESTION
                ? question.substring(0, question.offsetByCodePoints(0, Assistant.LONGEST_QUESTION))
                : question;
        String blanks = BLANKS.matcher(Normalizer.normalize(beginning, Normalizer.Form.NFKC)).replaceAll(" ");
        String plain = Simplified.of(UNSEEN.matcher(blanks).replaceAll("").strip());
        return plain.codePoints().anyMatch(Character::isLetterOrDigit) ? plain : "";
    }

    /** Whether a question is written without a Chinese character. */
    static boolean isLatin(String plain) {
        return plain.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
