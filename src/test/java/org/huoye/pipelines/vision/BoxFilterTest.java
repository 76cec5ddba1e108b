package org.huoye.pipelines.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BoxFilterTest {

    private static Box at(double centreX, double centreY, double size) {
        return new Box(centreX - size / 2, centreY - size / 2, size, size);
    }

    @Test
    void goesOnAtTheSpeedThatWasSeen() {
        var filter = new BoxFilter(at(100, 200, 80));
        for (int frame = 1; frame <= 50; frame++) {
            filter.predict(0.04);
            filter.correct(at(100 + 4 * frame, 200 - frame, 80));
        }
        filter.predict(1);
        Box expected = at(100 + 4 * 75, 200 - 75, 80);
        assertEquals(expected.x(), filter.box().x(), 2);
        assertEquals(expected.y(), filter.box().y(), 2);
        assertEquals(80, filter.box().width(), 1);
    }

    @Test
    void oneLongStepIsTwoShortOnes() {
        var long1 = new BoxFilter(at(100, 100, 100));
        var short2 = new BoxFilter(at(100, 100, 100));
        for (int i = 1; i <= 5; i++) {
            long1.predict(0.1);
            short2.predict(0.03);
            short2.predict(0.07);
            long1.correct(at(100 + 7 * i, 100, 100));
            short2.correct(at(100 + 7 * i, 100, 100));
        }
        long1.predict(0.5);
        short2.predict(0.5);
        // not to the last digit: the noise of a step is scaled by the size at its beginning
        assertEquals(long1.box().x(), short2.box().x(), 0.01);
        assertEquals(long1.box().width(), short2.box().width(), 0.01);
    }

    @Test
    void isNearerToTheTruthThanWhatIsMeasured() {
        var random = new Random(7);
        var filter = new BoxFilter(at(0, 0, 100));
        double measuredError = 0;
        double filteredError = 0;
        for (int frame = 1; frame <= 200; frame++) {
            double truth = 5 * frame;
            double measured = truth + 3 * random.nextGaussian();
            filter.predict(1 / 30.0);
            filter.correct(at(measured, 0, 100));
            if (frame > 30) {
                Box box = filter.box();
                measuredError += Math.abs(measured - truth);
                filteredError += Math.abs(box.x() + box.width() / 2 - truth);
            }
        }
        assertTrue(filteredError < 0.7 * measuredError, filteredError + " of " + measuredError);
    }

    @Test
    void aBoxThatIsNotSeenNeitherVanishesNorFillsThePicture() {
        for (int growth : new int[]{-5, 5}) {
            var filter = new BoxFilter(at(300, 300, 60));
            double size = 60;
            for (int frame = 1; frame <= 8; frame++) {
                filter.predict(0.04);
                size += growth;
                filter.correct(at(300, 300, size));
            }
            filter.predict(1.5);
            assertTrue(filter.box().width() >= size / 1.6 && filter.box().width() <= size * 1.6,
                    filter.box() + " after " + size);
        }
    }
}
