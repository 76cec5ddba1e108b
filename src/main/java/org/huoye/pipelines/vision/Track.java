package org.huoye.pipelines.vision;

/**
 * A thing that was found and belongs to what was found before.
 *
 * @param id from 1; never given again by the same tracker
 * @param what the thing as it was found now
 * @param seconds how long ago it was found first; 0 at its first time
 * @param <T> what is tracked
 */
public record Track<T>(int id, T what, double seconds) {
}
