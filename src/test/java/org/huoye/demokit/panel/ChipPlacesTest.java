package org.huoye.demokit.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huoye.demokit.panel.ChipPlaces.Rect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChipPlacesTest {

    private static final Rect CHIP = new Rect(0, 0, 60, 18);

    @Test
    void aChipSitsOnItsBoxIfThereIsRoomAbove() {
        assertEquals(List.of(new Rect(40, 82, 60, 18)),
                ChipPlaces.place(List.of(new Rect(40, 100, 80, 80)), List.of(CHIP), 400, 300));
    }

    @Test
    void aChipOfABoxAtTheTopGoesInside() {
        assertEquals(List.of(new Rect(0, 0, 60, 18)),
                ChipPlaces.place(List.of(new Rect(0, 0, 400, 300)), List.of(CHIP), 400, 300));
    }

    @Test
    void twoBoxesOnOneSpotGetChipsBesideEachOther() {
        Rect box = new Rect(40, 100, 200, 80);
        List<Rect> places = ChipPlaces.place(List.of(box, box), List.of(CHIP, CHIP), 400, 300);
        assertEquals(0, places.get(0).overlap(places.get(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void noChipEverLeavesThePicture(int seed) {
        Random random = new Random(seed);
        List<Rect> boxes = new ArrayList<>();
        List<Rect> chips = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            boxes.add(new Rect(random.nextDouble() * 400, random.nextDouble() * 300, random.nextDouble() * 200,
                    random.nextDouble() * 200));
            chips.add(new Rect(0, 0, 30 + random.nextDouble() * 90, 18));
        }
        for (Rect place : ChipPlaces.place(boxes, chips, 400, 300)) {
            assertTrue(place.x() >= 0 && place.y() >= 0 && place.x() + place.width() <= 400
                    && place.y() + place.height() <= 300, place.toString());
        }
    }

    @Test
    void aChipWiderThanThePictureBeginsAtItsEdge() {
        assertEquals(0, ChipPlaces.place(List.of(new Rect(10, 10, 10, 10)), List.of(CHIP), 40, 40).getFirst().x());
    }
}
