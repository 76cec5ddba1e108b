package org.huoye.demos.textrecognition;

import java.util.List;
import org.huoye.pipelines.vision.ocr.OcrChar;
import org.huoye.pipelines.vision.ocr.OcrLine;
import org.huoye.pipelines.vision.ocr.Quad;

/** Where the characters of a line's text are. The text has blanks that nobody read as characters. Stateless. */
final class CharacterPlaces {

    private CharacterPlaces() {
    }

    /**
     * The part of a line that some of its text takes.
     *
     * @param start index in the text of the first of it
     * @param end index after its last
     */
    static Quad part(OcrLine line, int start, int end) {
        String text = line.text();
        List<OcrChar> read = line.characters();
        double from = 1;
        double to = 0;
        int next = 0;
        int at = 0;
        while (at < text.length()) {
            int length = Character.charCount(text.codePointAt(at));
            if (next < read.size() && text.startsWith(read.get(next).text(), at)) {
                OcrChar character = read.get(next++);
                length = Math.max(length, character.text().length());
                if (at < end && at + length > start) {
                    from = Math.min(from, character.from());
                    to = Math.max(to, character.to());
                }
            }
            at += length;
        }
        return from < to ? line.quad().part(from, to) : line.quad().part(0, 0);
    }
}
