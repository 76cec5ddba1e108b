package org.huoye.markdown;

import java.util.List;
import org.huoye.platform.Messages;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Gives names to what has only a sign: check boxes, the numbers of footnotes and the ways back from them; and a title to
 * what can be folded and has none, which would else show an English word.
 */
final class PageLabels {

    private static final Messages TEXT = Messages.beside(PageLabels.class);

    private PageLabels() {
    }

    static void apply(Document page) {
        for (String state : List.of("task-done", "task-open")) {
            for (Element box : page.select("span." + state)) {
                box.attr("role", "checkbox").attr("aria-disabled", "true")
                        .attr("aria-checked", Boolean.toString(state.equals("task-done")))
                        .attr("aria-label", TEXT.get("page." + state.replace('-', '_')));
            }
        }
        for (Element details : page.select("details")) {
            if (details.children().stream().noneMatch(child -> child.normalName().equals("summary"))) {
                details.prependElement("summary").text(TEXT.get("page.details"));
            }
        }
        footnotes(page);
    }

    private static void footnotes(Document page) {
        page.select("div.footnotes").attr("role", "doc-endnotes").attr("aria-label", TEXT.get("page.footnotes"));
        for (Element reference : page.select("a.footnote-ref")) {
            reference.attr("role", "doc-noteref").attr("aria-label", TEXT.get("page.footnote", reference.text()));
        }
        for (Element note : page.select("div.footnotes > ol > li")) {
            backlinks(note);
        }
    }

    /** The ways back stand at the end of the note's last paragraph, from the second on with a number. */
    private static void backlinks(Element note) {
        Elements ways = note.select("> a.footnote-backref");
        Element end = ways.isEmpty() ? null : ways.getFirst().previousElementSibling();
        int number = 0;
        for (Element way : ways) {
            number++;
            way.attr("role", "doc-backlink").attr("aria-label", number == 1
                    ? TEXT.get("page.footnote_back")
                    : TEXT.get("page.footnote_back_to", Integer.toString(number)));
            if (number > 1) {
                way.appendElement("sup").text(Integer.toString(number));
            }
            if (end != null && end.normalName().equals("p")) {
                end.appendText(" ").appendChild(way);
            }
        }
    }
}
