package org.huoye.pipelines.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.huoye.media.Picture;
import org.junit.jupiter.api.Test;

class CenterNetTest {

    private static final Letterbox SQUARE = Letterbox.fit(new Picture(256, 256, new int[256 * 256], "black"), 512);

    @Test
    void decodesRowsDownToTheThreshold() {
        float[] rows = {
                100, 120, 300, 320, 0.9f, 15, //
                102, 120, 300, 320, 0.8f, 15, // the same cat once more
                0, 0, 64, 64, 0.5f, 41, //
                200, 200, 200, 260, 0.4f, 2, // no width
                0, 300, 64, 400, 0.3f, 2};
        List<Detection> found = CenterNet.decode(rows, SQUARE, 0.35);
        assertEquals(2, found.size());
        assertEquals(15, found.get(0).classIndex());
        assertEquals(new Box(50, 60, 100, 100), found.get(0).box());
        assertEquals(41, found.get(1).classIndex());
        assertEquals(0.5, found.get(1).score(), 1e-6);
    }

    @Test
    void theStrongestClassOfEachCellMakesTheMap() {
        float[] maps = new float[CenterNet.MAP * CenterNet.MAP * 2];
        maps[0] = 0.1f;
        maps[1] = 0.7f;
        maps[2] = 0.4f;
        float[] strongest = CenterNet.strongest(maps);
        assertArrayEquals(new float[]{0.7f, 0.4f, 0}, new float[]{strongest[0], strongest[1], strongest[2]});
    }
}
