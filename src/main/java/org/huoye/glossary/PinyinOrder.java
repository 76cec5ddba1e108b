package org.huoye.glossary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Orders Chinese words by pinyin. The 3,755 characters of GB 2312's first level stand in the order of their usual reading
 * there. Words whose first reading is another one, and rarer characters of our subject, are read through stand-ins of the
 * same sound in {@code readings.tsv}. Java's own collation for Chinese knows no other readings either, has the rarer
 * characters by radical, and is missing in runtimes without locale data. Thread-safe.
 */
final class PinyinOrder implements Comparator<String> {

    /** The letter of words that begin with neither a Latin letter nor a character whose reading is known. */
    static final String OTHER = "其他";

    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final int FIRST_BY_READING = 0xB0A1;
    private static final int LAST_BY_READING = 0xD7F9;

    /** The first character of each letter; no syllable begins with I, U or V. */
    private static final String LETTERS = "ABCDEFGHJKLMNOPQRSTWXYZ";
    private static final String FIRSTS = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝";

    private final Map<String, String> readings = readings();

    private static Map<String, String> readings() {
        Map<String, String> readings = new LinkedHashMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PinyinOrder.class.getResourceAsStream("readings.tsv")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t"))
                    .forEach(line -> readings.put(line[0], line[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return readings;
    }

    /** The heading that a word stands under: A to Z or {@link #OTHER}. */
    String letter(String word) {
        String sounded = sounded(word);
        if (sounded.isEmpty()) {
            return OTHER;
        }
        int first = sounded.codePointAt(0);
        if (first >= 'a' && first <= 'z') {
            return Character.toString(Character.toUpperCase(first));
        }
        int code = code(first);
        int letter = -1;
        for (int i = 0; i < LETTERS.length() && code <= LAST_BY_READING && code >= code(FIRSTS.charAt(i)); i++) {
            letter = i;
        }
        return letter < 0 ? OTHER : LETTERS.substring(letter, letter + 1);
    }

    @Override
    public int compare(String a, String b) {
        String first = letter(a);
        String second = letter(b);
        if (!first.equals(second)) {
            return first.equals(OTHER) ? 1 : second.equals(OTHER) ? -1 : first.compareTo(second);
        }
        int[] left = sounded(a).codePoints().map(PinyinOrder::code).toArray();
        int[] right = sounded(b).codePoints().map(PinyinOrder::code).toArray();
        int order = java.util.Arrays.compare(left, right);
        return order == 0 ? a.compareTo(b) : order;
    }

    private String sounded(String word) {
        String sounded = word.strip().toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> reading : readings.entrySet()) {
            sounded = sounded.replace(reading.getKey(), reading.getValue());
        }
        return sounded;
    }

    /** Latin letters before characters of known reading before everything else. */
    private static int code(int c) {
        if (c < 0x80) {
            return c;
        }
        byte[] bytes = Character.toString(c).getBytes(GB2312);
        int code = bytes.length == 2 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
        return code >= FIRST_BY_READING && code <= LAST_BY_READING ? code : 0x10000 + c;
    }

}
