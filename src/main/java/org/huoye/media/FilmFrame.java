package org.huoye.media;

/**
 * A picture of a film.
 *
 * @param picture upright, as large as the reader was asked for
 * @param seconds since the film's beginning, never less than the frame's before
 * @param index counted from 0
 */
public record FilmFrame(Picture picture, double seconds, int index) {
}
