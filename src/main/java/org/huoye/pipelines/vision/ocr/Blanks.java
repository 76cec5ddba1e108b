package org.huoye.pipelines.vision.ocr;

import java.util.Arrays;
import java.util.List;
import org.huoye.media.Picture;
import org.jspecify.annotations.Nullable;

/**
 * Restores blanks between Chinese and Latin and between letters and digits, which the recogniser leaves out: a blank stands where the picture shows one,
 * that is, where nothing is printed over a good part of the characters' height. Stateless.
 */
final class Blanks {

    /** An empty stretch from this share of the height of print on is a blank; without one it is about a tenth. */
    private static final double WIDTH = 0.24;

    /** Columns and rows with less than this share of what well filled ones have are empty. */
    private static final double EMPTY = 0.12;

    private Blanks() {
    }

    /**
     * The text of a line.
     *
     * @param characters of the line, in order
     * @param strip they were read from
     */
    static String restored(List<OcrChar> characters, Picture strip) {
        if (characters.isEmpty()) {
            return "";
        }
        @Nullable
        Print print = null;
        var text = new StringBuilder(characters.getFirst().text());
        for (int i = 1; i < characters.size(); i++) {
            OcrChar left = characters.get(i - 1);
            OcrChar right = characters.get(i);
            if (meet(left.text().codePointAt(0), right.text().codePointAt(0))) {
                print = print == null ? Print.of(strip) : print;
                if (print.gap(middle(left), middle(right)) >= WIDTH) {
                    text.append(' ');
                }
            }
            text.append(right.text());
        }
        return text.toString().strip();
    }

    private static double middle(OcrChar character) {
        return (character.from() + character.to()) / 2;
    }

    private static boolean meet(int left, int right) {
        return isBorder(left, right) || isBorder(right, left);
    }

    /** Not between two letters or two digits: narrow ones may stand far apart, and the recogniser knows blanks there. */
    private static boolean isBorder(int one, int other) {
        return isHan(one) ? isLatin(other) : isLatin(one) && isLatin(other) && isDigit(one) && !isDigit(other);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static boolean isLatin(int c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    /**
     * Where something is printed.
     *
     * @param columns for each column of the strip whether anything is
     * @param height of what is printed, in pixels, at least 1
     */
    @SuppressWarnings("ArrayRecordComponent") // private and short-lived
    private record Print(boolean[] columns, int height) {

        static Print of(Picture strip) {
            int[] light = Arrays.stream(strip.argb()).map(Print::lightness).toArray();
            int paper = Arrays.stream(light).sorted().toArray()[light.length / 2]; // most of a strip is paper
            double[] columns = new double[strip.width()];
            double[] rows = new double[strip.height()];
            for (int at = 0; at < light.length; at++) {
                int ink = Math.abs(light[at] - paper);
                columns[at % strip.width()] += ink;
                rows[at / strip.width()] += ink;
            }
            boolean[] printed = printed(rows);
            int height = 0;
            for (boolean row : printed) {
                height += row ? 1 : 0;
            }
            return new Print(printed(columns), Math.max(1, height));
        }

        private static int lightness(int rgb) {
            return ((rgb >> 16 & 0xFF) * 299 + (rgb >> 8 & 0xFF) * 587 + (rgb & 0xFF) * 114) / 1000;
        }

        /** Compares with the upper tenth; what an even grey adds everywhere, such as noise, is taken off. */
        private static boolean[] printed(double[] ink) {
            double[] sorted = Arrays.stream(ink).sorted().toArray();
            double least = sorted[sorted.length / 50];
            double filled = sorted[sorted.length * 9 / 10] - least;
            boolean[] printed = new boolean[ink.length];
            for (int i = 0; i < ink.length; i++) {
                printed[i] = ink[i] - least > EMPTY * filled;
            }
            return printed;
        }

        /** The longest empty stretch between two places, shares of the length, in heights of print. */
        double gap(double from, double to) {
            int longest = 0;
            int run = 0;
            int last = Math.min(columns.length, (int) (to * columns.length) + 1);
            for (int x = Math.max(0, (int) (from * columns.length)); x < last; x++) {
                run = columns[x] ? 0 : run + 1;
                longest = Math.max(longest, run);
            }
            return (double) longest / height;
        }
    }
}
