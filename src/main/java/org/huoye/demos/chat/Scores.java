package org.huoye.demos.chat;

import java.util.Locale;

/** How scores are written. */
final class Scores {

    private Scores() {
    }

    /** Two digits, such as {@code 0.71}. */
    static String text(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }
}
