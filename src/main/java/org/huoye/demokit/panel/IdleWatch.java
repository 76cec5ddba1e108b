package org.huoye.demokit.panel;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.huoye.jobs.AlarmClock;

/**
 * Gives back what an open panel has not used for ten minutes. It waits for one moment at a time, so that an idle panel
 * costs nothing. Called on the thread of the user interface.
 */
final class IdleWatch {

    static final Duration LIMIT = Duration.ofMinutes(10);

    private final AlarmClock clock;
    private final BooleanSupplier busy;
    private final Runnable giveBack;
    private Instant lastUsed;
    private boolean waiting;
    private boolean closed;

    /**
     * @param busy whether something is under way
     * @param giveBack gives the models back until they are used again
     */
    IdleWatch(AlarmClock clock, BooleanSupplier busy, Runnable giveBack) {
        this.clock = clock;
        this.busy = busy;
        this.giveBack = giveBack;
        lastUsed = clock.instant();
    }

    /** The models were used, or soon will be. */
    void used() {
        lastUsed = clock.instant();
        if (!waiting && !closed) {
            waiting = true;
            clock.after(LIMIT, this::look);
        }
    }

    private void look() {
        waiting = false;
        if (closed) {
            return;
        }
        if (busy.getAsBoolean()) {
            used();
            return;
        }
        Duration left = LIMIT.minus(Duration.between(lastUsed, clock.instant()));
        if (left.isPositive()) {
            waiting = true;
            clock.after(left, this::look);
        } else {
            giveBack.run();
        }
    }

    /** Nothing is left to give back. */
    void close() {
        closed = true;
    }
}
