package org.huoye.reader.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/**
 * Hands the slices of a chapter to the page: the first at once, each other one when the window has drawn two frames in
 * time, so that a long chapter never holds the JavaFX thread for longer than one slice takes. Past the length of any
 * ordinary chapter the rest waits until it is wanted, so that a monstrous one never fills the page. JavaFX thread only.
 */
final class SliceFeed extends AnimationTimer {

    /** Slices that are fed without being wanted: some 80,000 characters. */
    private static final int EAGER = 8;

    private static final long PROMPT_NANOS = 30_000_000;
    private static final int PROMPT_FRAMES = 2;
    /** A window that never gets two prompt frames still gets its text. */
    private static final int PATIENCE_FRAMES = 8;

    private final Consumer<String> append;
    private final BooleanSupplier more;
    private final BooleanSupplier wanted;
    private final Consumer<Boolean> settled;
    private final Deque<String> waiting = new ArrayDeque<>();
    private int appended;
    private long last;
    private int prompt;
    private int frames;

    /**
     * @param append puts a slice into the page
     * @param more puts more of the last slice into the page and tells whether there is still more
     * @param wanted whether more than the usual is wanted now
     * @param settled told when nothing is fed any more for now, with whether that was all
     */
    SliceFeed(Consumer<String> append, BooleanSupplier more, BooleanSupplier wanted, Consumer<Boolean> settled) {
        this.append = append;
        this.more = more;
        this.wanted = wanted;
        this.settled = settled;
    }

    /** Drops what waits and begins anew. */
    void begin(List<String> slices) {
        stop();
        waiting.clear();
        waiting.addAll(slices);
        appended = 0;
        append(waiting.poll());
    }

    /** Goes on if something waits: more is wanted now. */
    void wake() {
        if (!waiting.isEmpty()) {
            start();
        }
    }

    private void next() {
        prompt = 0;
        frames = 0;
        if (more.getAsBoolean()) {
            return;
        }
        if (waiting.isEmpty() || appended >= EAGER && !wanted.getAsBoolean()) {
            stop();
            settled.accept(waiting.isEmpty());
        } else {
            append(waiting.poll());
        }
    }

    private void append(@Nullable String slice) {
        if (slice != null) {
            appended++;
            append.accept(slice);
        }
        start();
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
