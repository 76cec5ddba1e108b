package org.huoye.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What holds for every page, whoever wrote the text. Judges the output by parsing it again, as the window will. */
final class PageAssertions {

    private static final Set<String> TAGS = Set.of("body", "a", "abbr", "b", "blockquote", "br", "caption", "cite",
            "code",
            "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4",
            "h5",
            "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp",
            "section", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th",
            "thead",
            "tr", "u", "ul", "var", "wbr", "math", "mrow", "mi", "mn", "mo", "mtext", "mspace", "mfrac", "msqrt",
            "mroot",
            "msub", "msup", "msubsup", "munder", "mover", "munderover", "mtable", "mtr", "mtd", "mstyle", "mphantom",
            "menclose");
    private static final Set<String> ATTRIBUTES = Set.of("id", "class", "title", "lang", "alt", "width", "height",
            "colspan", "rowspan", "align", "scope", "start", "value", "open", "href", "data-picture", "data-demo",
            "data-lang", "aria-label", "aria-checked", "aria-disabled", "role", "alttext", "display", "mathvariant",
            "fence", "form", "lspace", "rspace", "stretchy",
            "mathsize", "movablelimits", "linethickness", "accent", "accentunder", "displaystyle", "scriptlevel",
            "notation");
    private static final Set<String> CARDS = Set.of("demo-card", "known");
    private static final int DEEPEST = 64;
    private static final int LONGEST_ATTRIBUTE = 8_192;

    private PageAssertions() {
    }

    static void assertSafe(RenderedChapter page) {
        Set<String> ids = new HashSet<>();
        Set<String> cards = new HashSet<>();
        page.demos().forEach(card -> cards.add(card.elementId()));
        for (String slice : page.slices()) {
            Document parsed = Jsoup.parseBodyFragment(slice);
            parsed.outputSettings().prettyPrint(false);
            Element body = parsed.body();
            for (Element element : body.getAllElements()) {
                assertTrue(TAGS.contains(element.normalName()), () -> "tag " + element.normalName() + " in " + slice);
                for (Attribute attribute : element.attributes()) {
                    assertAttribute(page, element, attribute);
                }
                if (!element.id().isEmpty()) {
                    assertTrue(ids.add(element.id()), () -> "twice the id " + element.id());
                    assertTrue(!element.id().startsWith("huoye-") || cards.contains(element.id()),
                            () -> "an author took the id " + element.id());
                }
                if (element.classNames().stream().anyMatch(CARDS::contains)) {
                    assertTrue(cards.contains(element.id()), () -> "forged card " + element);
                }
            }
            assertEquals(slice, body.html(), "the page changes when it is parsed again");
        }
        for (RenderedChapter.Heading heading : page.outline()) {
            assertTrue(ids.contains(heading.anchor()), () -> "no element for " + heading);
        }
        assertTrue(ids.containsAll(cards), "every card has its element");
    }

    private static void assertAttribute(RenderedChapter page, Element element, Attribute attribute) {
        String name = attribute.getKey();
        String value = attribute.getValue();
        assertTrue(ATTRIBUTES.contains(name), () -> "attribute " + name + " in " + element);
        assertTrue(value.length() <= LONGEST_ATTRIBUTE, () -> name + " has " + value.length() + " characters");
        if (name.equals("href")) {
            String lower = value.toLowerCase(Locale.ROOT);
            assertTrue(lower.startsWith("#") || lower.startsWith("huoye:") || lower.startsWith("https:")
                    || lower.startsWith("http:") || lower.startsWith("mailto:"), () -> "href " + value);
            assertFalse(value.chars().anyMatch(c -> c <= ' '), () -> "blank in href " + value);
        }
        if (name.equals("data-picture")) {
            assertTrue(page.pictures().containsKey(value), () -> "unknown picture " + value);
        }
    }

    static void assertBudgeted(RenderedChapter page) {
        for (String slice : page.slices()) {
            Element body = Jsoup.parseBodyFragment(slice).body();
            int elements = body.getAllElements().size() - 1;
            int characters = body.nodeStream(TextNode.class).map(TextNode::getWholeText).mapToInt(String::length).sum();
            assertTrue(elements <= RenderedChapter.SLICE_ELEMENTS, () -> elements + " elements");
            assertTrue(characters <= RenderedChapter.SLICE_CHARACTERS, () -> characters + " characters");
            for (Element list : body.select("ul, ol")) {
                assertTrue(list.childrenSize() <= 500, () -> list.childrenSize() + " items");
            }
            for (Element table : body.select("table")) {
                assertSpans(table);
            }
            body.getAllElements().forEach(element -> assertTrue(element.parents().size() <= DEEPEST + 1,
                    () -> element.parents().size() + " deep"));
        }
    }

    private static void assertSpans(Element table) {
        int covered = 0;
        for (Element cell : table.select("td, th")) {
            int columns = cell.hasAttr("colspan") ? Integer.parseInt(cell.attr("colspan")) : 1;
            int rows = cell.hasAttr("rowspan") ? Integer.parseInt(cell.attr("rowspan")) : 1;
            assertTrue(columns <= 100 && rows <= 200, () -> cell.outerHtml());
            covered += columns * rows == 1 ? 0 : columns * rows;
        }
        assertTrue(covered <= 10_000, "spans cover too much");
    }
}
