package org.huoye.demokit.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoye.demokit.panel.SourceText.Language;

/**
 * Cuts source into pieces of one colour. Stateless; linear in the text's length, which is why what is never closed counts
 * to the end: looking for the end again from each opening would be quadratic.
 */
final class CodeColours {

    private static final String NUMBER = "\\b(?:0x[0-9A-Fa-f_]+|\\d[\\d_]*(?:\\.\\d+)?(?:e[+-]?\\d+)?)[fFLd]?\\b";

    private static final Pattern JAVA = Pattern.compile("(?<comment>//[^\\n]*|/\\*(?s:.*?)(?:\\*/|\\z))"
            + "|(?<string>\"\"\"(?s:.*?)(?:\"\"\"|\\z)|\"(?:[^\"\\\\\\n]|\\\\.)*+\"?|'(?:[^'\\\\\\n]|\\\\.)*+'?)"
            + "|(?<keyword>\\b(?:abstract|assert|boolean|break|byte|case|catch|char|class|continue|default|do|double"
            + "|else|enum|extends|final|finally|float|for|if|implements|import|instanceof|int|interface|long|new|null"
            + "|package|private|protected|public|record|return|short|static|super|switch|this|throw|throws|true|false"
            + "|try|var|void|while|yield)\\b|@\\w+)|(?<number>" + NUMBER + ")");

    private static final Pattern PYTHON = Pattern.compile("(?<comment>#[^\\n]*)"
            + "|(?<string>\"\"\"(?s:.*?)(?:\"\"\"|\\z)|[rbfu]?\"(?:[^\"\\\\\\n]|\\\\.)*+\"?|[rbfu]?'(?:[^'\\\\\\n]|\\\\.)*+'?)"
            + "|(?<keyword>\\b(?:and|as|assert|break|class|continue|def|del|elif|else|except|False|finally|for|from"
            + "|if|import|in|is|lambda|None|not|or|pass|raise|return|True|try|while|with|yield)\\b)|(?<number>" + NUMBER
            + ")");

    private static final List<String> KINDS = List.of("comment", "string", "keyword", "number");

    private CodeColours() {
    }

    /**
     * A stretch of text in one colour.
     *
     * @param kind {@code comment}, {@code string}, {@code keyword}, {@code number} or {@code plain}
     */
    record Stretch(String text, String kind) {
    }

    /** The stretches of a text; together they are the text. */
    static List<Stretch> of(String text, Language language) {
        List<Stretch> stretches = new ArrayList<>();
        Matcher matcher = (language == Language.JAVA ? JAVA : PYTHON).matcher(text);
        int at = 0;
        while (matcher.find()) {
            if (matcher.start() > at) {
                stretches.add(new Stretch(text.substring(at, matcher.start()), "plain"));
            }
            stretches.add(new Stretch(matcher.group(), kind(matcher)));
            at = matcher.end();
        }
        if (at < text.length()) {
            stretches.add(new Stretch(text.substring(at), "plain"));
        }
        return stretches;
    }

    private static String kind(Matcher matcher) {
        return KINDS.stream().filter(kind -> matcher.group(kind) != null).findFirst().orElseThrow();
    }
}
