package org.huoye.demokit.panel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.huoye.demokit.LiveRunner;
import org.huoye.demokit.LiveRunner.Phase;
import org.huoye.demokit.RunReport;
import org.jspecify.annotations.Nullable;

/**
 * Brings what a live run tells over to the thread of the user interface; of its steps only the newest, so that a slow
 * window never lags behind a camera.
 */
final class LiveNews<F, S extends Record> implements LiveRunner.Listener<F, S> {

    /** Steps a second are counted over this time. */
    private static final long RATE_NANOS = 1_000_000_000;

    /** Hears it there. */
    interface Hearer<F, S extends Record> {

        void phase(Phase next);

        /** @param stepsASecond of the last second; 0 while it is not known */
        void step(F frame, RunReport<S> report, double stepsASecond);

        void failed(Throwable problem);
    }

    /** A step on its way. */
    private record Step<F, S extends Record>(F frame, RunReport<S> report, double rate) {
    }

    private final Executor ui;
    private final Consumer<F> preparer;
    private final BooleanSupplier inside;
    private final Hearer<F, S> hearer;
    private final AtomicReference<@Nullable Step<F, S>> newest = new AtomicReference<>();
    /** Only touched on the lane. */
    private final Deque<Long> times = new ArrayDeque<>();
    /** Only touched on the thread of the user interface. */
    private boolean silent;

    /**
     * @param preparer makes a frame ready to be shown; called on the lane
     * @param inside whether tensors are wanted; asked on the lane
     */
    LiveNews(Executor ui, Consumer<F> preparer, BooleanSupplier inside, Hearer<F, S> hearer) {
        this.ui = ui;
        this.preparer = preparer;
        this.inside = inside;
        this.hearer = hearer;
    }

    /** Nothing of what is on its way is heard any more. */
    void fallSilent() {
        silent = true;
    }

    @Override
    public boolean looksInside() {
        return inside.getAsBoolean();
    }

    @Override
    public void phase(Phase next) {
        bring(() -> hearer.phase(next));
    }

    @Override
    public void step(F frame, RunReport<S> report) {
        preparer.accept(frame);
        Step<F, S> step = new Step<>(frame, report, rate());
        if (newest.getAndSet(step) != null) {
            return; // one is on its way and will take this one along
        }
        bring(() -> {
            Step<F, S> latest = newest.getAndSet(null);
            if (latest != null) {
                hearer.step(latest.frame, latest.report, latest.rate);
            }
        });
    }

    @Override
    public void failed(Throwable problem) {
        bring(() -> hearer.failed(problem));
    }

    private void bring(Runnable work) {
        ui.execute(() -> {
            if (!silent) {
                work.run();
            }
        });
    }

    private double rate() {
        long now = System.nanoTime();
        times.addLast(now);
        while (now - times.getFirst() > RATE_NANOS && times.size() > 2) {
            times.removeFirst();
        }
        long span = now - times.getFirst();
        return span == 0 ? 0 : (times.size() - 1) * 1e9 / span;
    }
}
