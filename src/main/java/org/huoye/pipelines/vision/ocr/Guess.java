package org.huoye.pipelines.vision.ocr;

/**
 * What may stand at a step of a line.
 *
 * @param text a character; a blank for the space; empty for "nothing new here" (the blank of CTC)
 * @param probability 0 to 1
 */
public record Guess(String text, double probability) {
}
