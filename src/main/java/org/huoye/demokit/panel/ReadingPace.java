package org.huoye.demokit.panel;

/** Numbers that change with every frame are shown anew twice a second, so that they can be read. JavaFX thread only. */
public final class ReadingPace {

    private static final long READABLE_NANOS = 500_000_000;

    private long last;

    /**
     * Whether numbers are to be shown anew; if so, time counts from now.
     *
     * @param atOnce whether something has changed that is not to wait
     */
    public boolean isTime(boolean atOnce) {
        long now = System.nanoTime();
        if (!atOnce && now - last <= READABLE_NANOS) {
            return false;
        }
        last = now;
        return true;
    }
}
