package org.huoye.pipelines.vision.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads characters out of probabilities by the best path of CTC (Graves et al.: Connectionist Temporal Classification,
 * 2006): the likeliest class of each step, repetitions made one, blanks left out. Immutable.
 */
public final class CtcDecoder {

    /** Class 0 says that nothing new stands here. */
    private static final int BLANK = 0;

    /** How many guesses of a step are told. */
    private static final int GUESSES = 5;

    /** A character is not drawn wider than this, in heights of its line. */
    private static final double WIDEST = 0.9;

    private final List<String> classes;

    /** @param classes what each class stands for; the first, the blank, is empty */
    CtcDecoder(List<String> classes) {
        this.classes = List.copyOf(classes);
    }

    // tag::ctc[]
    /**
     * Decodes a line.
     *
     * @param probabilities of every class at every step, step by step
     * @param perLength steps for the length of the line; what is beyond is padding
     * @param perHeight steps for the height of the line
     * @return characters from left to right
     */
    List<OcrChar> decode(float[] probabilities, double perLength, double perHeight) {
        List<Run> runs = new ArrayList<>();
        int before = BLANK;
        for (int step = 0; step < probabilities.length / classes.size(); step++) {
            int best = best(probabilities, step);
            float probability = probabilities[step * classes.size() + best];
            if (best != BLANK && best == before) {
                runs.add(runs.removeLast().longer(probability));
            } else if (best != BLANK) {
                runs.add(new Run(best, probability, step, step + 1));
            }
            before = best;
        }
        return placed(runs, perLength, perHeight);
    }
    // end::ctc[]

    /** A class over some steps, with its highest probability. */
    private record Run(int type, float probability, int from, int to) {

        Run longer(float other) {
            return new Run(type, Math.max(probability, other), from, to + 1);
        }

        double middle() {
            return (from + to) / 2.0;
        }
    }

    private int best(float[] probabilities, int step) {
        int best = 0;
        int from = step * classes.size();
        for (int type = 1; type < classes.size(); type++) {
            if (probabilities[from + type] > probabilities[from + best]) {
                best = type;
            }
        }
        return best;
    }

    /** A character reaches half-way to its neighbours, but not farther than characters are wide. */
    private List<OcrChar> placed(List<Run> runs, double perLength, double perHeight) {
        List<OcrChar> characters = new ArrayList<>();
        double reach = perHeight * WIDEST / 2;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            double left = i == 0 ? 0 : (runs.get(i - 1).middle() + run.middle()) / 2;
            double right = i == runs.size() - 1 ? perLength : (run.middle() + runs.get(i + 1).middle()) / 2;
            double from = Math.max(left, run.middle() - reach) / perLength;
            double to = Math.min(right, run.middle() + reach) / perLength;
            characters.add(new OcrChar(classes.get(run.type), run.probability, Math.clamp(from, 0, 1),
                    Math.clamp(Math.max(from, to), 0, 1)));
        }
        return characters;
    }

    /**
     * The likeliest classes of each step.
     *
     * @param probabilities as for {@link #decode}
     * @param steps how many steps to tell, from the left
     */
    List<Step> steps(float[] probabilities, int steps) {
        List<Step> told = new ArrayList<>();
        for (int step = 0; step < Math.min(steps, probabilities.length / classes.size()); step++) {
            told.add(new Step(guesses(probabilities, step * classes.size())));
        }
        return told;
    }

    private List<Guess> guesses(float[] probabilities, int from) {
        List<Guess> best = new ArrayList<>();
        for (int type = 0; type < classes.size(); type++) {
            float probability = probabilities[from + type];
            if (best.size() == GUESSES && probability <= best.getLast().probability()) {
                continue;
            }
            int at = best.size();
            while (at > 0 && best.get(at - 1).probability() < probability) {
                at--;
            }
            best.add(at, new Guess(classes.get(type), probability));
            if (best.size() > GUESSES) {
                best.removeLast();
            }
        }
        return best;
    }
}
