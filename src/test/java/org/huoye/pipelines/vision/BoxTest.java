package org.huoye.pipelines.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BoxTest {

    private static final Box BOX = new Box(0, 0, 10, 10);

    @Test
    void overlapOfABoxWithItselfIsOne() {
        assertEquals(1, BOX.iou(BOX));
    }

    @Test
    void overlapIsWhatIsSharedOverWhatIsCovered() {
        assertEquals(1 / 3., BOX.iou(new Box(5, 0, 10, 10)), 1e-12);
        assertEquals(0.25, BOX.iou(new Box(0, 0, 5, 5)), 1e-12);
    }

    @Test
    void boxesThatTouchOrAreEmptyDoNotOverlap() {
        assertEquals(0, BOX.iou(new Box(10, 0, 10, 10)));
        assertEquals(0, BOX.iou(new Box(5, 5, 0, 0)));
        assertEquals(0, new Box(3, 3, 0, 0).iou(new Box(3, 3, 0, 0)));
    }

    @Test
    void cornersMayComeInAnyOrder() {
        assertEquals(new Box(1, 2, 3, 4), Box.ofCorners(4, 6, 1, 2));
    }
}
