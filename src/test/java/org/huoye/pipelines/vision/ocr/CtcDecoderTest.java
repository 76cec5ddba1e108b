package org.huoye.pipelines.vision.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Hand-made probabilities of four classes: nothing, 深, 度, blank. */
class CtcDecoderTest {

    private static final List<String> CLASSES = List.of("", "深", "度", " ");
    private final CtcDecoder decoder = new CtcDecoder(CLASSES);

    /** One class a step, with a probability; the rest is shared by the others. */
    private static float[] path(int[] classes, float probability) {
        float[] values = new float[classes.length * CLASSES.size()];
        java.util.Arrays.fill(values, (1 - probability) / (CLASSES.size() - 1));
        for (int step = 0; step < classes.length; step++) {
            values[step * CLASSES.size() + classes[step]] = probability;
        }
        return values;
    }

    private static String text(List<OcrChar> characters) {
        return String.join("", characters.stream().map(OcrChar::text).toList());
    }

    @Test
    void repetitionsAreOneCharacterAndABlankBetweenThemMakesTwo() {
        assertEquals("深度", text(decoder.decode(path(new int[]{0, 1, 1, 1, 0, 2, 2, 0}, 0.9f), 8, 4)));
        assertEquals("深深", text(decoder.decode(path(new int[]{1, 0, 1}, 0.9f), 3, 4)));
        assertEquals("深度深", text(decoder.decode(path(new int[]{1, 2, 1}, 0.9f), 3, 4)));
        assertEquals("深 度", text(decoder.decode(path(new int[]{1, 3, 2}, 0.9f), 3, 4)));
        assertEquals("", text(decoder.decode(path(new int[]{0, 0, 0}, 0.9f), 3, 4)));
    }

    @Test
    void aCharacterLiesAroundTheMiddleOfItsSteps() {
        // 深 over steps 1 and 2, 度 over step 6, of ten steps, in a line of height 4
        List<OcrChar> read = decoder.decode(path(new int[]{0, 1, 1, 0, 0, 0, 2, 0, 0, 0}, 0.9f), 10, 4);
        assertEquals(0.02, read.getFirst().from(), 1e-9);
        assertEquals(0.38, read.getFirst().to(), 1e-9);
        assertEquals(0.47, read.getLast().from(), 1e-9);
        assertEquals(0.83, read.getLast().to(), 1e-9);
    }

    @Test
    void neighboursShareTheSpaceBetweenThem() {
        List<OcrChar> read = decoder.decode(path(new int[]{1, 2}, 0.9f), 2, 40);
        assertEquals(0, read.getFirst().from(), 1e-9);
        assertEquals(0.5, read.getFirst().to(), 1e-9);
        assertEquals(0.5, read.getLast().from(), 1e-9);
        assertEquals(1, read.getLast().to(), 1e-9);
    }

    @Test
    void theScoreIsThatOfTheSurestStep() {
        float[] values = path(new int[]{1, 1}, 0.6f);
        values[CLASSES.size() + 1] = 0.8f;
        assertEquals(0.8, decoder.decode(values, 2, 2).getFirst().score(), 1e-6);
    }

    @Test
    void guessesComeLikeliestFirstForTheStepsOfTheLineOnly() {
        float[] values = {0.1f, 0.6f, 0.25f, 0.05f, 0.7f, 0.1f, 0.1f, 0.1f};
        List<Step> steps = decoder.steps(values, 1);
        assertEquals(1, steps.size());
        assertEquals(List.of("深", "度", "", " "), steps.getFirst().best().stream().map(Guess::text).toList());
        assertEquals(0.6, steps.getFirst().best().getFirst().probability(), 1e-6);
    }
}
