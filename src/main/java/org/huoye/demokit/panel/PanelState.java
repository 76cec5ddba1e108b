package org.huoye.demokit.panel;

/** What the panel is doing. */
public enum PanelState {
    /** Nothing has been run on the present input. */
    IDLE,
    /** Reads the input or opens the models for a run. */
    PREPARING,
    /** The core works. */
    RUNNING,
    /** Asked to stop; a native call under way cannot be interrupted. */
    STOPPING,
    /** The result is on show. */
    DONE,
    /** The run failed; a sentence says why. */
    FAILED,
    /** The reader stopped the run. */
    CANCELLED;

    /** Which states may follow this one. */
    boolean mayBecome(PanelState next) {
        return switch (this) {
            case IDLE -> next == PREPARING;
            case PREPARING -> next == RUNNING || next == STOPPING || ended(next);
            case RUNNING -> next == STOPPING || ended(next);
            case STOPPING -> next == CANCELLED;
            case DONE, FAILED, CANCELLED -> next == PREPARING || next == IDLE;
        };
    }

    /** Whether a run is under way. */
    public boolean isBusy() {
        return this == PREPARING || this == RUNNING || this == STOPPING;
    }

    private static boolean ended(PanelState state) {
        return state == DONE || state == FAILED || state == CANCELLED;
    }
}
