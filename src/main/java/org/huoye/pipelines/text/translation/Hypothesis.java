package org.huoye.pipelines.text.translation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A beginning of a translation: a step and the beginning before it. Beginnings that part later share what they have in
 * common.
 *
 * @param before null at the first step
 * @param step the last step
 * @param looks where the last step looked
 * @param total sum of the logarithms of all its probabilities, at temperature 1
 * @param length how many steps
 */
record Hypothesis(@Nullable Hypothesis before, Step step, Looks looks, double total, int length) {

    /**
     * Where one step looked.
     *
     * @param source weights of the source's pieces, layer by layer, head by head
     * @param target the same of the translation's pieces before it and the sign that begins it
     */
    @SuppressWarnings("ArrayRecordComponent") // read once
    record Looks(float[] source, float[] target) {
    }

    static Hypothesis after(@Nullable Hypothesis before, Step step, Looks looks, double logProbability) {
        return before == null
                ? new Hypothesis(null, step, looks, logProbability, 1)
                : new Hypothesis(before, step, looks, before.total + logProbability, before.length + 1);
    }

    /** The measure that translations of different length are compared by: the mean of the logarithms. */
    double score() {
        return total / length;
    }

    boolean isEnded() {
        return step.id() == Vocabulary.END;
    }

    List<Hypothesis> parts() {
        List<Hypothesis> parts = new ArrayList<>(length);
        for (Hypothesis part = this; part != null; part = part.before) {
            parts.add(part);
        }
        Collections.reverse(parts);
        return parts;
    }

    List<Step> steps() {
        return parts().stream().map(Hypothesis::step).toList();
    }
}
