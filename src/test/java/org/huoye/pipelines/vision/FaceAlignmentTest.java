package org.huoye.pipelines.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.huoye.media.Picture;
import org.junit.jupiter.api.Test;

class FaceAlignmentTest {

    private static final List<Point> CORNERS = List.of(new Point(0, 0), new Point(10, 0), new Point(0, 5));

    @Test
    void findsTheTransformThatPointsWentThrough() {
        double angle = Math.toRadians(30);
        Similarity went = new Similarity(2 * Math.cos(angle), 2 * Math.sin(angle), 7, -3);
        Similarity found = Similarity.fitting(CORNERS, CORNERS.stream().map(went::apply).toList());
        assertEquals(went.a(), found.a(), 1e-12);
        assertEquals(went.b(), found.b(), 1e-12);
        assertEquals(7, found.x(), 1e-12);
        assertEquals(-3, found.y(), 1e-12);
        assertEquals(2, found.scale(), 1e-12);
    }

    @Test
    void leavesTheLeastSquaredDistance() {
        List<Point> target = List.of(new Point(1, 2), new Point(22, 3), new Point(0, 13));
        Similarity best = Similarity.fitting(CORNERS, target);
        double least = distance(best, target);
        for (double step : new double[]{-0.01, 0.01}) {
            assertTrue(distance(new Similarity(best.a() + step, best.b(), best.x(), best.y()), target) > least);
            assertTrue(distance(new Similarity(best.a(), best.b() + step, best.x(), best.y()), target) > least);
            assertTrue(distance(new Similarity(best.a(), best.b(), best.x() + step, best.y()), target) > least);
            assertTrue(distance(new Similarity(best.a(), best.b(), best.x(), best.y() + step), target) > least);
        }
    }

    private static double distance(Similarity similarity, List<Point> target) {
        double sum = 0;
        for (int i = 0; i < target.size(); i++) {
            sum += Math.pow(similarity.apply(CORNERS.get(i)).distance(target.get(i)), 2);
        }
        return sum;
    }

    @Test
    void theWayBackIsTheInverse() {
        Similarity there = new Similarity(3, -2, 5, 8);
        Point back = there.inverse().apply(there.apply(new Point(11, 13)));
        assertEquals(11, back.x(), 1e-12);
        assertEquals(13, back.y(), 1e-12);
    }

    @Test
    void refusesPointsThatCoincide() {
        List<Point> same = List.of(new Point(1, 1), new Point(1, 1));
        assertThrows(IllegalArgumentException.class, () -> Similarity.fitting(same, same));
    }

    @Test
    void aTurnedSquareHasItsMiddleAtItsCentre() {
        Similarity square = Similarity.ofSquare(new Point(100, 50), 40, Math.PI / 2, 192);
        assertEquals(100, square.apply(new Point(96, 96)).x(), 1e-9);
        assertEquals(50, square.apply(new Point(96, 96)).y(), 1e-9);
        Point corner = square.apply(new Point(0, 0)); // a quarter turn brings the upper left to the upper right
        assertEquals(120, corner.x(), 1e-9);
        assertEquals(30, corner.y(), 1e-9);
    }

    @Test
    void pointsThatLieAsInTheTemplateNeedNoTransform() {
        List<Point> template = FaceAlignment.template(224);
        FaceCrop crop = FaceAlignment.align(new Picture(224, 224, new int[224 * 224], "black"), template);
        assertEquals(1, crop.toSource().a(), 1e-12);
        assertEquals(0, crop.toSource().b(), 1e-12);
        assertEquals(0, crop.toSource().x(), 1e-9);
        assertEquals(0, crop.toSource().y(), 1e-9);
    }

    @Test
    void samplesWhatIsThere() {
        int[] argb = new int[64];
        for (int i = 0; i < 64; i++) {
            argb[i] = 0xFF000000 | i % 8 * 20 << 16 | i / 8 * 20 << 8;
        }
        Picture slope = new Picture(8, 8, argb, "slope");
        float[] same = new FaceCrop(8, new Similarity(1, 0, 0, 0), slope).pixels();
        assertEquals(60, same[3 * (2 * 8 + 3)], 1e-4);
        assertEquals(40, same[3 * (2 * 8 + 3) + 1], 1e-4);
        float[] turned = new FaceCrop(8, Similarity.ofSquare(new Point(4, 4), 8, Math.PI / 2, 8), slope).pixels();
        assertEquals(7 * 20, turned[0], 1e-3); // upper left of the turned square: upper right of the picture
        float[] half = new FaceCrop(2, new Similarity(4, 0, 0, 0), slope).pixels();
        assertEquals(30, half[0], 1, "the mean of four columns");
        float[] outside = new FaceCrop(2, new Similarity(1, 0, -2, 0), slope).pixels();
        assertEquals(0, outside[0] + outside[3], 0);
    }
}
