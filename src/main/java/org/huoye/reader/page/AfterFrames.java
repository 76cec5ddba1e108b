package org.huoye.reader.page;

import javafx.animation.AnimationTimer;

/** Does something some frames after it was last started. JavaFX thread only. */
final class AfterFrames extends AnimationTimer {

    private final int frames;
    private final Runnable action;
    private int left;

    AfterFrames(int frames, Runnable action) {
        this.frames = frames;
        this.action = action;
    }

    @Override
    public void start() {
        left = frames;
        super.start();
    }

    @Override
    public void handle(long now) {
        if (left-- <= 0) {
            stop();
            action.run();
        }
    }
}
