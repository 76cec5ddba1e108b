package org.huoye.demokit;

import java.nio.file.Path;
import java.util.Objects;
import org.huoye.media.FilmReader;
import org.huoye.media.Picture;

/**
 * What a demo on pictures is given that takes films too. In the window a film is played in the demo's live part, so a run
 * sees films only on the command line and in tests.
 */
public sealed interface PictureOrFilm {

    /** A picture. */
    record Still(Picture picture) implements PictureOrFilm {

        public Still {
            Objects.requireNonNull(picture, "picture");
        }
    }

    /** A film, to be read with {@link FilmReader}. */
    record Film(Path file) implements PictureOrFilm {

        public Film {
            Objects.requireNonNull(file, "file");
        }
    }

    /** Whether a file is a film: by its content, or else by its name, so that its reader says what is wrong with it. */
    static boolean isFilm(Path file) {
        return FilmReader.isFilm(file) || FilmReader.isFilmName(file.toString());
    }
}
