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
        Path twin = placeFor(picture);
        return Files.isRegularFile(twin, LinkOption.NOFOLLOW_LINKS) ? twin : picture;
    }

    /** Where the twin of a picture lies if it has one; the picture itself if its name has no extension. */
    public static Path placeFor(Path picture) {
        String name = picture.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? picture : picture.resolveSibling(name.substring(0, dot) + MARK + name.substring(dot));
    }
}
