package org.huoye.markdown.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words in a formula: what {@code \text} and its sisters hold, Chinese included. */
final class TextPart {

    /** Commands that hold words, and the class of the element for the style sheet. */
    private static final Map<String, String> CLASSES = Map.of("text", "", "textrm", "", "textnormal", "", "mbox", "",
            "hbox", "", "textbf", "tex-bold", "textit", "tex-italic", "texttt", "tex-mono", "textsf", "tex-sans",
            "emph", "tex-italic");
    private static final String ESCAPED = "%$&_#{} ";
    private static final char NO_BREAK_SPACE = '\u00a0';

    private TextPart() {
    }

    /** The class of the words that a command holds; nothing if it holds no words. */
    static @Nullable String styleOf(String command) {
        return CLASSES.get(command);
    }

    /** The words of one command; a formula inside them is one again. */
    static MathElement of(String words, String style, TexParser parser) throws TexException {
        List<MathElement> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < words.length()) {
            char c = words.charAt(at++);
            if (c == '$') {
                int end = words.indexOf('$', at);
                if (end < 0) {
                    throw new TexException("a formula inside words does not end");
                }
                flush(text, style, parts);
                parts.add(parser.inner(words.substring(at, end)));
                at = end + 1;
            } else if (c == '\\' && at < words.length() && ESCAPED.indexOf(words.charAt(at)) >= 0) {
                char escaped = words.charAt(at++);
                text.append(escaped == ' ' ? NO_BREAK_SPACE : escaped);
            } else if (c == '\\') {
                TexReader reader = new TexReader(words.substring(at - 1));
                String command = reader.next();
                String inner = styleOf(command.substring(1));
                if (inner == null) {
                    throw new TexException("no command for words: " + command);
                }
                flush(text, style, parts);
                parts.add(parser.words(reader.braced(), inner.isEmpty() ? style : inner));
                at = words.length() - reader.left();
            } else if (c <= ' ' || c == '~') {
                text.append(NO_BREAK_SPACE); // MathML takes away a plain blank at the borders
            } else if (c != '{' && c != '}') {
                text.append(c);
            }
        }
        flush(text, style, parts);
        return MathElement.row(parts);
    }

    private static void flush(StringBuilder text, String style, List<MathElement> parts) {
        if (!text.isEmpty()) {
            MathElement words = MathElement.leaf("mtext", text.toString());
            parts.add(style.isEmpty() ? words : words.with("class", style));
            text.setLength(0);
        }
    }
}
