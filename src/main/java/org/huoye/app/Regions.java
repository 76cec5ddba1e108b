package org.huoye.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** The parts of the window that F6 moves the keyboard through, in the order they were added. JavaFX thread only. */
final class Regions {

    private final List<Part> parts = new ArrayList<>();

    /** A part of the window. */
    private record Part(BooleanSupplier isThere, BooleanSupplier hasKeyboard, Runnable focus) {
    }

    /**
     * Adds a part after the others.
     *
     * @param isThere whether it is shown now
     * @param hasKeyboard whether the keyboard is in it
     * @param focus moves the keyboard into it
     */
    void add(BooleanSupplier isThere, BooleanSupplier hasKeyboard, Runnable focus) {
        parts.add(new Part(isThere, hasKeyboard, focus));
    }

    /** Moves the keyboard to the next part that is there, or the one before. */
    void move(boolean backwards) {
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            at = parts.get(i).hasKeyboard().getAsBoolean() ? i : at;
        }
        int step = backwards ? parts.size() - 1 : 1;
        for (int i = 1; i <= parts.size(); i++) {
            Part next = parts.get((at + i * step) % parts.size());
            if (next.isThere().getAsBoolean()) {
                next.focus().run();
                return;
            }
        }
    }

    /** Runs work when the keyboard or the mouse is used for anything but moving. */
    static void onOtherUse(Scene scene, Runnable work) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.F6 && event.getCode() != KeyCode.SHIFT) {
                work.run();
            }
        });
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> work.run());
    }
}
