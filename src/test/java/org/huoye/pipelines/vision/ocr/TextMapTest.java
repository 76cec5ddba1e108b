package org.huoye.pipelines.vision.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.huoye.pipelines.vision.Point;
import org.junit.jupiter.api.Test;

class TextMapTest {

    /** A map with rectangles of 0.8: x, y, width, height each. */
    private static TextMap map(int rows, int columns, int... rectangles) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < rectangles.length; i += 4) {
            for (int y = rectangles[i + 1]; y < rectangles[i + 1] + rectangles[i + 3]; y++) {
                for (int x = rectangles[i]; x < rectangles[i] + rectangles[i + 2]; x++) {
                    values[y * columns + x] = 0.8f;
                }
            }
        }
        return new TextMap(rows, columns, values);
    }

    @Test
    void whatTouchesIsOneAreaAndTheLargestComesFirst() {
        var areas = map(60, 100, 5, 5, 20, 4, 40, 5, 50, 4, 10, 30, 30, 6, 40, 36, 10, 4).areas();
        assertEquals(3, areas.size());
        assertEquals(30 * 6 + 10 * 4, areas.get(0).cells(), "over a corner too");
        assertEquals(50 * 4, areas.get(1).cells());
        assertEquals(20 * 4, areas.get(2).cells());
    }

    @Test
    void anAreaIsAsLargeAsItsCells() {
        TurnedBox box = TurnedBox.around(map(40, 40, 4, 8, 20, 5).areas().getFirst().outline());
        assertEquals(20, box.width(), 1e-9);
        assertEquals(5, box.height(), 1e-9);
        assertEquals(new Point(14, 10.5), box.middle());
    }

    @Test
    void theMeanIsThatOfTheCellsInside() {
        TextMap map = map(40, 40, 4, 8, 20, 5);
        assertEquals(0.8, map.mean(new TurnedBox(new Point(14, 10.5), 0, 20, 5)), 1e-6);
        assertEquals(0.8 * 100 / 196, map.mean(new TurnedBox(new Point(14, 10.5), 0, 28, 7.2)), 1e-6, "28 x 7 cells");
        assertEquals(0, map.mean(new TurnedBox(new Point(-50, -50), 0, 3, 3)), 1e-6);
    }

    @Test
    void specksAreNoAreasAndNoiseIsBounded() {
        assertTrue(map(20, 20, 3, 3, 2, 2).areas().isEmpty());
        var random = new Random(3);
        float[] noise = new float[600 * 600];
        for (int at = 0; at < noise.length; at++) {
            noise[at] = random.nextFloat() * 0.42f;
        }
        assertTrue(new TextMap(600, 600, noise).areas().size() <= TextMap.MOST_AREAS);
    }

    @Test
    void aBoxIsTheCoreGrownToTheWholeLine() {
        // a core of 100 x 10 grows by 100 * 10 * 1.6 / 220 on each side, and by three tenths of the line's height at its ends
        var boxes = TextDetector.boxes(map(60, 200, 20, 20, 100, 10), 2, 2);
        Quad quad = boxes.getFirst().quad();
        double border = 1600.0 / 220;
        double end = 0.3 * (10 + 2 * border);
        assertEquals(2 * (20 - border - end), quad.topLeft().x(), 1e-6);
        assertEquals(2 * (20 - border), quad.topLeft().y(), 1e-6);
        assertEquals(2 * (120 + border + end), quad.bottomRight().x(), 1e-6);
        assertEquals(2 * (30 + border), quad.bottomRight().y(), 1e-6);
    }

    @Test
    void piecesOfOneLineAreJoinedAndColumnsStayApart() {
        var line = TextDetector.boxes(map(60, 300, 20, 20, 100, 10, 136, 20, 60, 10, 212, 20, 20, 9), 1, 1);
        assertEquals(1, line.size());
        assertTrue(line.getFirst().quad().topRight().x() > 232);
        var columns = TextDetector.boxes(map(60, 300, 20, 20, 100, 10, 160, 20, 100, 10), 1, 1);
        assertEquals(2, columns.size(), "40 cells are more than a blank");
        var heading = TextDetector.boxes(map(60, 300, 20, 20, 100, 20, 142, 24, 60, 10), 1, 1);
        assertEquals(2, heading.size(), "of another size");
    }

    @Test
    void aHighBoxIsReadDownwards() {
        var boxes = TextDetector.boxes(map(200, 60, 20, 20, 10, 100), 1, 1);
        assertTrue(boxes.getFirst().vertical());
        Quad quad = boxes.getFirst().quad();
        assertTrue(quad.topLeft().x() > 30 && quad.topLeft().y() < 20, "it begins at its upper right");
        assertTrue(quad.topRight().y() > 120, "and ends below");
    }
}
