package org.huoye.demokit;

import org.huoye.media.FilmReader;

/**
 * An input that ships with the book. Its title is {@code sample.<file>} in the demo's messages, or the text itself.
 *
 * @param file name inside {@code images/samples/<demo id>/}, or the text itself for demos on texts; a film, told by its
 *     name, is played in the demo's live part
 */
public record Sample(String file) {

    /** Whether it is called as films are. */
    public boolean isFilm() {
        return FilmReader.isFilmName(file);
    }
}
