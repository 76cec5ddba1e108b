package org.huoye.pipelines.vision.ocr;

import java.util.List;
import java.util.Optional;

/**
 * A line of text in a picture.
 *
 * @param text what it says, with the blanks that the picture shows between Chinese and Latin
 * @param score mean score of its characters, 0 to 1
 * @param quad where it is, in pixels of the original picture
 * @param vertical whether it runs from the top to the bottom of the picture
 * @param turned whether it stood on its head
 * @param characters what the net read, in order, without the blanks that were restored
 * @param reading how it was read; empty if nobody looked inside
 */
public record OcrLine(String text, double score, Quad quad, boolean vertical, boolean turned,
        List<OcrChar> characters, Optional<LineReading> reading) {
    public OcrLine {
        characters = List.copyOf(characters);
    }
}
