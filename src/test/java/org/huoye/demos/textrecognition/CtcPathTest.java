package org.huoye.demos.textrecognition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.huoye.demos.textrecognition.CtcPath.Kind;
import org.huoye.demos.textrecognition.CtcPath.Run;
import org.huoye.pipelines.vision.ocr.Guess;
import org.huoye.pipelines.vision.ocr.Step;
import org.junit.jupiter.api.Test;

/** The rule that makes characters of steps. */
class CtcPathTest {

    /** Steps whose likeliest are the characters of a text; {@code -} stands for a blank. */
    static List<Step> steps(String said) {
        return Stream.of(said.split("")).map(one -> one.equals("-") ? "" : one)
                .map(one -> new Step(List.of(new Guess(one, 0.9), new Guess(one.isEmpty() ? "人" : "", 0.1)))).toList();
    }

    @Test
    void whatRepeatsIsOneAndBlanksGo() {
        CtcPath path = CtcPath.of(steps("-人人-工智智智-"));
        assertEquals("人工智", path.text());
        assertEquals(List.of(new Run("人", 1, 3), new Run("工", 4, 5), new Run("智", 5, 8)), path.runs());
        assertEquals(List.of(Kind.BLANK, Kind.KEPT, Kind.REPEATED, Kind.BLANK, Kind.KEPT, Kind.KEPT, Kind.REPEATED,
                Kind.REPEATED, Kind.BLANK), path.kinds());
    }

    @Test
    void aBlankBetweenKeepsTwoOfTheSame() {
        assertEquals("好好", CtcPath.of(steps("好-好")).text());
        assertEquals("好", CtcPath.of(steps("好好")).text());
    }

    @Test
    void aSpaceIsACharacter() {
        assertEquals("A B", CtcPath.of(steps("AA -B")).text());
    }

    @Test
    void ofNothingComesNothing() {
        assertEquals("", CtcPath.of(steps("---")).text());
        assertEquals(List.of(), CtcPath.of(List.of()).kinds());
    }
}
