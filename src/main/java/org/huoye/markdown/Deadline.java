package org.huoye.markdown;

/** A moment after which work gives up. */
final class Deadline {

    private final long nanos;

    Deadline(long milliseconds) {
        nanos = System.nanoTime() + milliseconds * 1_000_000;
    }

    boolean isOver() {
        return System.nanoTime() - nanos > 0;
    }

    /** @throws OverBudgetException if the time is over */
    void check() {
        if (isOver()) {
            throw new OverBudgetException(OverBudgetException.Budget.TIME);
        }
    }
}
