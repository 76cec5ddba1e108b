package org.huoye.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoye.platform.Messages;

/**
 * Callouts as GitHub has them: a quote whose first line is {@code [!NOTE]} alone, or TIP, IMPORTANT, WARNING, CAUTION in
 * any case. A quote with another word there stays a quote.
 */
final class Callouts implements NodeRenderer {

    private static final Messages TEXT = Messages.beside(Callouts.class);
    private static final Pattern MARK = Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]",
            Pattern.CASE_INSENSITIVE);

    /** A quote that is a callout; its mark is no longer in it. */
    private static final class Callout extends Block {

        private final String kind;

        Callout(BasedSequence chars, String kind) {
            super(chars);
            this.kind = kind;
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** Puts callouts in the place of the quotes that ask for it. */
    static void mark(Document document) {
        List<BlockQuote> quotes = new ArrayList<>();
        document.getDescendants().forEach(node -> {
            if (node instanceof BlockQuote quote) {
                quotes.add(quote);
            }
        });
        quotes.forEach(Callouts::mark);
    }

    private static void mark(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph first) || first.getLineCount() == 0) {
            return;
        }
        Matcher matcher = MARK.matcher(first.getLineChars(0).trim());
        if (!matcher.matches()) {
            return;
        }
        boolean more = true;
        while (more && first.getFirstChild() instanceof Node mark) {
            more = !(mark instanceof SoftLineBreak) && !(mark instanceof HardLineBreak);
            mark.unlink();
        }
        if (first.getFirstChild() == null) {
            first.unlink();
        }
        Callout callout = new Callout(quote.getChars(), matcher.group(1).toLowerCase(Locale.ROOT));
        callout.takeChildren(quote);
        quote.insertAfter(callout);
        quote.unlink();
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(Callout.class, Callouts::render));
    }

    private static void render(Callout callout, NodeRendererContext context, HtmlWriter html) {
        html.line();
        html.attr("class", "callout callout-" + callout.kind).withAttr().tag("div").line();
        html.attr("class", "callout-title").withAttr().tag("p");
        html.text(TEXT.get("callout." + callout.kind));
        html.closeTag("p").line();
        context.renderChildren(callout);
        html.closeTag("div").line();
    }
}
