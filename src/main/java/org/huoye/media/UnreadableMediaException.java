package org.huoye.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.huoye.platform.Explained;
import org.huoye.platform.Messages;

/** A file that cannot be used, with the reason as a kind that views turn into one sentence for the reader. */
public final class UnreadableMediaException extends IOException implements Explained {

    private static final long serialVersionUID = 1L;
    private static final Messages TEXT = Messages.beside(UnreadableMediaException.class);

    /** Why a file cannot be used. The sentence for each is {@code media.<name>} in the media message bundle. */
    public enum Reason {
        MISSING, FOLDER, EMPTY, NOT_A_PICTURE, DAMAGED, TOO_LARGE, UNSUPPORTED_HEIC, NO_TEXT, EMPTY_TEXT, LONG_TEXT, UNSAFE_SVG,
        /** A film where a picture is needed. */
        FILM,
        /** Neither a picture nor a film where both are taken. */
        NEITHER,
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
    /** Which of several pictures it is, from 1; 0 if there is only one. */
    private final int number;

    public UnreadableMediaException(Reason reason, String detail) {
        super(detail);
        this.reason = Objects.requireNonNull(reason, "reason");
        number = 0;
    }

    public UnreadableMediaException(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
        number = 0;
    }

    private UnreadableMediaException(UnreadableMediaException one, int number) {
        super(one.getMessage(), one);
        reason = one.reason;
        this.number = number;
    }

    /** What to say of a path at which there is no file. */
    static UnreadableMediaException noFile(Path path) {
        return Files.isDirectory(path)
                ? new UnreadableMediaException(Reason.FOLDER, "a folder: " + path)
                : new UnreadableMediaException(Reason.MISSING, "no such file: " + path);
    }

    /**
     * The same, saying which of several pictures it is.
     *
     * @param picture from 1
     */
    public UnreadableMediaException ofPicture(int picture) {
        return new UnreadableMediaException(this, picture);
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String sentence() {
        String sentence = TEXT.get("media." + reason.name());
        return number == 0 ? sentence : TEXT.get("picture.numbered", number, sentence);
    }
}
