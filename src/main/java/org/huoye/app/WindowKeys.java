package org.huoye.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import org.huoye.reader.ReaderModel;
import org.huoye.reader.ReadingLook;

/**
 * The keys that work anywhere in the window. They are caught before the page sees them. The sheet of keys opens on the
 * typed character, so that {@code ？} of a Chinese input method does as {@code ?} does.
 */
final class WindowKeys {

    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
    private final ReadingLook look;
    private final Runnable showKeys;
    private final BooleanSupplier covered;
    private final Runnable open;

    /**
     * What the keys do outside the model.
     *
     * @param contents shows or hides the table of contents
     * @param sheet opens the sheet of keys
     * @param region moves the keyboard to the next part of the window, or the one before
     * @param open opens the books
     * @param find opens the bar that looks for words
     * @param findNext goes to the next of them, or the one before
     */
    record Actions(Runnable contents, Runnable sheet, Consumer<Boolean> region, Runnable open, Runnable find,
            Consumer<Boolean> findNext) {
    }

    /**
     * @param model what is read
     * @param look how it looks
     * @param covered whether a sheet lies over the window and has the keys
     */
    WindowKeys(ReaderModel model, ReadingLook look, Actions does, BooleanSupplier covered) {
        this.look = look;
        this.showKeys = does.sheet();
        this.covered = covered;
        keys.put(shortcut(KeyCode.PAGE_DOWN), model::goNext);
        keys.put(shortcut(KeyCode.PAGE_UP), model::goPrevious);
        keys.put(new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN), model::back);
        keys.put(new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.ALT_DOWN), model::forward);
        keys.put(shortcut(KeyCode.PLUS), look::enlarge);
        keys.put(shortcut(KeyCode.EQUALS), look::enlarge);
        keys.put(shortcut(KeyCode.ADD), look::enlarge);
        keys.put(shortcut(KeyCode.MINUS), look::shrink);
        keys.put(shortcut(KeyCode.SUBTRACT), look::shrink);
        keys.put(shortcut(KeyCode.DIGIT0), look::resetSize);
        keys.put(shortcut(KeyCode.NUMPAD0), look::resetSize);
        keys.put(new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                look::toggleScheme);
        keys.put(shortcut(KeyCode.B), does.contents());
        keys.put(shortcut(KeyCode.F), does.find());
        keys.put(new KeyCodeCombination(KeyCode.F3), () -> does.findNext().accept(false));
        keys.put(new KeyCodeCombination(KeyCode.F3, KeyCombination.SHIFT_DOWN), () -> does.findNext().accept(true));
        keys.put(new KeyCodeCombination(KeyCode.F6), () -> does.region().accept(false));
        keys.put(new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN), () -> does.region().accept(true));
        open = does.open();
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> typed(scene, event));
        scene.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        // after the panel, which opens a file of its own where it has the keyboard
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!covered.getAsBoolean() && shortcut(KeyCode.O).match(event)) {
                event.consume();
                open.run();
            }
        });
    }

    private void pressed(Scene scene, KeyEvent event) {
        boolean single = !event.isShortcutDown() && !event.isAltDown() && !event.getCode().isFunctionKey();
        if (covered.getAsBoolean() || single && isTyping(scene)) {
            return;
        }
        keys.entrySet().stream().filter(entry -> entry.getKey().match(event)).findFirst().ifPresent(entry -> {
            event.consume();
            entry.getValue().run();
        });
    }

    private void typed(Scene scene, KeyEvent event) {
        String character = event.getCharacter();
        if (!covered.getAsBoolean() && !isTyping(scene) && (character.equals("?") || character.equals("？"))) {
            event.consume();
            showKeys.run();
        }
    }

    private void scrolled(ScrollEvent event) {
        if (!covered.getAsBoolean() && event.isShortcutDown() && event.getDeltaY() != 0) {
            event.consume();
            if (event.getDeltaY() > 0) {
                look.enlarge();
            } else {
                look.shrink();
            }
        }
    }

    private static boolean isTyping(Scene scene) {
        return scene.getFocusOwner() instanceof TextInputControl;
    }
}
