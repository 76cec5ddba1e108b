package org.huoye.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Waiting for what the window draws, from outside the JavaFX thread. */
final class Frames {

    private Frames() {
    }

    /** Runs work on the JavaFX thread and waits for its result. */
    static <T> T on(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception | Error e) {
                done.completeExceptionally(e);
            }
        });
        return done.join();
    }

    /**
     * Waits until a condition has held for some frames.
     *
     * @param condition looked at on the JavaFX thread, once a frame
     * @param frames how many frames it must hold
     * @param seconds how long to wait at most
     * @throws IllegalStateException if it does not come to hold
     */
    static void until(BooleanSupplier condition, int frames, int seconds) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        Platform.runLater(() -> new AnimationTimer() {
            private int held;

            @Override
            public void handle(long now) {
                try {
                    held = condition.getAsBoolean() ? held + 1 : 0;
                    if (held > frames) {
                        stop();
                        done.complete(true);
                    } else if (System.nanoTime() > end) {
                        stop();
                        done.complete(false);
                    }
                } catch (RuntimeException e) {
                    stop();
                    done.completeExceptionally(e);
                }
            }
        }.start());
        try {
            if (!done.join()) {
                throw new IllegalStateException("not drawn within " + seconds + " seconds");
            }
        } catch (CompletionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
