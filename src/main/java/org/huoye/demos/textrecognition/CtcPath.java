package org.huoye.demos.textrecognition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.huoye.pipelines.vision.ocr.Guess;
import org.huoye.pipelines.vision.ocr.Step;

/**
 * How the steps along a line become its characters, by the rule of connectionist temporal classification (Graves and others,
 * 2006): of the likeliest character at each step, what repeats the step before is one with it, then blanks go.
 *
 * @param kinds what becomes of each step, as many as there are steps
 * @param runs the characters that are left, in order
 */
record CtcPath(List<Kind> kinds, List<Run> runs) {

    /** The likeliest of a step that says "no character here". */
    static final String BLANK = "";

    /** What becomes of a step. */
    enum Kind {
        /** Begins a character. */
        KEPT,
        /** Says the same as the step before. */
        REPEATED,
        /** Says that there is no character, or not yet another one. */
        BLANK
    }

    /**
     * A character and the steps that say it.
     *
     * @param from its first step
     * @param to the step after its last
     */
    record Run(String text, int from, int to) {
    }

    CtcPath {
        kinds = List.copyOf(kinds);
        runs = List.copyOf(runs);
    }

    static CtcPath of(List<Step> steps) {
        List<Kind> kinds = new ArrayList<>();
        List<Run> runs = new ArrayList<>();
        String before = BLANK;
        for (int i = 0; i < steps.size(); i++) {
            String said = likeliest(steps.get(i)).text();
            if (said.equals(BLANK)) {
                kinds.add(Kind.BLANK);
            } else if (said.equals(before)) {
                kinds.add(Kind.REPEATED);
                runs.add(new Run(said, runs.removeLast().from(), i + 1));
            } else {
                kinds.add(Kind.KEPT);
                runs.add(new Run(said, i, i + 1));
            }
            before = said;
        }
        return new CtcPath(kinds, runs);
    }

    /** What the network takes a step for. */
    static Guess likeliest(Step step) {
        return step.best().getFirst();
    }

    /** What the line says, by its steps alone. */
    String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
