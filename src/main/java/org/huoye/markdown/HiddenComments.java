package org.huoye.markdown;

import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
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

    /** Writes no comments, and of a block that holds comments only what stands around them. */
    static final class Renderer implements NodeRenderer {

        @Override
        public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
            return Set.of(new NodeRenderingHandler<>(HtmlInlineComment.class, (node, context, html) -> {
                // hidden
            }), new NodeRenderingHandler<>(HtmlCommentBlock.class,
                    (node, context, html) -> html.rawIndentedPre(without(node.getChars().normalizeEOL()))));
        }
    }

    /** Takes all comments out of a text; one without an end ends with the text. */
    static String without(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        for (int start = text.indexOf(START); start >= 0; start = text.indexOf(START, at)) {
            out.append(text, at, start);
            int end = text.indexOf(END, start + START.length());
            at = end < 0 ? text.length() : end + END.length();
        }
        return out.append(text, at, text.length()).toString();
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
