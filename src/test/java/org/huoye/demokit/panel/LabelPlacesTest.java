package org.huoye.demokit.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.huoye.demokit.panel.ChipPlaces.Rect;
import org.huoye.demokit.panel.LabelPlaces.Spot;
import org.junit.jupiter.api.Test;

class LabelPlacesTest {

    private static final double WIDTH = 400;
    private static final double HEIGHT = 300;

    private static List<Spot> crowd(int count, int needed) {
        SplittableRandom random = new SplittableRandom(5);
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            spots.add(new Spot(random.nextDouble(WIDTH), random.nextDouble(HEIGHT), 40, 16, 6, i < needed));
        }
        return spots;
    }

    @Test
    void aWordAloneStandsAtTheRightOfItsPoint() {
        Rect place = LabelPlaces.place(List.of(new Spot(100, 100, 40, 16, 6, false)), WIDTH, HEIGHT).getFirst()
                .orElseThrow();
        assertTrue(place.x() > 100, "at " + place);
        assertEquals(100, place.y() + place.height() / 2, 0.01);
    }

    @Test
    void noWordCoversAnotherOrLeavesTheMap() {
        List<Rect> places = LabelPlaces.place(crowd(150, 0), WIDTH, HEIGHT).stream().flatMap(Optional::stream).toList();
        assertTrue(places.size() > 20, "only " + places.size() + " words are shown");
        for (int i = 0; i < places.size(); i++) {
            Rect place = places.get(i);
            assertTrue(place.x() >= 0 && place.y() >= 0 && place.x() + place.width() <= WIDTH
                    && place.y() + place.height() <= HEIGHT, "outside: " + place);
            for (Rect other : places.subList(i + 1, places.size())) {
                assertEquals(0, place.overlap(other), place + " covers " + other);
            }
        }
    }

    @Test
    void aWordThatIsNeededIsAlwaysThere() {
        List<Optional<Rect>> places = LabelPlaces.place(crowd(150, 12), WIDTH, HEIGHT);
        assertTrue(places.subList(0, 12).stream().allMatch(Optional::isPresent));
    }
}
