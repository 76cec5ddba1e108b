package org.huoye.pipelines.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.huoye.media.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterboxTest {

    private static Picture white(int width, int height, int sourceWidth, int sourceHeight) {
        int[] argb = new int[width * height];
        Arrays.fill(argb, 0xFFFFFFFF);
        return new Picture(width, height, argb, "white", sourceWidth, sourceHeight);
    }

    @ParameterizedTest
    @CsvSource({"451, 300, 512, 341, 0, 85", "300, 451, 341, 512, 85, 0", "512, 512, 512, 512, 0, 0",
            "100, 50, 512, 256, 0, 128", "4000, 3, 512, 1, 0, 255"})
    void keepsProportionsAndCentres(int width, int height, int fitted, int fittedHeight, int left, int top) {
        Letterbox letterbox = Letterbox.fit(white(width, height, width, height), 512);
        assertEquals(fitted, letterbox.width());
        assertEquals(fittedHeight, letterbox.height());
        assertEquals(left, letterbox.left());
        assertEquals(top, letterbox.top());
    }

    @Test
    void padsWithBlack() {
        float[] pixels = Letterbox.fit(white(100, 50, 100, 50), 64).pixels();
        int row = 64 * 3;
        assertEquals(64 * row, pixels.length);
        for (int y = 0; y < 64; y++) {
            float expected = y >= 16 && y < 48 ? 255 : 0;
            for (int i = 0; i < row; i++) {
                assertEquals(expected, pixels[y * row + i], 1e-3f, "row " + y);
            }
        }
    }

    @Test
    void givesBoxesInPixelsOfTheOriginal() {
        // a photo of 4000 x 2000 that was decoded at half its size
        Letterbox letterbox = Letterbox.fit(white(2000, 1000, 4000, 2000), 512);
        Box box = letterbox.toSource(new Box(128, 128 + 64, 256, 64));
        assertEquals(new Box(1000, 500, 2000, 500), box);
    }

    @Test
    void cutsBoxesAtTheEdges() {
        Letterbox letterbox = Letterbox.fit(white(100, 50, 100, 50), 512);
        assertEquals(new Box(0, 0, 100, 50), letterbox.toSource(new Box(-40, -40, 600, 600)));
        assertEquals(0, letterbox.toSource(new Box(10, 10, 50, 50)).area(), "in the padding");
    }
}
