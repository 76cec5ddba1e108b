package org.huoye.pipelines.vision.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.huoye.pipelines.vision.Point;
import org.junit.jupiter.api.Test;

class BendTest {

    private static final int SIZE = 400;

    /** An arc around (200, 300) from 30 to 150 degrees above the middle, 12 cells thick. */
    private static TextMap arc(double radius) {
        float[] values = new float[SIZE * SIZE];
        for (int at = 0; at < values.length; at++) {
            double x = at % SIZE + 0.5 - 200;
            double y = 300 - (at / SIZE + 0.5);
            double angle = Math.toDegrees(Math.atan2(y, x));
            if (Math.abs(Math.hypot(x, y) - radius) <= 6 && angle >= 30 && angle <= 150) {
                values[at] = 0.9f;
            }
        }
        return new TextMap(SIZE, SIZE, values);
    }

    private static Bend bend(TextMap map) {
        TextMap.Area area = map.areas().getFirst();
        return Bend.of(area, TurnedBox.around(area.outline())).orElseThrow();
    }

    @Test
    void followsAnArc() {
        Bend bend = bend(arc(180));
        assertEquals(180 * Math.toRadians(120), bend.length(), 25);
        assertEquals(12, bend.height(), 1.5);
        for (double u = 0.05; u < 1; u += 0.1) {
            Point middle = bend.at(u, 0.5);
            assertEquals(180, middle.distance(new Point(200, 300)), 3, "at " + u);
            assertEquals(186, bend.at(u, 0).distance(new Point(200, 300)), 4, "the upper edge lies outside");
        }
        assertTrue(bend.at(0, 0.5).x() < bend.at(1, 0.5).x(), "from left to right");
    }

    @Test
    void growsInAllDirections() {
        Bend bend = bend(arc(180));
        Bend grown = bend.grown(8);
        assertEquals(bend.length() + 16, grown.length(), 1e-9);
        assertEquals(bend.height() + 16, grown.height(), 1e-9);
        assertEquals(8, grown.at(0, 0.5).distance(bend.at(0, 0.5)), 1e-6);
    }

    @Test
    void aStraightLineIsNotBentHoweverItLies() {
        var drawn = new TurnedBox(new Point(200, 200), Math.toRadians(14), 300, 14);
        float[] values = new float[SIZE * SIZE];
        for (int at = 0; at < values.length; at++) {
            values[at] = drawn.holds(at % SIZE + 0.5, at / SIZE + 0.5) ? 0.9f : 0;
        }
        TextMap.Area area = new TextMap(SIZE, SIZE, values).areas().getFirst();
        assertTrue(Bend.of(area, TurnedBox.around(area.outline())).isEmpty());
    }

    @Test
    void aBentLineIsFoundThoughItsBoxIsMostlyEmpty() {
        var boxes = TextDetector.boxes(arc(180), 1, 1);
        assertEquals(1, boxes.size());
        assertTrue(boxes.getFirst().bend().isPresent());
    }
}
