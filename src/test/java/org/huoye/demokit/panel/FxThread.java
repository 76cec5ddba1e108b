package org.huoye.demokit.panel;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.testfx.api.FxToolkit;

/** Starts JavaFX once for tests and runs work on its thread. */
public final class FxThread {

    private FxThread() {
    }

    /** Starts JavaFX if it is not running. */
    public static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    /** Runs work on the JavaFX thread and waits for it; at once if this is that thread. */
    public static <T> T call(Callable<T> work) {
        if (Platform.isFxApplicationThread()) {
            try {
                return work.call();
            } catch (Exception e) {
                throw new AssertionError("on the JavaFX thread", e);
            }
        }
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception | Error e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("on the JavaFX thread", e);
        }
    }

    public static void run(Runnable work) {
        var unused = call(() -> {
            work.run();
            return "done";
        });
    }

    /** Waits until a condition that is looked at on the JavaFX thread holds; what it looks at may still be missing. */
    public static void waitFor(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!call(() -> holds(condition))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (AssertionError e) {
            return false;
        }
    }
}
