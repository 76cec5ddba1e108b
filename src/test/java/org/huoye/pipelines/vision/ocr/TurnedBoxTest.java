package org.huoye.pipelines.vision.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.huoye.pipelines.vision.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnedBoxTest {

    @ParameterizedTest
    @ValueSource(doubles = {-40, -15, 0, 7.5, 33})
    void findsARectangleInItsPointsWhateverItsAngle(double degrees) {
        var drawn = new TurnedBox(new Point(300, 200), Math.toRadians(degrees), 160, 24);
        List<Point> places = new ArrayList<>(drawn.quad().corners());
        var random = new Random(5);
        for (int i = 0; i < 200; i++) {
            places.add(drawn.quad().part(random.nextDouble(), 1).middle());
        }
        Collections.shuffle(places, random);
        TurnedBox found = TurnedBox.around(places);
        assertEquals(160, found.width(), 1e-6);
        assertEquals(24, found.height(), 1e-6);
        assertEquals(degrees, Math.toDegrees(found.angle()), 1e-6);
        assertEquals(300, found.middle().x(), 1e-6);
        assertEquals(200, found.middle().y(), 1e-6);
    }

    @Test
    void aUprightColumnStaysHigherThanWide() {
        var column = new TurnedBox(new Point(50, 100), 0, 20, 180);
        TurnedBox found = TurnedBox.around(column.quad().corners());
        assertEquals(20, found.width(), 1e-9);
        assertEquals(180, found.height(), 1e-9);
    }

    @Test
    void onePlaceIsABoxWithoutSize() {
        TurnedBox found = TurnedBox.around(List.of(new Point(3, 4), new Point(3, 4)));
        assertEquals(0, found.width() + found.height());
        assertEquals(new Point(3, 4), found.middle());
    }

    @Test
    void holdsWhatLiesInIt() {
        var box = new TurnedBox(new Point(0, 0), Math.toRadians(45), 10, 2);
        assertTrue(box.holds(3, 3));
        assertFalse(box.holds(3, -3));
        assertFalse(box.holds(4, 4));
        assertTrue(box.grown(2).holds(4, 4));
    }
}
