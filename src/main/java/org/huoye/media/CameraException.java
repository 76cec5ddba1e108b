package org.huoye.media;

import java.io.IOException;

/** A camera that cannot be used, and why. */
public final class CameraException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why it cannot be used. */
    public enum Reason {
        /** There is none, or not the one asked for. */
        NONE,
        /** The system does not let this application. */
        REFUSED,
        /** Another application has it. */
        BUSY,
        /** It went away while it was used. */
        LOST,
        /** The system lacks what FFmpeg needs to read cameras. */
        NO_LIBRARY
    }

    private final Reason reason;

    /** @param detail for the log */
    public CameraException(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    /** @param detail for the log */
    public CameraException(Reason reason, String detail, Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
