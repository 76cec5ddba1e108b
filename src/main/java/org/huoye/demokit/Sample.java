package org.huoye.demokit;

import org.huoye.media.FilmReader;

/**
 * An input that ships with the book. Its title is {@code sample.<file>} in the demo's messages, or the text itself.
 *
 * @param file name inside {@code images/samples/<demo id>/}, or for demos on texts the text itself unless it is the name of
 *     a text file; a film, told by its name, is played in the demo's live part
 */
public record Sample(String file) {

    private static final String TEXT_FILE = ".txt";

    /** Whether it is called as films are. */
    public boolean isFilm() {
        return FilmReader.isFilmName(file);
    }

    /** Whether it lies in a file, for demos on texts: a text of many lines. */
    public boolean isTextFile() {
        return file.endsWith(TEXT_FILE);
    }
}
