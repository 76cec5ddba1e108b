package org.huoye.demokit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.huoye.store.UserDatabase;
import org.jspecify.annotations.Nullable;

/**
 * A part of its own that a demo puts under its result in the panel, such as the faces it keeps for the reader. It is in no
 * report picture and in no copied text. JavaFX thread only.
 *
 * @param <R> result
 */
public interface Annex<R extends Record> {

    /** The node, the same one for life; it is laid out at the panel's width and takes the height it needs. */
    Node node();

    /** A result is on show; null once its input is there no more. */
    void show(@Nullable RunReport<R> report);

    /** What an annex may ask the panel for. JavaFX thread only. */
    interface Host {

        /** What the reader made; only to be used in {@link #work}. */
        UserDatabase store();

        /**
         * Does something that takes milliseconds or longer off the JavaFX thread, one after the other; if it fails the panel
         * says so in its band.
         *
         * @param then gets what came out, on the JavaFX thread; nothing once the panel was closed
         */
        <T> void work(Callable<T> work, Consumer<T> then);

        /** Runs on the present input again if it was run on, or once the run under way has ended; nothing otherwise. */
        void runAgain();
    }
}
