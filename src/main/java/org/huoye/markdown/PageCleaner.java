package org.huoye.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Leaves in a page only what is on the list: tags, attributes, values of {@code class}. Works on the parsed document, so
 * that entities, odd case and broken tags are already undone when it judges. Stateless.
 */
final class PageCleaner {

    private static final String[] TAGS = {"a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del",
            "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
            "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section",
            "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
            "u", "ul", "var", "wbr"};

    /** Elements that go with all they hold: their content is not prose. */
    private static final String DROPPED = "script, style, noscript, template, iframe, object, embed, applet, svg, math, "
            + "head, title, meta, base, link, textarea, select, option, button, input, xmp, noembed, noframes, plaintext, "
            + "audio, video, canvas, map, frameset, frame, dialog, marquee, portal, slot";

    private static final Set<String> CLASSES = Set.of("footnotes", "footnote-ref", "footnote-backref", "task-list-item",
            "task-done", "task-open", "callout", "callout-title", "callout-note", "callout-tip", "callout-important",
            "callout-warning", "callout-caution");
    private static final Pattern LANGUAGE = Pattern.compile("language-[A-Za-z0-9+#._-]{1,40}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}%");
    private static final Set<String> ALIGNMENTS = Set.of("left", "center", "right");

    private static final Safelist AUTHORS = list().addAttributes("a", "href", "name").addAttributes("img", "src")
            .addAttributes("div", DemoBlocks.MARK).addAttributes("span", FormulaMarks.INLINE, FormulaMarks.DISPLAY);

    private static final Safelist FINAL = withFormulas(list()).addAttributes("a", "href")
            .addAttributes("img", "data-picture")
            .addAttributes("div", "data-demo").addAttributes("pre", "data-lang")
            .addAttributes(":all", "title", "aria-label", "role")
            .addAttributes("span", "aria-checked", "aria-disabled")
            .addProtocols("a", "href", "#", "huoye", "http", "https", "mailto").preserveRelativeLinks(true);

    private PageCleaner() {
    }

    private static Safelist list() {
        return new Safelist().addTags(TAGS).addAttributes(":all", "id", "class", "title", "lang")
                .addAttributes("img", "alt", "width", "height").addAttributes("td", "colspan", "rowspan", "align")
                .addAttributes("th", "colspan", "rowspan", "align", "scope").addAttributes("ol", "start")
                .addAttributes("li", "value").addAttributes("details", "open").addAttributes("div", "align")
                .addAttributes("p", "align")
                .addAttributes("figure", "align").addAttributes("img", "align").addAttributes("h1", "align")
                .addAttributes("h2", "align").addAttributes("h3", "align").addAttributes("h4", "align")
                .addAttributes("h5", "align").addAttributes("h6", "align");
    }

    /** What {@link FormulaMarks} puts in; an author's own MathML is gone before. */
    private static Safelist withFormulas(Safelist list) {
        return list.addTags("math", "mrow", "mi", "mn", "mo", "mtext", "mspace", "mfrac", "msqrt", "mroot", "msub",
                "msup", "msubsup", "munder", "mover", "munderover", "mtable", "mtr", "mtd", "mstyle", "mphantom",
                "menclose").addAttributes("math", "display", "alttext").addAttributes("mi", "mathvariant")
                .addAttributes("mn", "mathvariant").addAttributes("mspace", "width")
                .addAttributes("mo", "fence", "form", "lspace", "rspace", "stretchy", "mathsize", "movablelimits")
                .addAttributes("mfrac", "linethickness").addAttributes("mover", "accent")
                .addAttributes("munder", "accentunder").addAttributes("mtable", "displaystyle")
                .addAttributes("mstyle", "displaystyle", "scriptlevel").addAttributes("menclose", "notation");
    }

    /** Cleans what an author wrote. Links and pictures still hold what the author asked for. */
    static Document clean(Document dirty) {
        dirty.select(DROPPED).remove();
        Document clean = new Cleaner(AUTHORS).clean(dirty);
        clean.body().getAllElements().forEach(PageCleaner::checkAttributes);
        return clean;
    }

    /** The last judge before a page leaves: whatever is not on the final list goes. */
    static Document finish(Document page) {
        return new Cleaner(FINAL).clean(page);
    }

    private static void checkAttributes(Element element) {
        keep(element, "class", allowedClasses(element.attr("class")));
        for (String name : new String[]{"title", "alt"}) {
            String value = element.attr(name);
            if (value.length() > Budgets.ATTRIBUTE_CHARACTERS) {
                element.attr(name, value.substring(0, Budgets.ATTRIBUTE_CHARACTERS));
            }
        }
        String width = element.attr("width").strip();
        keep(element, "width", NUMBER.matcher(width).matches() || PERCENT.matcher(width).matches() ? width : "");
        String start = element.attr("start").strip();
        keep(element, "start", COUNT.matcher(start).matches() ? start : "");
        for (String name : new String[]{"colspan", "rowspan", "value", "height"}) {
            String value = element.attr(name).strip();
            keep(element, name, NUMBER.matcher(value).matches() ? value : "");
        }
        String align = element.attr("align").strip().toLowerCase(Locale.ROOT);
        keep(element, "align", ALIGNMENTS.contains(align) ? align : "");
        if (element.attr("lang").length() > 20) {
            element.removeAttr("lang");
        }
    }

    private static void keep(Element element, String name, String value) {
        if (element.hasAttr(name)) {
            if (value.isEmpty()) {
                element.removeAttr(name);
            } else {
                element.attr(name, value);
            }
        }
    }

    private static String allowedClasses(String classes) {
        if (classes.length() > Budgets.ATTRIBUTE_CHARACTERS) {
            return "";
        }
        return Stream.of(classes.split("\\s+")).filter(c -> CLASSES.contains(c) || LANGUAGE.matcher(c).matches())
                .limit(4).collect(Collectors.joining(" "));
    }
}
