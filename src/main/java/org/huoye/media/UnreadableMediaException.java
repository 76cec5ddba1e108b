package org.huoye.media;

import java.io.IOException;
import java.util.Objects;
import org.huoye.platform.Explained;
import org.huoye.platform.Messages;

/** A file that cannot be used, with the reason as a kind that views turn into one sentence for the reader. */
public final class UnreadableMediaException extends IOException implements Explained {

    private static final long serialVersionUID = 1L;
    private static final Messages TEXT = Messages.beside(UnreadableMediaException.class);

    /** Why a file cannot be used. The sentence for each is {@code media.<name>} in the media message bundle. */
    public enum Reason {
        MISSING, EMPTY, NOT_A_PICTURE, DAMAGED, TOO_LARGE, UNSUPPORTED_HEIC, NO_TEXT, EMPTY_TEXT, LONG_TEXT, UNSAFE_SVG,
        /** A film where a picture is needed. */
        FILM,
        /** No film where one is needed. */
        NOT_A_FILM, EMPTY_FILM, DAMAGED_FILM,
        /** Only sound. */
        NO_PICTURES,
        /** Frames larger than the limit. */
        LARGE_FILM, UNKNOWN_CODEC,
        /** FFmpeg is missing or does not load. */
        NO_FILMS_HERE
    }

    private final Reason reason;

    public UnreadableMediaException(Reason reason, String detail) {
        super(detail);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public UnreadableMediaException(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String sentence() {
        return TEXT.get("media." + reason.name());
    }
}
