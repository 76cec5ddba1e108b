package org.huoye.pipelines.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huoye.media.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against values that Pillow computed; resized.py beside them says how. */
class ResamplerTest {

    /** Pillow's weights are whole numbers of 2^-22: a sum that lies near a half may be rounded the other way. */
    private static final float ROUNDING = 1;

    record Case(String filter, List<Double> area, int width, int height, List<Integer> rgb) {
        @Override
        public String toString() {
            return filter + " of " + area + " to " + width + " x " + height;
        }
    }

    record Fixture(int width, int height, List<Integer> rgb, List<Case> cases) {
        Picture picture() {
            int[] argb = new int[width * height];
            for (int i = 0; i < argb.length; i++) {
                argb[i] = 0xFF000000 | rgb.get(3 * i) << 16 | rgb.get(3 * i + 1) << 8 | rgb.get(3 * i + 2);
            }
            return new Picture(width, height, argb, "fixture");
        }
    }

    static Fixture fixture() throws IOException {
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(ResamplerTest.class.getResourceAsStream("resized.json")),
                StandardCharsets.UTF_8)) {
            return new Gson().fromJson(in, Fixture.class);
        }
    }

    static Stream<Case> cases() throws IOException {
        return fixture().cases().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void resizesAsPillowDoes(Case wanted) throws IOException {
        Box area = Box.ofCorners(wanted.area().get(0), wanted.area().get(1), wanted.area().get(2),
                wanted.area().get(3));
        float[] resized = Resampler.resize(fixture().picture(), area, wanted.width(), wanted.height(),
                Resampler.Filter.valueOf(wanted.filter()));
        assertEquals(wanted.rgb().size(), resized.length);
        for (int i = 0; i < resized.length; i++) {
            assertEquals(wanted.rgb().get(i), resized[i], ROUNDING, "value " + i);
        }
    }

    @Test
    void keepsAPictureOfTheSameSizeAsItIs() throws IOException {
        Fixture fixture = fixture();
        float[] same = Resampler.resize(fixture.picture(), new Box(0, 0, fixture.width(), fixture.height()),
                fixture.width(), fixture.height(), Resampler.Filter.BICUBIC);
        for (int i = 0; i < same.length; i++) {
            assertEquals(fixture.rgb().get(i), same[i], 1e-3f);
        }
    }

    @Test
    void refusesAnAreaOutsideThePicture() throws IOException {
        Picture picture = fixture().picture();
        assertThrows(IllegalArgumentException.class,
                () -> Resampler.resize(picture, new Box(10, 0, 23, 17), 4, 4, Resampler.Filter.BILINEAR));
    }
}
