package org.huoye.reader.page;

import org.huoye.reader.page.PageListener.Turn;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.events.Event;
import org.w3c.dom.events.EventTarget;

/**
 * The host's listeners on the document. They catch events before anything else, decide about every click and never let
 * the page follow a link, submit a form or drag anything by itself.
 */
final class PageInput {

    private final PageListener listener;
    private final Runnable scrolled;
    private final Runnable tool;

    /**
     * @param listener hears what clicks mean
     * @param scrolled told when the view moves
     * @param tool told when one of the page's own tools, or the margin of a line of code, was clicked
     */
    PageInput(PageListener listener, Runnable scrolled, Runnable tool) {
        this.listener = listener;
        this.scrolled = scrolled;
        this.tool = tool;
    }

    void listenTo(Document document) {
        EventTarget target = (EventTarget) document;
        target.addEventListener("click", this::clicked, true);
        target.addEventListener("auxclick", this::clicked, true);
        target.addEventListener("submit", Event::preventDefault, true);
        target.addEventListener("dragstart", Event::preventDefault, true);
        target.addEventListener("scroll", event -> scrolled.run(), true);
    }

    private void clicked(Event event) {
        boolean primary = event.getType().equals("click");
        for (@Nullable
        Node node = (Node) event.getTarget(); node instanceof Element element; node = node.getParentNode()) {
            String turn = element.getAttribute("data-turn");
            if (element.getTagName().equalsIgnoreCase("a") || element.getTagName().equalsIgnoreCase("area")) {
                event.preventDefault();
                if (primary) {
                    follow(element);
                }
                return;
            }
            String picture = element.getAttribute("data-picture");
            if (primary && picture != null && !picture.isEmpty() && !isInLink(element)) {
                listener.picture(picture);
                return;
            }
            if (primary && (has(element, "huoye-tool") || has(element, "huoye-code"))) {
                event.preventDefault();
                tool.run();
                return;
            }
            if (primary && isCard(element)) {
                event.preventDefault();
                listener.demo(element.getAttribute("id"));
                return;
            }
            if (primary && turn != null && !turn.isEmpty()) {
                listener.turn(turn.equals("previous") ? Turn.PREVIOUS : Turn.NEXT);
                return;
            }
        }
    }

    /** A link without a target is one that was judged while rendering; its title says why. */
    private void follow(Element link) {
        String href = link.getAttribute("href");
        String title = link.getAttribute("title");
        if (href != null && !href.isEmpty()) {
            listener.link(href);
        } else if (title != null && !title.isEmpty()) {
            listener.deadLink(title);
        }
    }

    private static boolean isInLink(Element element) {
        for (@Nullable
        Node node = element; node instanceof Element up; node = node.getParentNode()) {
            if (up.getTagName().equalsIgnoreCase("a")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCard(Element element) {
        return has(element, "demo-card") && has(element, "known");
    }

    private static boolean has(Element element, String wanted) {
        String classes = element.getAttribute("class");
        return classes != null && (" " + classes + " ").contains(" " + wanted + " ");
    }
}
