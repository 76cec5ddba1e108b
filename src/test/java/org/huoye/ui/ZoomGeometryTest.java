package org.huoye.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoomGeometryTest {

    @ParameterizedTest(name = "{0} x {1} in 800 x 600 is shown at {2}")
    @CsvSource({"1600, 600, 0.5", "800, 2400, 0.25", "400, 300, 1", "800, 600, 1"})
    void pictureFitsWhollyButIsNotEnlarged(double width, double height, double scale) {
        ZoomGeometry fitted = ZoomGeometry.fitted(800, 600, width, height);
        assertEquals(scale, fitted.scale(), 1e-9);
        assertTrue(fitted.isWhole());
        assertEquals((800 - width * scale) / 2, fitted.x(), 1e-9);
        assertEquals((600 - height * scale) / 2, fitted.y(), 1e-9);
    }

    @Test
    void pointUnderThePointerStaysWhileThePictureGrows() {
        ZoomGeometry large = ZoomGeometry.fitted(800, 600, 1600, 1200).scaledTo(1);
        ZoomGeometry larger = large.scaledTo(2, 200, 100);
        assertEquals((200 - large.x()) / large.scale(), (200 - larger.x()) / larger.scale(), 1e-9);
        assertEquals((100 - large.y()) / large.scale(), (100 - larger.y()) / larger.scale(), 1e-9);
    }

    @Test
    void pictureCannotBeMovedOutOfTheView() {
        ZoomGeometry large = ZoomGeometry.fitted(800, 600, 1600, 1200).scaledTo(1);
        assertEquals(0, large.moved(5000, 5000).x());
        assertEquals(800 - 1600, large.moved(-5000, -5000).x());
        assertEquals(600 - 1200, large.moved(-5000, -5000).y());
        assertEquals(large.fitted(), large.fitted().moved(50, 50), "a whole picture does not move");
    }

    @Test
    void scaleHasBounds() {
        ZoomGeometry fitted = ZoomGeometry.fitted(800, 600, 1600, 1200);
        assertEquals(8, fitted.scaledTo(1000).scale());
        assertEquals(0.05, fitted.scaledTo(0.0001).scale());
        assertEquals(0.01, ZoomGeometry.fitted(100, 100, 10_000, 10_000).scaledTo(0.0001).scale(),
                "an enormous picture may still be seen whole");
    }

    @Test
    void fittedPictureStaysFittedInAnotherView() {
        ZoomGeometry fitted = ZoomGeometry.fitted(800, 600, 1600, 1200);
        assertTrue(fitted.resized(400, 300).isFitted());
        ZoomGeometry large = fitted.scaledTo(1).resized(1000, 700);
        assertFalse(large.isFitted());
        assertEquals(1, large.scale());
    }
}
