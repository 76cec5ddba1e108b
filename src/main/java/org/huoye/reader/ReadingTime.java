package org.huoye.reader;

import org.huoye.markdown.RenderedChapter;
import org.huoye.markdown.RenderedChapter.TextBlock;

/** How long a chapter takes to read: 400 Chinese characters or 200 words of other languages a minute. */
final class ReadingTime {

    private static final int CHARACTERS_A_MINUTE = 400;
    private static final int CHARACTERS_A_WORD = 2;

    private ReadingTime() {
    }

    /** Minutes, rounded, at least 1; 0 for a chapter without words. */
    static int minutes(RenderedChapter chapter) {
        long length = chapter.text().stream().mapToLong(ReadingTime::length).sum();
        return length == 0 ? 0 : (int) Math.max(1, Math.round((double) length / CHARACTERS_A_MINUTE));
    }

    /** In Chinese characters. */
    private static long length(TextBlock block) {
        long length = 0;
        boolean inWord = false;
        String text = block.text();
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean han = Character.isIdeographic(c);
            boolean letter = !han && Character.isLetterOrDigit(c);
            if (han) {
                length++;
            } else if (letter && !inWord) {
                length += CHARACTERS_A_WORD;
            }
            inWord = letter;
        }
        return length;
    }
}
