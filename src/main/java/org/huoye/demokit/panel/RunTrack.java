package org.huoye.demokit.panel;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.jobs.CancelToken;
import org.huoye.platform.Failures;
import org.jspecify.annotations.Nullable;

/**
 * One run after the other: how each begins, what it tells, how it ends. What comes back too late is dropped by its number.
 * Called on the thread of the user interface.
 */
final class RunTrack {

    private final Executor ui;
    private final ReadOnlyObjectWrapper<PanelState> state = new ReadOnlyObjectWrapper<>(PanelState.IDLE);
    private final ReadOnlyObjectWrapper<@Nullable Stage> stage = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private CancelToken cancel = new CancelToken();
    private int run;

    /** @param ui runs work on the thread of the user interface */
    RunTrack(Executor ui) {
        this.ui = ui;
    }

    ReadOnlyObjectProperty<PanelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    PanelState state() {
        return state.get();
    }

    /** The stage that is under way, or the last one of a finished run; null before the first. */
    ReadOnlyObjectProperty<@Nullable Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** What went wrong last; null if all is well. */
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void tell(@Nullable Problem told) {
        problem.set(told);
    }

    /** Begins a run. @return its number */
    int begin() {
        run++;
        cancel = new CancelToken();
        Problem told = problem.get();
        if (told != null && told.remedy() != Problem.Remedy.NONE) {
            problem.set(null);
        }
        stage.set(null);
        move(PanelState.PREPARING);
        return run;
    }

    /** Stops the present run. */
    CancelToken cancel() {
        return cancel;
    }

    /** What a run tells, brought over. */
    RunListener news(int number, Consumer<Record> onPartial) {
        CancelToken token = cancel;
        return new RunNews(ui, begun -> {
            if (number == run && state().isBusy()) {
                stage.set(begun);
                if (state() == PanelState.PREPARING && begun != Stage.LOAD) {
                    move(PanelState.RUNNING);
                }
            }
        }, part -> {
            if (number == run && !token.isCancelled()) {
                onPartial.accept(part);
            }
        });
    }

    /**
     * A run came back.
     *
     * @param failure null if it went well
     * @param show puts what came out on show
     * @return whether it was the present run
     */
    boolean ended(int number, @Nullable Throwable failure, Runnable show) {
        if (number != run) {
            return false; // a late result of a demo that was closed
        }
        if (cancel.isCancelled() || isCancellation(failure)) {
            move(PanelState.CANCELLED);
        } else if (failure == null) {
            show.run();
            move(PanelState.DONE);
        } else {
            problem.set(Problem.run(Failures.of(failure)));
            move(PanelState.FAILED);
        }
        return true;
    }

    private static boolean isCancellation(@Nullable Throwable failure) {
        return failure != null && Failures.unwrapped(failure) instanceof CancellationException;
    }

    /** Asks the present run to stop. */
    void stop() {
        if (state() == PanelState.PREPARING || state() == PanelState.RUNNING) {
            cancel.cancel();
            move(PanelState.STOPPING);
        }
    }

    /** A run that had to wait for its input ends before it began. */
    void endUnbegun(PanelState end) {
        move(end);
    }

    /** The input has changed: there is no result on it. */
    void rest() {
        if (state() != PanelState.IDLE) {
            move(PanelState.IDLE);
        }
        stage.set(null);
    }

    /** Cancels the present run and hears no more of it. */
    void close() {
        run++;
        cancel.cancel();
    }

    private void move(PanelState next) {
        if (!state().mayBecome(next)) {
            throw new IllegalStateException("a panel that is " + state() + " cannot become " + next);
        }
        state.set(next);
    }
}
