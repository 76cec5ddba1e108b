package org.huoye.pipelines.text.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a decoder says of every piece that might come next, for one beginning. */
public final class Likelihoods {

    private final float[] logits;
    private final int from;
    private final int size;
    private final Map<Double, double[]> computed = new HashMap<>();

    /**
     * @param logits of several beginnings, one after the other
     * @param beginning which of them
     * @param size of the vocabulary
     */
    Likelihoods(float[] logits, int beginning, int size) {
        this.logits = logits;
        this.from = beginning * size;
        this.size = size;
    }

    // tag::softmax[]
    /**
     * Probabilities of all pieces: p = exp(logit / temperature) / sum. A temperature below 1 makes the likely ones likelier,
     * above 1 it makes all more alike.
     */
    double[] probabilities(double temperature) {
        return computed.computeIfAbsent(temperature, this::compute);
    }

    private double[] compute(double temperature) {
        double most = Double.NEGATIVE_INFINITY;
        for (int id = 0; id < size; id++) {
            most = Math.max(most, logits[from + id]);
        }
        double[] probabilities = new double[size];
        double sum = 0;
        for (int id = 0; id < size; id++) {
            probabilities[id] = Math.exp((logits[from + id] - most) / temperature);
            sum += probabilities[id];
        }
        for (int id = 0; id < size; id++) {
            probabilities[id] /= sum;
        }
        return probabilities;
    }
    // end::softmax[]

    /** The ids of the likeliest, likeliest first. */
    List<Integer> likeliest(int count) {
        List<Integer> best = new ArrayList<>(count + 1);
        for (int id = 0; id < size; id++) {
            if (best.size() == count && logits[from + id] <= logits[from + best.getLast()]) {
                continue;
            }
            int place = best.size();
            while (place > 0 && logits[from + best.get(place - 1)] < logits[from + id]) {
                place--;
            }
            best.add(place, id);
            if (best.size() > count) {
                best.removeLast();
            }
        }
        return best;
    }

    /**
     * The id at which a random number falls.
     *
     * @param probabilities of all pieces
     * @param random 0 to 1
     */
    static int drawn(double[] probabilities, double random) {
        double left = random;
        int last = Vocabulary.END;
        for (int id = 0; id < probabilities.length; id++) {
            if (probabilities[id] > 0) {
                last = id;
                left -= probabilities[id];
                if (left < 0) {
                    return id;
                }
            }
        }
        return last; // the probabilities add up to a little less than 1
    }
}
