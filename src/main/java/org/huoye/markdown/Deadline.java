package org.huoye.markdown;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * A moment after which work gives up, in processor time of the thread that made it: on a busy machine an ordinary text gets
 * the time that it needs, while one that eats time is stopped. To be asked by that thread only.
 */
final class Deadline {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final boolean MEASURED = THREADS.isCurrentThreadCpuTimeSupported();

    private final long end;

    Deadline(long milliseconds) {
        end = now() + milliseconds * 1_000_000;
    }

    private static long now() {
        return MEASURED ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }

    /** @throws OverBudgetException if the time is over */
    void check() {
        if (now() - end > 0) {
            throw new OverBudgetException(OverBudgetException.Budget.TIME);
        }
    }
}
