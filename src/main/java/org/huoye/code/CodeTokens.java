package org.huoye.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/**
 * Cuts source into stretches of one kind, as an editor colours it. Stateless and thread-safe. Bounded: a text that is too
 * long, has a line that is too long, or is in a language that is not known is one plain stretch.
 */
public final class CodeTokens {

    /** Longest text that is cut. */
    private static final int LONGEST = 100_000;

    /** Longest line: a lexer that looks ahead may look to a line's end again and again. */
    private static final int LONGEST_LINE = 2_000;

    /** A session at a prompt, with what the programs answered. */
    private static final Set<String> SESSIONS = Set.of("console", "shell-session", "shellsession", "terminal");
    private static final Set<String> PROMPTS = Set.of("$ ", "# ", "> ", "% ");

    /** Words that the lexer of Python takes for names. */
    private static final Set<String> PYTHON_WORDS = Set.of("with", "as", "async", "await", "nonlocal");
    private static final Set<String> PYTHON = Set.of("python", "py", "python3");

    private CodeTokens() {
    }

    /** What a stretch is. */
    public enum Kind {
        KEYWORD, STRING, COMMENT, NUMBER,
        /** What the language, or the text itself, gives a name that stands out: built-ins, annotations, keys. */
        NAME, PLAIN;

        /** The name in lower case, as style classes use it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A stretch of source.
     *
     * @param text never empty
     */
    public record Stretch(String text, Kind kind) {
    }

    /**
     * The stretches of a text; together they are the text. No two neighbours are of the same kind.
     *
     * @param language as authors write it behind a fence, in any case
     */
    public static List<Stretch> of(String text, String language) {
        List<Stretch> stretches = new ArrayList<>();
        String name = language.toLowerCase(Locale.ROOT);
        boolean session = SESSIONS.contains(name);
        Set<String> words = PYTHON.contains(name) ? PYTHON_WORDS : Set.of();
        TokenMaker lexer = CodeLanguages.lexer(session ? "shell" : name);
        if (lexer == null || text.length() > LONGEST
                || text.lines().anyMatch(line -> line.length() > LONGEST_LINE)) {
            add(stretches, text, Kind.PLAIN);
            return stretches;
        }
        int state = TokenTypes.NULL;
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            String line = text.substring(at, end);
            if (session) {
                session(stretches, line, lexer);
            } else {
                state = line(stretches, line, lexer, words, state);
            }
            if (end < text.length()) {
                add(stretches, "\n", stretches.isEmpty() ? Kind.PLAIN : stretches.getLast().kind());
            }
            at = end + 1;
        }
        return stretches;
    }

    private static void session(List<Stretch> stretches, String line, TokenMaker lexer) {
        String prompt = PROMPTS.stream().filter(line::startsWith).findFirst().orElse("");
        if (prompt.isEmpty()) {
            add(stretches, line, Kind.PLAIN);
        } else {
            add(stretches, prompt, Kind.COMMENT);
            line(stretches, line.substring(prompt.length()), lexer, Set.of(), TokenTypes.NULL);
        }
    }

    /** Adds the stretches of one line; returns the state in which the next one begins. */
    private static int line(List<Stretch> stretches, String line, TokenMaker lexer, Set<String> words, int state) {
        int done = 0;
        // asked for first: the tokens of a line are only good until the lexer is used again
        int next = lexer.getLastTokenTypeOnLine(segment(line), state);
        for (Token token = lexer.getTokenList(segment(line), state, 0); token != null
                && token.isPaintable(); token = token.getNextToken()) {
            // only lengths are believed: some lexers lose characters outside the basic plane from their copy of the text
            int end = Math.min(line.length(), done + token.length());
            String text = line.substring(done, end);
            add(stretches, text, words.contains(text) ? Kind.KEYWORD : kind(token.getType(), text));
            done = end;
        }
        if (done < line.length()) {
            add(stretches, line.substring(done), Kind.PLAIN);
        }
        return next;
    }

    private static Segment segment(String line) {
        return new Segment(line.toCharArray(), 0, line.length());
    }

    private static void add(List<Stretch> stretches, String text, Kind kind) {
        if (text.isEmpty()) {
            return;
        }
        Stretch last = stretches.isEmpty() ? null : stretches.getLast();
        if (last != null && (last.kind() == kind || text.isBlank())) {
            stretches.set(stretches.size() - 1, new Stretch(last.text() + text, last.kind()));
        } else {
            stretches.add(new Stretch(text, kind));
        }
    }

    private static Kind kind(int type, String text) {
        return switch (type) {
            case TokenTypes.COMMENT_EOL, TokenTypes.COMMENT_MULTILINE, TokenTypes.COMMENT_DOCUMENTATION,
                    TokenTypes.COMMENT_KEYWORD, TokenTypes.COMMENT_MARKUP, TokenTypes.MARKUP_COMMENT ->
                Kind.COMMENT;
            case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2, TokenTypes.LITERAL_BOOLEAN,
                    TokenTypes.DATA_TYPE, TokenTypes.PREPROCESSOR, TokenTypes.MARKUP_TAG_NAME,
                    TokenTypes.MARKUP_PROCESSING_INSTRUCTION ->
                Kind.KEYWORD;
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE, TokenTypes.LITERAL_CHAR, TokenTypes.LITERAL_BACKQUOTE,
                    TokenTypes.REGEX, TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE, TokenTypes.ERROR_STRING_DOUBLE,
                    TokenTypes.ERROR_CHAR ->
                Kind.STRING;
            case TokenTypes.LITERAL_NUMBER_DECIMAL_INT, TokenTypes.LITERAL_NUMBER_FLOAT,
                    TokenTypes.LITERAL_NUMBER_HEXADECIMAL, TokenTypes.ERROR_NUMBER_FORMAT ->
                Kind.NUMBER;
            case TokenTypes.VARIABLE -> text.endsWith("=") ? Kind.PLAIN : Kind.NAME;
            case TokenTypes.FUNCTION, TokenTypes.ANNOTATION, TokenTypes.MARKUP_TAG_ATTRIBUTE ->
                Kind.NAME;
            default -> Kind.PLAIN;
        };
    }
}
