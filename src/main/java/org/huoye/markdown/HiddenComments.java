package org.huoye.markdown;

import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes comments out of running text. CommonMark shows a comment as text if it holds two hyphens or does not end; a
 * teacher's private note must not be on the wall for such a reason, so here every comment is hidden, one without an end up
 * to the end of its block. Also saves flexmark from matching them with a regular expression that recurses a
 * character at a time.
 */
final class HiddenComments implements InlineParserExtension {

    private static final String START = "<!--";
    private static final String END = "-->";

    @Override
    public void finalizeDocument(InlineParser inlineParser) {
        // keeps nothing
    }

    @Override
    public void finalizeBlock(InlineParser inlineParser) {
        // keeps nothing
    }

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int start = parser.getIndex();
        if (!input.matchChars(START, start)) {
            return false;
        }
        int end = input.indexOf(END, start + START.length());
        int after = end < 0 ? input.length() : end + END.length();
        parser.flushTextNode();
        parser.appendNode(new HtmlInlineComment(input.subSequence(start, after)));
        parser.setIndex(after);
        return true;
    }

    /** Registers the extension with a parser. */
    static final class Factory implements InlineParserExtensionFactory {

        @Override
        public CharSequence getCharacters() {
            return "<";
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
            return new HiddenComments();
        }
    }
}
