package org.huoye.pipelines.vision.ocr;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a picture, or the part of it that was read so far.
 *
 * @param lines in the order in which they are to be read
 * @param pending places of lines that were found and not read yet, in order; empty at the end
 */
public record OcrPage(List<OcrLine> lines, List<Quad> pending) {
    public OcrPage {
        lines = List.copyOf(lines);
        pending = List.copyOf(pending);
    }

    /** Its lines below each other. */
    public String text() {
        return lines.stream().map(OcrLine::text).collect(Collectors.joining("\n"));
    }
}
