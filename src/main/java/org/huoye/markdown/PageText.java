package org.huoye.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huoye.markdown.RenderedChapter.TextBlock;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a page without markup, block by block, as search and notes see it; a formula is its TeX. */
final class PageText {

    private static final Set<String> BLOCKS = Set.of("p", "div", "section", "blockquote", "ul", "ol", "li", "dl", "dt",
            "dd", "table", "caption", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "figure", "figcaption",
            "details",
            "summary", "hr");

    private PageText() {
    }

    static List<TextBlock> of(Document page) {
        Collector collector = new Collector();
        page.body().traverse(collector);
        collector.flush();
        return collector.blocks;
    }

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    static boolean isHeading(Element element) {
        String tag = element.normalName();
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    private static final class Collector implements NodeVisitor {

        private final List<TextBlock> blocks = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private String anchor = "";
        /** Depth of the formula that is being passed over, 0 outside of one. */
        private int formula;
        /** Whether what is collected lies in a block of code. */
        private boolean code;

        @Override
        public void head(Node node, int depth) {
            if (formula > 0) {
                return;
            }
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element element) {
                if (isBlock(element)) {
                    flush();
                    code |= element.normalName().equals("pre");
                } else if (element.normalName().equals("br") || element.normalName().equals("td")
                        || element.normalName().equals("th")) {
                    text.append('\n');
                }
                if (element.normalName().equals("math")) {
                    formula = depth;
                    text.append('$').append(element.attr("alttext")).append('$');
                }
                if (isHeading(element) && element.hasAttr("id")) {
                    anchor = element.id();
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (formula == depth) {
                formula = 0;
            }
            if (node instanceof Element element && isBlock(element)) {
                flush();
                code &= !element.normalName().equals("pre");
            }
        }

        void flush() {
            String block = text.toString().strip();
            text.setLength(0);
            if (!block.isEmpty()) {
                blocks.add(new TextBlock(anchor, block, code));
            }
        }
    }
}
