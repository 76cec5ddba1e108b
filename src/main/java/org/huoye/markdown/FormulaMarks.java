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
        } catch (TexException e) {
            mark.replaceWith(source(tex, display));
            findings.problem(Kind.FORMULA, tex);
        }
    }

    /** A formula as it is written. */
    static Element source(String tex, boolean display) {
        String sign = display ? "$$" : "$";
        return new Element("code").addClass("formula-source").attr("title", TEXT.get("page.formula_unread"))
                .text(sign + tex + sign);
    }
}
