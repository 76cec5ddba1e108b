package org.huoye.pipelines.vision.ocr;

import java.util.List;

/**
 * A step of the recogniser along a line.
 *
 * @param best the likeliest guesses, likeliest first, at least one
 */
public record Step(List<Guess> best) {
    public Step {
        best = List.copyOf(best);
    }
}
