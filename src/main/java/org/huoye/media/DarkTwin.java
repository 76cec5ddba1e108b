package org.huoye.media;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Pictures that are drawn twice: beside {@code x.png} may lie {@code x-dark.png} for dark pages. */
public final class DarkTwin {

    private static final String MARK = "-dark";

    private DarkTwin() {
    }

    /** The file to show on a dark page: the twin of a picture, or itself if it has none. Looks at the disk. */
    public static Path of(Path picture) {
        String name = picture.getFileName().toString();
        int dot = name.lastIndexOf('.');
        if (dot <= 0) {
            return picture;
        }
        Path twin = picture.resolveSibling(name.substring(0, dot) + MARK + name.substring(dot));
        return Files.isRegularFile(twin, LinkOption.NOFOLLOW_LINKS) ? twin : picture;
    }
}
