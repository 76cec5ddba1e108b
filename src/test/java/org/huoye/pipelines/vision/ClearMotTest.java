package org.huoye.pipelines.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The measure itself, on cases counted by hand. */
class ClearMotTest {

    private static final Box LEFT = new Box(0, 0, 100, 100);
    private static final Box RIGHT = new Box(300, 0, 100, 100);

    private final ClearMot measure = new ClearMot();

    @Test
    void aMissAFalseBoxAndASwitchCountOneEach() {
        measure.frame(Map.of(1, LEFT, 2, RIGHT), Map.of(7, LEFT, 8, RIGHT));
        measure.frame(Map.of(1, LEFT, 2, RIGHT), Map.of(7, LEFT));
        measure.frame(Map.of(1, LEFT, 2, RIGHT), Map.of(7, LEFT, 8, RIGHT, 9, new Box(600, 0, 50, 50)));
        measure.frame(Map.of(1, LEFT, 2, RIGHT), Map.of(7, LEFT, 10, RIGHT));
        assertEquals(1 - 3 / 8.0, measure.mota(), 1e-12, measure::toString);
        assertEquals(1, measure.switches());
    }

    @Test
    void exchangedNamesAreTwoSwitches() {
        measure.frame(Map.of(1, LEFT, 2, RIGHT), Map.of(7, LEFT, 8, RIGHT));
        measure.frame(Map.of(1, LEFT, 2, RIGHT), Map.of(8, LEFT, 7, RIGHT));
        assertEquals(2, measure.switches());
        assertEquals(0.5, measure.mota(), 1e-12);
    }

    @Test
    void aNameThatComesBackAfterAGapIsNoSwitch() {
        measure.frame(Map.of(1, LEFT), Map.of(7, LEFT));
        measure.frame(Map.of(1, LEFT), Map.of());
        measure.frame(Map.of(1, LEFT), Map.of(7, LEFT));
        assertEquals(0, measure.switches());
    }

    @Test
    void aBoxBesideIsMissedAndFalse() {
        measure.frame(Map.of(1, LEFT), Map.of(7, new Box(50, 0, 100, 100)));
        assertEquals(-1, measure.mota(), 1e-12);
    }
}
