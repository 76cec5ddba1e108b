package org.huoye.reader.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/**
 * Hands the slices of a chapter to the page: the first at once, each other one when the window has drawn two frames in
 * time, so that a long chapter never holds the JavaFX thread for longer than one slice takes. JavaFX thread only.
 */
final class SliceFeed extends AnimationTimer {

    private static final long PROMPT_NANOS = 30_000_000;
    private static final int PROMPT_FRAMES = 2;
    /** A window that never gets two prompt frames still gets its text. */
    private static final int PATIENCE_FRAMES = 8;

    private final Consumer<String> append;
    private final Runnable finished;
    private final Deque<String> waiting = new ArrayDeque<>();
    private long last;
    private int prompt;
    private int frames;

    SliceFeed(Consumer<String> append, Runnable finished) {
        this.append = append;
        this.finished = finished;
    }

    /** Drops what waits and begins anew. */
    void begin(List<String> slices) {
        stop();
        waiting.clear();
        waiting.addAll(slices);
        next();
    }

    private void next() {
        prompt = 0;
        frames = 0;
        String slice = waiting.poll();
        if (slice != null) {
            append.accept(slice);
        }
        if (waiting.isEmpty()) {
            stop();
            finished.run();
        } else {
            start();
        }
    }

    @Override
    public void handle(long now) {
        prompt = now - last < PROMPT_NANOS ? prompt + 1 : 0;
        last = now;
        frames++;
        if (prompt >= PROMPT_FRAMES || frames >= PATIENCE_FRAMES) {
            next();
        }
    }
}
