package org.huoye.pipelines.vision.ocr;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelStore;
import org.huoye.inference.ShippedModels;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestReporter;

/**
 * How many characters are read wrong on drawn pages of Simplified Chinese with some Latin: sentences of this book in up to
 * ten fonts and in sizes from 14 to 60 pixels. Degradations are the same for every font and size:
 *
 * <ul>
 * <li>clean: as drawn;
 * <li>middle: turned by up to 15 degrees, blurred with a deviation of a fortieth of the size, noise with one of 10 in
 * 255.
 * </ul>
 */
class CharacterErrorTest {

    private static final int[] SIZES = {14, 18, 24, 36, 60};
    private static final int LINES = 3;
    private static final double[] ANGLES = {-15, 11, -7, 4, 15, -11, 7, -4, 13, -2};

    private static final double MOST_CLEAN = 0.005;
    private static final double MOST_MIDDLE = 0.03;

    private static ModelStore store;
    private static PaddleOcr ocr;

    @BeforeAll
    static void open() {
        store = ShippedModels.open();
        ocr = new PaddleOcr(store, DeviceChoice.CPU);
    }

    @AfterAll
    static void close() {
        ocr.close();
        store.close();
    }

    static List<String> sentences() {
        try (InputStream in = Objects
                .requireNonNull(CharacterErrorTest.class.getResourceAsStream("sentences.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Makes a page worse. */
    private interface Degradation {
        DrawnPage of(DrawnPage page, int size, int number);
    }

    private static CharacterErrors measured(Degradation degradation, TestReporter reporter, TestInfo test) {
        List<Font> fonts = TestFonts.all();
        List<String> sentences = sentences();
        var all = new CharacterErrors();
        int page = 0;
        for (Font font : fonts) {
            var one = new CharacterErrors();
            // some fonts have no Latin: nobody could read what they draw instead
            List<String> drawable = sentences.stream().filter(line -> font.canDisplayUpTo(line) < 0).toList();
            for (int size : SIZES) {
                List<String> lines = new ArrayList<>();
                for (int i = 0; i < LINES; i++) {
                    lines.add(drawable.get((page * LINES + i) % drawable.size()));
                }
                DrawnPage drawn = degradation.of(DrawnPage.of(lines, font, size), size, page);
                String read = ocr.read(drawn.picture(), RunListener.none(), new CancelToken(), soFar -> {
                }).text();
                var here = new CharacterErrors();
                here.add(String.join("", lines), read);
                one.add(String.join("", lines), read);
                all.add(String.join("", lines), read);
                if (here.rate() > 0) {
                    reporter.publishEntry(font.getFontName(Locale.ENGLISH) + " " + size, here + " " + read);
                }
                page++;
            }
            reporter.publishEntry(test.getDisplayName() + " " + font.getFontName(Locale.ENGLISH), one.toString());
        }
        reporter.publishEntry(test.getDisplayName(), all + " with " + fonts.size() + " of " + TestFonts.WANTED
                + " fonts" + (fonts.size() < TestFonts.WANTED ? "; the others are not installed here" : ""));
        return all;
    }

    @Test
    void cleanPages(TestReporter reporter, TestInfo test) {
        CharacterErrors errors = measured((page, size, number) -> page, reporter, test);
        assertTrue(errors.rate() <= MOST_CLEAN, errors::toString);
    }

    @Test
    void pagesInMiddleDegradation(TestReporter reporter, TestInfo test) {
        CharacterErrors errors = measured((page, size, number) -> page
                .turned(ANGLES[number % ANGLES.length]).blurred(size / 40.0).noisy(10, number), reporter, test);
        assertTrue(errors.rate() <= MOST_MIDDLE, errors::toString);
    }
}
