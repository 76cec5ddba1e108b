package org.huoye.pipelines.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.huoye.media.Picture;
import org.junit.jupiter.api.Test;

class EfficientNetTest {

    @Test
    void looksAtTheMiddleOfThePicture() {
        Picture wide = new Picture(400, 200, new int[400 * 200], "black");
        assertEquals(new Box(112.5, 12.5, 175, 175), EfficientNet.middle(wide));
    }

    @Test
    void scalesBlackAndWhiteToAboutOne() {
        int[] argb = new int[100];
        Arrays.fill(argb, 0, 100, 0xFFFFFFFF);
        float[] white = EfficientNet.centreCrop(new Picture(10, 10, argb, "white"));
        assertEquals(224 * 224 * 3, white.length);
        assertEquals(1, white[5000], 1e-5);
        float[] black = EfficientNet.centreCrop(new Picture(10, 10, new int[100], "black"));
        assertEquals(-127 / 128., black[5000], 1e-5);
    }

    @Test
    void likeliestNamesComeFirst() {
        List<EfficientNet.Guess> top = EfficientNet.top(new float[]{0.1f, 0.6f, 0.3f}, 2);
        assertEquals(List.of(1, 2), top.stream().map(EfficientNet.Guess::classIndex).toList());
    }

    @Test
    void evidenceIsAShareOfTheStrongestPlace() {
        float[] maps = new float[7 * 7 * 2];
        maps[1] = 4;
        maps[3] = -2;
        maps[5] = 1;
        float[] evidence = EfficientNet.evidence(maps, 1);
        assertEquals(List.of(1f, 0f, 0.25f), List.of(evidence[0], evidence[1], evidence[2]));
        float[] nothing = EfficientNet.evidence(maps, 0);
        assertTrue(nothing.length == 49 && nothing[0] == 0);
    }
}
