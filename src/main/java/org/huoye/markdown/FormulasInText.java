package org.huoye.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.huoye.markdown.math.TexToMathMl;
import org.jspecify.annotations.Nullable;

/**
 * Finds formulas in running text: {@code $…$}, {@code $$…$$}, {@code \(…\)}, {@code \[…\]}. A dollar is a sign of money unless
 * pandoc's rules make it one of a formula: the first has no blank behind it, the last none before it and no digit
 * behind it. Chinese needs rules of its own, for it has no blanks: no formula goes over Chinese punctuation, and Chinese
 * words with nothing of TeX beside them are prose.
 */
final class FormulasInText implements InlineParserExtension {

    private static final String TEX_SIGNS = "\\^_=";

    /** From where to where no dollar can close a formula; a paragraph full of money is looked through once. */
    private int noneFrom;
    private int noneTo;

    @Override
    public void finalizeDocument(InlineParser inlineParser) {
        // keeps nothing
    }

    @Override
    public void finalizeBlock(InlineParser inlineParser) {
        noneFrom = 0;
        noneTo = 0;
    }

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int start = parser.getIndex();
        char second = start + 1 < input.length() ? input.charAt(start + 1) : '\0';
        if (input.charAt(start) == '\\') {
            return (second == '(' || second == '[')
                    && closed(parser, start, second == '(' ? "\\)" : "\\]", second == '[');
        }
        return second == '$' ? closed(parser, start, "$$", true) : dollar(parser, start);
    }

    /** A formula whose two marks leave no doubt. */
    private static boolean closed(LightInlineParser parser, int start, String mark, boolean display) {
        BasedSequence input = parser.getInput();
        int from = start + mark.length();
        int limit = Math.min(input.length(), from + TexToMathMl.LONGEST);
        int end = input.indexOf(mark, from, limit);
        boolean something = false;
        for (int i = from; i < end && !something; i++) {
            something = Character.isLetterOrDigit(input.charAt(i));
        }
        return something && append(parser, start, from, end, end + mark.length(), display);
    }

    private boolean dollar(LightInlineParser parser, int start) {
        BasedSequence input = parser.getInput();
        int from = start + 1;
        if (from >= input.length() || isBlank(input.charAt(from)) || from >= noneFrom && from < noneTo) {
            return false;
        }
        int limit = Math.min(input.length(), from + TexToMathMl.LONGEST);
        for (int i = from; i < limit; i++) {
            char c = input.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '$' && i > from && closes(input, i)) {
                return !isProse(input, from, i) && append(parser, start, from, i, i + 1, false);
            }
        }
        noneFrom = from;
        noneTo = limit;
        return false;
    }

    private static boolean closes(BasedSequence input, int at) {
        char after = at + 1 < input.length() ? input.charAt(at + 1) : '\0';
        return !isBlank(input.charAt(at - 1)) && (after < '0' || after > '9');
    }

    /** Whether Chinese sentences stand between two dollars: punctuation outside braces, or letters without any sign of TeX. */
    private static boolean isProse(BasedSequence input, int from, int end) {
        boolean chinese = false;
        boolean tex = false;
        int braces = 0;
        for (int i = from; i < end; i++) {
            char c = input.charAt(i);
            braces += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (braces <= 0 && HanText.isHanPunctuation(c)) {
                return true;
            }
            tex |= TEX_SIGNS.indexOf(c) >= 0;
            chinese |= HanText.isHan(c);
        }
        return chinese && !tex;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean append(LightInlineParser parser, int start, int from, int end, int after, boolean display) {
        BasedSequence input = parser.getInput();
        parser.flushTextNode();
        parser.appendNode(new Formula.InText(input.subSequence(start, after), input.subSequence(from, end), display));
        parser.setIndex(after);
        return true;
    }

    /** Registers the extension with a parser. */
    static final class Factory implements InlineParserExtensionFactory {

        @Override
        public CharSequence getCharacters() {
            return "$\\";
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new FormulasInText();
        }
    }
}
