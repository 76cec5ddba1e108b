package org.huoye.reader.page;

import org.huoye.reader.page.PageListener.Turn;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.events.Event;
import org.w3c.dom.events.EventTarget;
import org.w3c.dom.events.MouseEvent;

/**
 * The host's listeners on the document. They catch events before anything else, decide about every click and never let
 * the page follow a link, submit a form or drag anything by itself.
 */
final class PageInput {

    private final PageListener listener;
    private final Runnable scrolled;
    private final Menu menu;

    /** Hears that a context menu was asked for, at a place of the view. */
    interface Menu {
        void asked(String picture, double x, double y, String link);
    }

    PageInput(PageListener listener, Runnable scrolled, Menu menu) {
        this.listener = listener;
        this.scrolled = scrolled;
        this.menu = menu;
    }

    void listenTo(Document document) {
        EventTarget target = (EventTarget) document;
        target.addEventListener("click", this::clicked, true);
        target.addEventListener("auxclick", this::clicked, true);
        target.addEventListener("contextmenu", this::menuWanted, true);
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

    private void menuWanted(Event event) {
        event.preventDefault();
        if (event instanceof MouseEvent mouse) {
            String picture = "";
            String link = "";
            for (@Nullable
            Node node = (Node) event.getTarget(); node instanceof Element element; node = node.getParentNode()) {
                picture = picture.isEmpty() ? valueOf(element, "data-picture") : picture;
                link = link.isEmpty() && element.getTagName().equalsIgnoreCase("a") ? valueOf(element, "href") : link;
            }
            menu.asked(picture, mouse.getClientX(), mouse.getClientY(), link);
        }
    }

    private static String valueOf(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        return value == null ? "" : value;
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
        String classes = element.getAttribute("class");
        return classes != null && (" " + classes + " ").contains(" demo-card ")
                && (" " + classes + " ").contains(" known ");
    }
}
