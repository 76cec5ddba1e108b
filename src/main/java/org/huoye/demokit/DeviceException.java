package org.huoye.demokit;

import java.io.IOException;
import java.util.Objects;
import org.huoye.platform.Explained;
import org.huoye.platform.Messages;

/** A camera or microphone that cannot be used, with the sentence for the reader. */
public final class DeviceException extends IOException implements Explained {

    private static final long serialVersionUID = 1L;
    private static final Messages TEXT = Messages.beside(DeviceException.class);

    /** Why it cannot be used. */
    public enum Reason {
        /** There is none, or not the one asked for. */
        NONE,
        /** The system does not let this application. */
        REFUSED,
        /** Another application has it. */
        BUSY,
        /** It went away while it was used. */
        UNPLUGGED,
        /** The system lacks what is needed to read such devices. */
        NO_LIBRARY
    }

    private final LiveKind kind;
    private final Reason reason;

    /**
     * @param kind camera or microphone
     * @param detail for the log
     */
    public DeviceException(LiveKind kind, Reason reason, String detail) {
        super(kind + " " + reason + ": " + detail);
        this.kind = Objects.requireNonNull(kind, "kind");
        this.reason = Objects.requireNonNull(reason, "reason");
        if (!kind.isDevice()) {
            throw new IllegalArgumentException(kind + " is no device");
        }
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String sentence() {
        return TEXT.get("device." + kind + "." + reason);
    }
}
