package org.huoye.media;

import java.util.Arrays;

/**
 * A stretch of sound from one channel. Immutable by contract: nobody writes to {@link #samples()} after construction.
 *
 * @param samples -1 to 1
 * @param rate samples a second
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record SoundBlock(float[] samples, int rate) {

    public SoundBlock {
        if (rate < 1) {
            throw new IllegalArgumentException("a rate is positive, got " + rate);
        }
    }

    /**
     * This block with a newer one behind it.
     *
     * @param seconds what is longer loses its beginning
     * @throws IllegalArgumentException if the rates differ
     */
    public SoundBlock join(SoundBlock newer, double seconds) {
        if (newer.rate != rate) {
            throw new IllegalArgumentException("rates differ: " + rate + " and " + newer.rate);
        }
        float[] both = Arrays.copyOf(samples, samples.length + newer.samples.length);
        System.arraycopy(newer.samples, 0, both, samples.length, newer.samples.length);
        int most = (int) Math.round(seconds * rate);
        return new SoundBlock(Arrays.copyOfRange(both, Math.max(0, both.length - most), both.length), rate);
    }
}
