package org.huoye.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Writes what HTML in Markdown files commonly lays out by old elements and inline styles in the way that the page allows:
 * {@code <center>}, {@code style="text-align: center"}, {@code style="width: 50%"}, check boxes, pictures by
 * {@code <source>} only. For documents that are not cleaned yet; adds nothing that an author could not have written.
 */
final class AuthorHtml {

    private static final Pattern ALIGN = declaration("text-align", "left|center|right");
    private static final Pattern WIDTH = declaration("width", "\\d{1,4}px|\\d{1,3}%");

    private AuthorHtml() {
    }

    private static Pattern declaration(String property, String values) {
        return Pattern.compile("(?:^|;)\\s{0,9}" + property + "\\s{0,9}:\\s{0,9}(" + values + ")\\s{0,9}(?:;|$)",
                Pattern.CASE_INSENSITIVE);
    }

    static void adapt(Document dirty) {
        for (Element center : dirty.select("center")) {
            center.tagName("div").attr("align", "center");
        }
        for (Element styled : dirty.select("[style]")) {
            String style = styled.attr("style");
            if (style.length() <= Budgets.ATTRIBUTE_CHARACTERS) {
                take(styled, "align", ALIGN.matcher(style));
                take(styled, "width", WIDTH.matcher(style));
            }
        }
        for (Element box : dirty.select("input[type=checkbox]")) {
            boolean done = box.hasAttr("checked");
            if (box.parent() instanceof Element item && item.normalName().equals("li")) {
                item.addClass("task-list-item");
            }
            box.replaceWith(new Element("span").addClass(done ? "task-done" : "task-open").text(done ? "☑" : "☐"));
        }
        for (Element source : dirty.select("picture:not(:has(img)) > source[srcset]:first-of-type")) {
            source.replaceWith(
                    new Element("img").attr("src", source.attr("srcset").strip().replaceAll("[\\s,].*", "")));
        }
    }

    private static void take(Element element, String attribute, Matcher style) {
        if (!element.hasAttr(attribute) && style.find()) {
            element.attr(attribute, style.group(1).replace("px", ""));
        }
    }
}
