package org.huoye.demos.textrecognition;

import java.util.List;
import org.huoye.pipelines.vision.ocr.OcrLine;

/**
 * A line that was read.
 *
 * @param text what it says
 * @param score mean probability of its characters, 0 to 1
 * @param box its four corners, each x and y in pixels of the original picture, as the line is read: where it begins above,
 *        where it ends above, below that, and below the first; a line that stands on its head begins at the lower right
 */
public record TextLine(String text, double score, List<List<Double>> box) {
    public TextLine {
        box = List.copyOf(box);
    }

    static TextLine of(OcrLine line) {
        return new TextLine(line.text(), line.score(),
                line.quad().corners().stream().map(corner -> List.of(corner.x(), corner.y())).toList());
    }
}
