package org.huoye.media;

import java.io.IOException;
import java.nio.file.Path;

/** Reads pictures. */
public final class PictureReader {
    private PictureReader() {
    }

    public static Picture read(Path file) throws IOException {
        throw new IOException("" + file);
    }
}
