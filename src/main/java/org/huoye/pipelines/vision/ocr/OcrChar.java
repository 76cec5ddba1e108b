package org.huoye.pipelines.vision.ocr;

/**
 * A character that was read.
 *
 * @param text one character
 * @param score probability at the step where it is surest, 0 to 1
 * @param from where it begins along its line, as a share of the line's length, 0 to 1
 * @param to where it ends
 */
public record OcrChar(String text, double score, double from, double to) {
}
