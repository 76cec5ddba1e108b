package org.huoye.pipelines.text;

import java.util.Arrays;

/** What a sentence became: a direction, as numbers whose squares add up to 1. Immutable. */
public final class SentenceVector {

    private final float[] values;

    private SentenceVector(float[] values) {
        this.values = values;
    }

    /**
     * The direction of some numbers (L2 norm). Numbers that are all zero keep none.
     *
     * @param values copied
     */
    public static SentenceVector along(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        double length = Math.max(Math.sqrt(squares), 1e-12);
        float[] scaled = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = (float) (values[i] / length);
        }
        return new SentenceVector(scaled);
    }

    /**
     * Takes up a vector that was kept.
     *
     * @param values of a vector as {@link #values()} gave them; copied
     */
    public static SentenceVector kept(float[] values) {
        return new SentenceVector(values.clone());
    }

    /** How many numbers. */
    public int length() {
        return values.length;
    }

    /** One of the numbers, from 0. */
    public float at(int index) {
        return values[index];
    }

    /** All numbers, as a copy. */
    public float[] values() {
        return values.clone();
    }

    /**
     * Cosine of the angle to another vector: 1 for the same direction, about 0 for sentences that have nothing in common.
     *
     * @throws IllegalArgumentException if the other has more or fewer numbers
     */
    public double cosine(SentenceVector other) {
        if (other.values.length != values.length) {
            throw new IllegalArgumentException(
                    "vectors of " + values.length + " and " + other.values.length + " numbers");
        }
        float cosine = 0;
        for (int i = 0; i < values.length; i++) {
            cosine += values[i] * other.values[i];
        }
        return cosine;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SentenceVector vector && Arrays.equals(values, vector.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "SentenceVector[" + values.length + " numbers]";
    }
}
