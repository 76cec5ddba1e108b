package org.huoye.demos.textrecognition;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Compares what was read with what is written, as models are measured: NFKC, without blanks, lower case, quotes folded. */
final class Written {

    private Written() {
    }

    /** A text as it is compared. */
    static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "").toLowerCase(Locale.ROOT)
                .replaceAll("[“”„]", "\"").replaceAll("[‘’]", "'");
    }

    /** Characters to insert, delete or exchange, as a share of what is written. */
    static double errors(List<String> written, List<String> read) {
        String left = normalised(String.join("", written));
        String right = normalised(String.join("", read));
        int[] before = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] now = new int[right.length() + 1];
            now[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int exchanged = before[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(exchanged, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return (double) before[right.length()] / left.length();
    }

    static void assertRead(List<String> written, List<String> read, double mostErrors) {
        double errors = errors(written, read);
        assertTrue(errors <= mostErrors, () -> errors + " of the characters are wrong\n" + String.join("\n", read));
    }
}
