package org.huoye.demos.facelandmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadPoseTest {

    private static final double EXACT = 1e-9;

    /** The points that count, on a head that looks straight ahead. */
    private static List<double[]> straight() {
        List<double[]> head = new ArrayList<>(Collections.nCopies(468, new double[3]));
        head.set(10, new double[]{0, -90, -10});
        head.set(152, new double[]{0, 100, -10});
        head.set(33, new double[]{-45, -20, 0});
        head.set(263, new double[]{45, -20, 0});
        head.set(234, new double[]{-80, 0, 50});
        head.set(454, new double[]{80, 0, 50});
        head.set(61, new double[]{-25, 50, -20});
        head.set(291, new double[]{25, 50, -20});
        return head;
    }

    /** Turned about the axis from left to right, then about the one from top to bottom, then in the picture. */
    private static List<List<Double>> turned(double yaw, double pitch, double roll) {
        double a = Math.toRadians(yaw);
        double b = Math.toRadians(pitch);
        double c = Math.toRadians(roll);
        return straight().stream().map(p -> {
            // looking up brings the chin, which is below, nearer
            double y1 = p[1] * Math.cos(b) + p[2] * Math.sin(b);
            double z1 = -p[1] * Math.sin(b) + p[2] * Math.cos(b);
            // turning to the picture's right takes the right side away
            double x2 = p[0] * Math.cos(a) - z1 * Math.sin(a);
            double z2 = p[0] * Math.sin(a) + z1 * Math.cos(a);
            return List.of(300 + x2 * Math.cos(c) - y1 * Math.sin(c), 200 + x2 * Math.sin(c) + y1 * Math.cos(c), z2);
        }).toList();
    }

    @ParameterizedTest
    @CsvSource({"0,0,0", "30,0,0", "-30,0,0", "0,20,0", "0,-20,0", "0,0,45", "0,0,-100", "25,-15,40", "-50,30,-80",
            "10,10,170"})
    void tellsHowAHeadWasTurned(double yaw, double pitch, double roll) {
        HeadPose pose = HeadPose.of(turned(yaw, pitch, roll));
        assertEquals(yaw, pose.yaw(), EXACT);
        assertEquals(pitch, pose.pitch(), EXACT);
        assertEquals(roll, pose.roll(), EXACT);
    }

    @Test
    void theNosePointsWhereTheHeadIsTurned() {
        assertEquals(0, HeadPose.of(turned(0, 0, 30)).nose()[0], EXACT, "straight ahead, at the viewer");
        assertEquals(0.5, HeadPose.of(turned(30, 0, 0)).nose()[0], EXACT, "to the right");
        assertEquals(-0.5, HeadPose.of(turned(0, 30, 0)).nose()[1], EXACT, "up");
        assertEquals(0.5, HeadPose.of(turned(0, 30, 90)).nose()[0], EXACT, "up, lying on the right cheek");
    }
}
