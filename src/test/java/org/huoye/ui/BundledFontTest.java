package org.huoye.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The faces for computers without a Chinese font. */
class BundledFontTest {

    private static InputStream open(String file) {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream("fonts/" + file), file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HuoyeSans-Regular.otf", "HuoyeSans-Bold.otf"})
    void hasEveryHanziOfGb2312AndOfTheModelsLabels(String file) throws IOException, FontFormatException {
        Font font;
        try (InputStream in = open(file)) {
            font = Font.createFont(Font.TRUETYPE_FONT, in);
        }
        Charset gb2312 = Charset.forName("GB2312");
        String hanzi = IntStream.rangeClosed(0x4E00, 0x9FA5).filter(c -> gb2312.newEncoder().canEncode((char) c))
                .mapToObj(Character::toString).collect(Collectors.joining());
        assertEquals(6763, hanzi.length());
        assertEquals(-1, font.canDisplayUpTo(hanzi));
        assertEquals(-1, font.canDisplayUpTo("，。、；：？！“”‘’（）《》【】…—·→←↑↓⌘─│┌▶●◐○①②▇"));
        Path models = Path.of(Objects.requireNonNull(System.getProperty("huoye.dist"))).resolve("models");
        for (String id : new String[]{"centernet", "efficientnet-lite0"}) {
            String labels = Files.readString(models.resolve(id).resolve("labels.tsv")).replaceAll("[\t\n]", "");
            int missing = font.canDisplayUpTo(labels);
            assertEquals(-1, missing, () -> labels.substring(missing, missing + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HuoyeSans-Regular.otf", "HuoyeSans-Bold.otf"})
    void hasTheFrequentTraditionalHanzi(String file) throws IOException, FontFormatException {
        CharsetEncoder big5 = Charset.forName("Big5").newEncoder();
        String hanzi = IntStream.rangeClosed(0x4E00, 0x9FA5).filter(c -> isOfLevelOne(big5, c))
                .mapToObj(Character::toString).collect(Collectors.joining());
        assertEquals(5401, hanzi.length());
        try (InputStream in = open(file)) {
            assertEquals(-1, Font.createFont(Font.TRUETYPE_FONT, in).canDisplayUpTo(hanzi));
        }
    }

    /** Level 1 of Big5 holds its frequent characters, from A440 to C67E. */
    private static boolean isOfLevelOne(CharsetEncoder big5, int c) {
        try {
            int code = big5.canEncode((char) c) ? big5.encode(CharBuffer.wrap(Character.toString(c))).getChar() : 0;
            return code >= 0xA440 && code <= 0xC67E;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("it said it could", e);
        }
    }

    @ParameterizedTest
    @CsvSource({"HuoyeMarks-Regular.otf, 100, 100, 100", "HuoyeMarks-Bold.otf, 100, 100, 100",
            "HuoyeLatinMarks-Regular.otf, 48, 28, 89", "HuoyeLatinMarks-Bold.otf, 58, 33, 91"})
    void marksAreFullWidthInChineseAndProportionalInLatin(String file, int quote, int apostrophe, int dash)
            throws IOException {
        try (InputStream in = open(file)) {
            var font = javafx.scene.text.Font.loadFont(in, 100);
            assertEquals(List.of(quote, quote, apostrophe, apostrophe, dash),
                    Stream.of("“", "”", "‘", "’", "—").map(mark -> width(font, mark)).toList());
        }
    }

    private static int width(javafx.scene.text.Font font, String mark) {
        var text = new javafx.scene.text.Text(mark);
        text.setFont(font);
        return (int) Math.round(text.getLayoutBounds().getWidth());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HuoyeSans-Regular.otf", "HuoyeSans-Bold.otf"})
    void loadsInTheWindow(String file) throws IOException {
        try (InputStream in = open(file)) {
            var font = javafx.scene.text.Font.loadFont(in, 17);
            assertEquals("Huoye Sans", font.getFamily());
            assertEquals(file.contains("Bold") ? "Bold" : "Regular", font.getStyle());
            var text = new javafx.scene.text.Text("活页");
            text.setFont(font);
            assertEquals(34, text.getLayoutBounds().getWidth(), 0.01, "two full-width characters");
            var latin = new javafx.scene.text.Text("il");
            latin.setFont(font);
            assertNotEquals(34, latin.getLayoutBounds().getWidth());
            assertTrue(latin.getLayoutBounds().getWidth() < 17);
        }
    }
}
