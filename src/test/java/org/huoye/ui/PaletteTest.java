package org.huoye.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Contrast as WCAG 2.2 defines it: relative luminance, 1.4.3 for text (4.5), 1.4.11 for controls (3). */
class PaletteTest {

    private static final double TEXT = 4.5;
    private static final double CONTROL = 3;

    /** Foreground, ground, least contrast: the pairs in use. */
    static Stream<Arguments> pairs() {
        Stream<Arguments> text = Stream.of(Palette.INK, Palette.INK_SOFT, Palette.ACCENT, Palette.ALIVE)
                .flatMap(ink -> Stream.of(Palette.PAPER, Palette.SHELL).map(ground -> pair(ink, ground, TEXT)));
        Stream<Arguments> more = Stream.of(pair(Palette.INK, Palette.HOVER, TEXT),
                pair(Palette.INK_SOFT, Palette.HOVER, TEXT), pair(Palette.INK, Palette.CODE, TEXT),
                pair(Palette.INK_SOFT, Palette.CODE, TEXT), pair(Palette.INK, Palette.ACCENT_SOFT, TEXT),
                pair(Palette.ACCENT, Palette.ACCENT_SOFT, TEXT), pair(Palette.ON_ACCENT, Palette.ACCENT, TEXT),
                pair(Palette.ON_ALIVE, Palette.ALIVE, TEXT), pair(Palette.PAPER, Palette.INK, TEXT),
                pair(Palette.ACCENT, Palette.CODE, TEXT), pair(Palette.LINE_STRONG, Palette.CODE, CONTROL),
                pair(Palette.ACCENT, Palette.MARK_APRICOT, CONTROL),
                pair(Palette.LINE_STRONG, Palette.PAPER, CONTROL), pair(Palette.LINE_STRONG, Palette.SHELL, CONTROL));
        Stream<Arguments> marks = Stream
                .of(Palette.MARK_APRICOT, Palette.MARK_BAMBOO, Palette.MARK_SKY, Palette.MARK_LOTUS)
                .map(ground -> pair(Palette.INK, ground, TEXT));
        Stream<Arguments> code = Stream
                .of(Palette.CODE_KEYWORD, Palette.CODE_STRING, Palette.CODE_NUMBER, Palette.CODE_COMMENT,
                        Palette.CODE_NAME)
                .map(ink -> pair(ink, Palette.CODE, TEXT));
        return Stream.of(text, more, marks, code).flatMap(all -> all);
    }

    private static Arguments pair(Palette ink, Palette ground, double least) {
        return Arguments.of(ink, ground, least);
    }

    @ParameterizedTest(name = "{0} on {1} has at least {2}")
    @MethodSource("pairs")
    void contrastIsEnoughInBothSchemes(Palette ink, Palette ground, double least) {
        for (Scheme scheme : Scheme.values()) {
            double contrast = contrast(ink.hex(scheme), ground.hex(scheme));
            assertTrue(contrast >= least, () -> "%s: %.2f".formatted(scheme, contrast));
        }
    }

    /** The line of code that is pointed at lies under this much of the accent. */
    private static final double POINTED = 0.08;

    @ParameterizedTest
    @MethodSource("schemes")
    void codeStaysLegibleUnderThePointer(Scheme scheme) {
        String ground = mixed(Palette.ACCENT.hex(scheme), Palette.CODE.hex(scheme), POINTED);
        for (Palette ink : new Palette[]{Palette.INK, Palette.CODE_KEYWORD, Palette.CODE_STRING, Palette.CODE_NUMBER,
                Palette.CODE_COMMENT, Palette.CODE_NAME}) {
            double contrast = contrast(ink.hex(scheme), ground);
            assertTrue(contrast >= TEXT, () -> "%s on %s: %.2f".formatted(ink, ground, contrast));
        }
    }

    private static String mixed(String over, String ground, double share) {
        StringBuilder mixed = new StringBuilder("#");
        for (int i = 1; i < 7; i += 2) {
            int one = Integer.parseInt(over.substring(i, i + 2), 16);
            int other = Integer.parseInt(ground.substring(i, i + 2), 16);
            mixed.append("%02X".formatted(Math.round(one * share + other * (1 - share))));
        }
        return mixed.toString();
    }

    @Test
    void contrastFollowsTheFormula() {
        assertEquals(21, contrast("#000000", "#FFFFFF"), 1e-9);
        assertEquals(4.54, contrast("#767676", "#FFFFFF"), 0.01); // the best-known grey that just passes
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void pageAndWindowNameTheSameColours(Scheme scheme) {
        String page = Palette.variables(scheme).replace("--", "");
        String window = Palette.lookups(scheme).replace("-huoye-", "");
        assertEquals(page, window);
        assertEquals(Palette.values().length, page.lines().count());
    }

    static Stream<Scheme> schemes() {
        return Arrays.stream(Scheme.values());
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
