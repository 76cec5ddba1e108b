package org.huoye.demos.faceidentity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Similarities that were measured on pairs of pictures of which one knows whether they show one person. Immutable.
 *
 * @param same of one person's pairs, in ascending order
 * @param others of pairs of two persons, in ascending order
 * @param art of how many of the others a face is painted or hewn
 */
@SuppressWarnings("ArrayRecordComponent") // read once
record MeasuredPairs(double[] same, double[] others, int art) {

    /** With fewer pairs a rate would pretend to a precision that is not there. */
    static final int ENOUGH_FOR_A_RATE = 100;

    /** The pairs that ship with the demo: {@code measured.tsv}, one a line: 1 or 0, similarity, photo or art, what they are. */
    static MeasuredPairs shipped() {
        try (InputStream in = MeasuredPairs.class.getResourceAsStream("measured.tsv")) {
            if (in == null) {
                throw new IllegalStateException("no measured.tsv beside " + MeasuredPairs.class);
            }
            List<String[]> rows = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1)).toList();
            int art = (int) rows.stream().filter(row -> row[0].equals("0") && row[2].equals("art")).count();
            return new MeasuredPairs(column(rows, "1"), column(rows, "0"), art);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] column(List<String[]> rows, String kind) {
        return rows.stream().filter(row -> row[0].equals(kind)).mapToDouble(row -> Double.parseDouble(row[1])).sorted()
                .toArray();
    }

    /** How many of one person's pairs a threshold refuses. */
    int refused(double threshold) {
        return below(same, threshold);
    }

    /** How many pairs of two persons a threshold lets pass as one. */
    int accepted(double threshold) {
        return others.length - below(others, threshold);
    }

    private static int below(double[] ascending, double threshold) {
        return (int) Arrays.stream(ascending).filter(one -> one < threshold).count();
    }

    /** Whether there are enough pairs of a kind for a rate. */
    static boolean isEnough(double[] pairs) {
        return pairs.length >= ENOUGH_FOR_A_RATE;
    }
}
