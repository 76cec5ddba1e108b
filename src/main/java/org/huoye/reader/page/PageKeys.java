package org.huoye.reader.page;

import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Keys that the page understands itself. The page runs no scripts of its own, so they are told to it here, and what the
 * engine would do with them is left out: its own page-down cuts lines and leaves headings alone at the bottom.
 */
final class PageKeys {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final Locator END = new Locator(Integer.MAX_VALUE, 1, "");

    private final PageListener listener;
    private final Ways ways;

    /** What keys lead to beyond the page's scripts. */
    record Ways(Consumer<Locator> goTo, Consumer<PageScript.Place> menu) {
    }

    PageKeys(PageListener listener, Ways ways) {
        this.listener = listener;
        this.ways = ways;
    }

    /** Does what a key means in the page and consumes it, or leaves it. */
    void pressed(KeyEvent event, PageScript page) {
        boolean others = event.isAltDown() || event.isControlDown() || event.isMetaDown() || event.isShortcutDown();
        if (COPY.match(event) && copy(page)) {
            event.consume();
        } else if (!others && (event.isShiftDown() ? withShift(event.getCode(), page) : plain(event.getCode(), page))) {
            event.consume();
        }
    }

    private boolean withShift(KeyCode key, PageScript page) {
        return switch (key) {
            case SPACE -> !page.wantsKey(key.name()) && page.pageBy(-1);
            case F10 -> menu(page);
            default -> false;
        };
    }

    private boolean plain(KeyCode key, PageScript page) {
        return switch (key) {
            case SPACE -> !page.wantsKey(key.name()) && page.pageBy(1);
            case PAGE_DOWN -> page.pageBy(1);
            case PAGE_UP -> page.pageBy(-1);
            case DOWN -> page.lineBy(1);
            case UP -> page.lineBy(-1);
            case HOME -> goTo(Locator.TOP);
            case END -> goTo(END);
            case G -> page.nextTerm();
            case ESCAPE -> page.hideTip();
            case ENTER -> picture(page.focusedPicture());
            case CONTEXT_MENU -> menu(page);
            default -> false;
        };
    }

    /** Copies a selection with formulas; any other the engine copies itself, as rich text too. */
    private boolean copy(PageScript page) {
        String text = page.selectedWithFormulas();
        if (!text.isEmpty()) {
            listener.copy(text);
        }
        return !text.isEmpty();
    }

    private boolean goTo(Locator place) {
        ways.goTo().accept(place);
        return true;
    }

    private boolean menu(PageScript page) {
        ways.menu().accept(page.focusPlace());
        return true;
    }

    private boolean picture(String id) {
        if (!id.isEmpty()) {
            listener.picture(id);
        }
        return !id.isEmpty();
    }
}
