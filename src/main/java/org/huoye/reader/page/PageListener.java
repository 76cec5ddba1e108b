package org.huoye.reader.page;

/** Hears what the reader does in the page. Called on the JavaFX thread; what arrives is untrusted text. */
public interface PageListener {

    /** A link was followed; nothing has happened yet. */
    void link(String href);

    /** A link was followed that is known to lead nowhere, with the reason that the page gives. */
    void deadLink(String why);

    /** A picture was asked for, by its id in the chapter. */
    void picture(String id);

    /** A demo card was started. */
    void demo(String elementId);

    /** The link to the chapter before or after was followed. */
    void turn(Turn turn);

    /** The view moved. */
    void moved(PagePosition position);

    /** An anchor that was asked for is nowhere in the chapter. */
    void missing(String anchor);

    /** The context menu was asked for. */
    void menu(MenuRequest request);

    /** Text of the page should go to the clipboard: a piece of code or a line of it. */
    void copy(String text);

    /** A link to a heading of the present chapter should go to the clipboard. */
    void copyLink(String anchor);

    /** Where the links at a chapter's end lead. */
    enum Turn {
        PREVIOUS, NEXT
    }
}
