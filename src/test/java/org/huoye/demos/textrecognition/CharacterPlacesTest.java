package org.huoye.demos.textrecognition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.huoye.pipelines.vision.ocr.OcrLine;
import org.huoye.pipelines.vision.ocr.Quad;
import org.junit.jupiter.api.Test;

/** Where a selected part of a line's text lies in the picture. */
class CharacterPlacesTest {

    /** Read as 用CNN画, 50 pixels a character; two blanks were put in. */
    private final OcrLine line = HandMade.line("用 CNN 画", HandMade.box(100, 20, 250, 40), "用CN-N画");

    private void lies(double from, double to, int start, int end) {
        Quad part = CharacterPlaces.part(line, start, end);
        assertEquals(from, part.topLeft().x(), 1e-9);
        assertEquals(to, part.topRight().x(), 1e-9);
    }

    @Test
    void charactersLieWhereTheyWereRead() {
        lies(100, 350, 0, 7);
        lies(100, 150, 0, 1);
        lies(150, 300, 2, 5);
        lies(300, 350, 6, 7);
    }

    @Test
    void blanksThatNobodyReadTakeNoRoom() {
        lies(100, 200, 0, 3);
        lies(100, 100, 1, 2);
    }
}
