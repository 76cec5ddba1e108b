package org.huoye.media;

import java.io.IOException;

/** What FFmpeg answered when it could not go on. */
final class VideoException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int code;

    /** @param code FFmpeg's negative number */
    VideoException(String what, int code) {
        super(what + ": " + FfmpegLibraries.text(code) + " (" + code + ")");
        this.code = code;
    }

    int code() {
        return code;
    }
}
