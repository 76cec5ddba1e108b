package org.huoye.demokit.throwaway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.huoye.jobs.Lane;

/** A lane that works only when told to, in order of arrival. */
public final class ManualLane implements Lane {

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T> CompletableFuture<T> submit(Urgency urgency, Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        waiting.add(() -> {
            try {
                done.complete(work.call());
            } catch (Exception | Error e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    /** Does one piece of work. @return whether there was one */
    public boolean workOnce() {
        Runnable next = waiting.poll();
        if (next != null) {
            next.run();
        }
        return next != null;
    }

    /** Does everything that waits, and what that brings. */
    public void work() {
        for (Runnable next; (next = waiting.poll()) != null;) {
            next.run();
        }
    }

    @Override
    public void close() {
        waiting.clear();
    }
}
