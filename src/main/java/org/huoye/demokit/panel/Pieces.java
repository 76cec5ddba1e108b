package org.huoye.demokit.panel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Builds a column from its top, the first piece at once and one more with each frame: all of a panel in one frame would hold
 * the window up when its classes are new. What is shown already does not move. JavaFX thread only.
 */
final class Pieces extends AnimationTimer {

    private final Pane column;
    private final Deque<Supplier<? extends Node>> left;
    private boolean isWhole;
    private Runnable whole = () -> {
    };

    private Pieces(Pane column, List<Supplier<? extends Node>> makers) {
        this.column = column;
        this.left = new ArrayDeque<>(makers);
    }

    /** Begins to build. */
    static Pieces build(Pane column, List<Supplier<? extends Node>> makers) {
        Pieces pieces = new Pieces(column, makers);
        pieces.next();
        pieces.start();
        return pieces;
    }

    /** Does something once all is there and laid out, at once if it is. Only the last that was asked for is done. */
    void whenWhole(Runnable action) {
        if (isWhole) {
            action.run();
        } else {
            whole = action;
        }
    }

    /** Whether all is there and laid out. */
    boolean isWhole() {
        return isWhole;
    }

    private void next() {
        column.getChildren().add(left.removeFirst().get());
    }

    @Override
    public void handle(long now) {
        if (!left.isEmpty()) {
            next();
            return;
        }
        stop();
        isWhole = true;
        whole.run();
    }
}
