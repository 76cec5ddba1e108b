package org.huoye.book;

import java.io.IOException;
import java.util.Objects;
import org.huoye.platform.Explained;
import org.huoye.platform.Messages;

/** A book or chapter that cannot be read, with the reason as a kind that becomes one sentence for the reader. */
public final class BookException extends IOException implements Explained {

    private static final long serialVersionUID = 1L;
    private static final Messages TEXT = Messages.beside(BookException.class);

    /** Why it cannot be read. The sentence for each is {@code book.<name>} in the message bundle. */
    public enum Reason {
        MISSING, NO_CHAPTERS, NOT_MARKDOWN, WHOLE_DISK, FOLDER_UNREADABLE, CONTENTS_EMPTY, CONTENTS_TOO_LARGE, CONTENTS_NOT_TEXT, CONTENTS_UNREADABLE, CHAPTER_MISSING, CHAPTER_OUTSIDE, CHAPTER_TOO_LARGE, CHAPTER_NOT_TEXT, CHAPTER_UNREADABLE
    }

    private final Reason reason;

    public BookException(Reason reason, String detail) {
        super(detail);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public BookException(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String sentence() {
        return TEXT.get("book." + reason.name());
    }
}
