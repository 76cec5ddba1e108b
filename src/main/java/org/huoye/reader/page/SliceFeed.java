package org.huoye.reader.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;

/**
 * Hands the slices of a chapter to the page: the first at once, each other one when the window has drawn two frames in
 * time, so that a long chapter never holds the JavaFX thread for longer than one portion takes. Past the length of any
 * ordinary chapter the rest waits until it is wanted, so that a monstrous one never fills the page. JavaFX thread only.
 */
final class SliceFeed extends AnimationTimer {

    private static final long PROMPT_NANOS = 30_000_000;
    private static final int PROMPT_FRAMES = 2;
    /** A window that never gets two prompt frames still gets its text. */
    private static final int PATIENCE_FRAMES = 8;

    private final Predicate<String> append;
    private final BooleanSupplier more;
    private final BooleanSupplier wanted;
    private final Consumer<Boolean> settled;
    private final Deque<String> waiting = new ArrayDeque<>();
    /** Whether a part of the last slice is not in the page yet. */
    private boolean left;
    /** Whether slices will be added. */
    private boolean open;
    private long last;
    private int prompt;
    private int frames;

    /**
     * @param append puts a slice into the page, or a first part of it, and tells whether there is more of it
     * @param more puts more of the last slice into the page and tells whether there is still more
     * @param wanted whether more is wanted now
     * @param settled told when nothing is fed any more for now, with whether that was all
     */
    SliceFeed(Predicate<String> append, BooleanSupplier more, BooleanSupplier wanted, Consumer<Boolean> settled) {
        this.append = append;
        this.more = more;
        this.wanted = wanted;
        this.settled = settled;
    }

    /**
     * Drops what waits and begins anew.
     *
     * @param more whether other slices will be {@linkplain #goOn added} when these are in the page
     */
    void begin(List<String> slices, boolean more) {
        open = more;
        waiting.clear();
        waiting.addAll(slices);
        String first = waiting.poll();
        left = first != null && append.test(first);
        start();
    }

    /** Adds the last slices. */
    void goOn(List<String> slices) {
        open = false;
        waiting.addAll(slices);
        start();
    }

    /** Goes on if something waits: more is wanted now. */
    void wake() {
        if (left || !waiting.isEmpty()) {
            start();
        }
    }

    private void next() {
        prompt = 0;
        frames = 0;
        String slice = waiting.peek();
        if (!left && slice == null) {
            stop();
            if (!open) {
                settled.accept(true);
            }
        } else if (!wanted.getAsBoolean()) {
            stop();
            settled.accept(false);
        } else if (left || slice == null) {
            left = more.getAsBoolean();
        } else {
            waiting.remove();
            left = append.test(slice);
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
