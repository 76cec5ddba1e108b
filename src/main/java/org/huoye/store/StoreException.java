package org.huoye.store;

import java.util.Objects;
import org.huoye.platform.Explained;
import org.huoye.platform.Messages;

/** The reader's data cannot be reached, with the sentence for the reader. */
public final class StoreException extends RuntimeException implements Explained {

    private static final long serialVersionUID = 1L;
    private static final Messages TEXT = Messages.beside(StoreException.class);

    /** Why. The sentence for each is {@code store.<name>} in the room's messages. */
    public enum Reason {
        /** The file was no database any more; it lies aside, and the next try begins with an empty one. */
        DAMAGED,
        /** A later version of the application wrote the file; it lies aside, and the next try begins with an empty one. */
        NEWER,
        /** A later version of the application is using the file at this moment. */
        NEWER_IN_USE,
        /** Another process has been writing for longer than one waits. */
        BUSY,
        /** The disk is full. */
        FULL,
        /** The file or its folder cannot be read or written. */
        UNREACHABLE
    }

    private final Reason reason;
    private final String place;

    /**
     * @param place the file or folder that the sentence names
     * @param cause for the log
     */
    StoreException(Reason reason, String place, Throwable cause) {
        super(reason + ": " + place, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.place = place;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String sentence() {
        return TEXT.get("store." + reason, place);
    }
}
