package org.huoye.pipelines.vision.ocr;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Counts wrong characters: the fewest insertions, deletions and exchanges that make the truth of what was read. Compared
 * are texts in NFKC without blanks, in lower case, quotes made straight: the width of a comma and the shape of a quote are
 * no reading errors.
 */
final class CharacterErrors {

    private int errors;
    private int characters;

    void add(String truth, String read) {
        int[] wanted = normal(truth);
        characters += wanted.length;
        errors += distance(wanted, normal(read));
    }

    int[] counts() {
        return new int[]{errors, characters};
    }

    /** Errors for one character of the truth. */
    double rate() {
        return (double) errors / characters;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f %% (%d of %d)", 100 * rate(), errors, characters);
    }

    static int[] normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Z}|\\s", "").toLowerCase(Locale.ROOT)
                .replaceAll("[“”„«»]", "\"").replaceAll("[‘’]", "'").codePoints().toArray();
    }

    private static int distance(int[] a, int[] b) {
        int[] row = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int above = row[j];
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.length];
    }
}
