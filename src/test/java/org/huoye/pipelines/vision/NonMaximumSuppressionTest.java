package org.huoye.pipelines.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NonMaximumSuppressionTest {

    private static final int CAT = 15;
    private static final int DOG = 16;

    private static Detection at(int classIndex, double score, double x) {
        return new Detection(classIndex, score, new Box(x, 0, 10, 10));
    }

    @Test
    void ofOverlappingBoxesTheSurestStays() {
        var weak = at(CAT, 0.4, 1);
        var strong = at(CAT, 0.6, 0);
        assertEquals(List.of(strong), NonMaximumSuppression.perClass(List.of(weak, strong), 0.5));
    }

    @Test
    void boxesOfOtherClassesAndOtherPlacesStay() {
        var cat = at(CAT, 0.6, 0);
        var dogInTheSamePlace = at(DOG, 0.5, 0);
        var catElsewhere = at(CAT, 0.4, 30);
        assertEquals(List.of(cat, dogInTheSamePlace, catElsewhere),
                NonMaximumSuppression.perClass(List.of(catElsewhere, cat, dogInTheSamePlace), 0.5));
    }

    @Test
    void aDroppedBoxDropsNoOther() {
        var first = at(CAT, 0.9, 0);
        var second = at(CAT, 0.8, 3); // overlaps the first by 7/13
        var third = at(CAT, 0.7, 6); // overlaps the second by 7/13, the first by 4/16
        assertEquals(List.of(first, third), NonMaximumSuppression.perClass(List.of(first, second, third), 0.5));
    }
}
