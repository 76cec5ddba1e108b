package org.huoye.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the window that F6 moves the keyboard through, in the order they were added. What then has the keyboard
 * shows it until the mouse is used: JavaFX itself shows only what Tab has reached. JavaFX thread only.
 */
final class Regions {

    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

    private final Scene scene;
    private final List<Part> parts = new ArrayList<>();

    /** A part of the window. */
    private record Part(BooleanSupplier isThere, Supplier<@Nullable Node> node, Runnable focus) {
    }

    Regions(Scene scene) {
        this.scene = scene;
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> show(false));
    }

    /**
     * Adds a part after the others.
     *
     * @param isThere whether it is shown now
     * @param node holds it
     * @param focus moves the keyboard into it
     */
    void add(BooleanSupplier isThere, Supplier<@Nullable Node> node, Runnable focus) {
        parts.add(new Part(isThere, node, focus));
    }

    /** Moves the keyboard to the next part that is there, or the one before. */
    void move(boolean backwards) {
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            at = hasKeyboard(parts.get(i)) ? i : at;
        }
        int step = backwards ? parts.size() - 1 : 1;
        for (int i = 1; i <= parts.size(); i++) {
            Part next = parts.get((at + i * step) % parts.size());
            if (next.isThere().getAsBoolean()) {
                show(true);
                next.focus().run();
                return;
            }
        }
    }

    /** Asks the focus owner: a node's focus-within may stay true after the window was shown. */
    private boolean hasKeyboard(Part part) {
        Node wanted = part.node().get();
        for (@Nullable
        Node node = scene.getFocusOwner(); node != null; node = node.getParent()) {
            if (node == wanted) {
                return true;
            }
        }
        return false;
    }

    private void show(boolean shown) {
        scene.getRoot().pseudoClassStateChanged(REACHED, shown);
    }

    /** Runs work before each use of keyboard or mouse, moving included. */
    void beforeUse(Runnable work) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> work.run());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> work.run());
    }
}
