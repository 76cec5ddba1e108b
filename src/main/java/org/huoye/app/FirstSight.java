package org.huoye.app;

import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows the shell before the page is made, and notes in the log when each was first seen. */
final class FirstSight {

    private static final Logger LOG = LoggerFactory.getLogger(FirstSight.class);

    /** Frames that the shell is on the screen before the page is made. */
    private static final int SHELL_FRAMES = 2;

    private FirstSight() {
    }

    /** Runs work when the shell was on the screen for some frames. */
    static void afterShell(Stage stage, Runnable work) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (!stage.isShowing()) {
                    stop();
                    return;
                }
                frames++;
                if (frames == 2) {
                    log("first frame"); // the second pulse follows the first frame
                }
                if (frames > SHELL_FRAMES) {
                    stop();
                    work.run();
                }
            }
        }.start();
    }

    /** Notes when something that is in the scene graph now is on the screen for the first time. */
    static void logPainted(String what, Scene scene, ReadOnlyBooleanProperty isThere) {
        isThere.addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable changed) {
                if (isThere.get()) {
                    isThere.removeListener(this);
                    Platform.runLater(() -> {
                        scene.addPostLayoutPulseListener(new Runnable() {
                            @Override
                            public void run() {
                                scene.removePostLayoutPulseListener(this);
                                log(what);
                            }
                        });
                        Platform.requestNextPulse(); // a still window has no next one by itself
                    });
                }
            }
        });
    }

    /** For reports of slow starts, and for the benchmarks: the log's own time has whole seconds only. */
    private static void log(String seen) {
        LOG.info("{} at {}", seen, Instant.now());
    }
}
