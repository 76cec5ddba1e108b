package org.huoye.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import java.util.Set;
import java.util.UUID;
import org.huoye.markdown.RenderedChapter.Problem.Kind;
import org.huoye.markdown.math.TexException;
import org.huoye.markdown.math.TexToMathMl;
import org.huoye.platform.Messages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Formulas on their way from the text into the page. The renderer writes marks with the TeX, whose attributes have names
 * that no author can know; once the page is clean of all that an author wrote, the marks become MathML, which the last
 * judge sees with the rest of the page. So no MathML is ever an author's own.
 */
final class FormulaMarks implements NodeRenderer {

    /** Attribute of the mark of a formula in a line. */
    static final String INLINE = "data-formula-" + UUID.randomUUID();
    /** Attribute of the mark of a formula on lines of its own. */
    static final String DISPLAY = "data-formulas-" + UUID.randomUUID();

    private static final Messages TEXT = Messages.beside(FormulaMarks.class);

    /** Marks that begin no line and marks that end none. */
    private static final String CLOSING = "，。、；：？！）」』》〉】〕”’…·,.;:?!)]";
    private static final String OPENING = "（「『《〈【〔“‘([";
    private static final int MOST_MARKS = 3;

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(Formula.InText.class, (node, context, html) -> mark(node, html)),
                new NodeRenderingHandler<>(Formula.OnLines.class, (node, context, html) -> block(node.tex(), html)),
                new NodeRenderingHandler<>(FencedCodeBlock.class, FormulaMarks::fenced));
    }

    private static void mark(Formula formula, HtmlWriter html) {
        html.attr(formula.display() ? DISPLAY : INLINE, formula.tex()).withAttr().tag("span");
        html.closeTag("span");
    }

    private static void block(String tex, HtmlWriter html) {
        html.line().tag("p");
        html.attr(DISPLAY, tex).withAttr().tag("span");
        html.closeTag("span").closeTag("p").line();
    }

    private static void fenced(FencedCodeBlock block, NodeRendererContext context, HtmlWriter html) {
        if (block.getInfo().trim().equals("math")) {
            block(block.getContentChars().normalizeEOL().strip(), html);
        } else {
            context.delegateRender();
        }
    }

    /** Turns the marks of a clean page into formulas. */
    static void layOut(Document page, Findings findings) {
        page.select("span[" + INLINE + "]").forEach(mark -> replace(mark, mark.attr(INLINE), false, findings));
        page.select("span[" + DISPLAY + "]").forEach(mark -> replace(mark, mark.attr(DISPLAY), true, findings));
    }

    private static void replace(Element mark, String tex, boolean display, Findings findings) {
        try {
            Element math = Jsoup.parseBodyFragment(TexToMathMl.convert(tex, display)).expectFirst("math");
            mark.replaceWith(display ? new Element("span").addClass("formula").appendChild(math) : math);
            if (!display) {
                joinMarks(math);
            }
        } catch (TexException e) {
            mark.replaceWith(source(tex, display));
            findings.problem(Kind.FORMULA, tex);
        }
    }

    /**
     * Keeps a formula on one line with the marks that belong to it: to the engine it is a box, beside which a line may
     * always break, so that a comma would begin the next line.
     */
    private static void joinMarks(Element math) {
        TextNode before = math.previousSibling() instanceof TextNode text ? text : null;
        TextNode after = math.nextSibling() instanceof TextNode text ? text : null;
        String opening = before == null ? "" : before.getWholeText();
        int from = opening.length();
        while (from > 0 && opening.length() - from < MOST_MARKS && OPENING.indexOf(opening.charAt(from - 1)) >= 0) {
            from--;
        }
        String closing = after == null ? "" : after.getWholeText();
        int to = 0;
        while (to < closing.length() && to < MOST_MARKS && CLOSING.indexOf(closing.charAt(to)) >= 0) {
            to++;
        }
        if (from == opening.length() && to == 0) {
            return;
        }
        Element joined = new Element("span").addClass("joined");
        math.replaceWith(joined);
        joined.appendText(opening.substring(from)).appendChild(math).appendText(closing.substring(0, to));
        if (before != null) {
            before.text(opening.substring(0, from));
        }
        if (after != null) {
            after.text(closing.substring(to));
        }
    }

    /** A formula as it is written. */
    static Element source(String tex, boolean display) {
        String sign = display ? "$$" : "$";
        return new Element("code").addClass("formula-source").attr("title", TEXT.get("page.formula_unread"))
                .text(sign + tex + sign);
    }
}
