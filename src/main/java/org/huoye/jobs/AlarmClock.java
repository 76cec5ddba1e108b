package org.huoye.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Tells the time and wakes: what {@link Lane} is for work, this is for waiting. Tests move their own. Thread-safe. */
public interface AlarmClock extends InstantSource {

    /** Does something later, once. What waits when the application ends is forgotten. */
    void after(Duration delay, Runnable work);

    /**
     * The computer's clock. Waiting costs no thread of its own.
     *
     * @param executor where the work is done
     */
    static AlarmClock system(Executor executor) {
        return new AlarmClock() {
            @Override
            public Instant instant() {
                return Instant.now();
            }

            @Override
            public void after(Duration delay, Runnable work) {
                CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, executor).execute(work);
            }
        };
    }
}
