package org.huoye.demos.embeddingmap;

import java.util.ArrayList;
import java.util.List;

/**
 * A word or sentence of the input.
 *
 * @param text without blanks around it
 * @param theme of the heading above it; empty if there is none
 */
record Line(String text, String theme) {

    /** So many can be told apart on a map. */
    static final int MOST_LINES = 200;
    static final int LONGEST = 500;

    private static final String HEADING = "#";
    private static final String NOTHING_TO_SEE = "[\\p{Cc}\\p{Z}\\x{200B}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}]+";

    /**
     * Reads one word or sentence a line; a line that begins with {@code #} names the theme of those that follow.
     *
     * @throws MapInputException if there is none, or there are too many, or one is too long
     */
    static List<Line> read(String text) {
        List<Line> lines = new ArrayList<>();
        String theme = "";
        for (String raw : text.lines().toList()) {
            String clean = raw.replaceAll(NOTHING_TO_SEE, " ").strip();
            if (clean.startsWith(HEADING)) {
                theme = clean.replaceFirst("#+", "").strip();
            } else if (!clean.isEmpty()) {
                lines.add(new Line(clean, theme));
            }
        }
        if (lines.isEmpty()) {
            throw MapInputException.nothing();
        }
        if (lines.size() > MOST_LINES) {
            throw MapInputException.many(lines.size(), MOST_LINES);
        }
        for (Line line : lines) {
            int length = line.text.codePointCount(0, line.text.length());
            if (length > LONGEST) {
                throw MapInputException.tooLong(line.text, length, LONGEST);
            }
        }
        return lines;
    }
}
