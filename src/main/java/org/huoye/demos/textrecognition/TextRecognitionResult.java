package org.huoye.demos.textrecognition;

import java.util.List;
import org.huoye.demokit.Noted;
import org.huoye.demokit.Unprinted;
import org.huoye.pipelines.vision.ocr.OcrPage;
import org.huoye.platform.Messages;

/**
 * The writing in a picture.
 *
 * @param lines in reading order
 * @param page the same with the places of the characters and how each line was read
 */
public record TextRecognitionResult(List<TextLine> lines, @Unprinted OcrPage page) implements Noted {

    private static final Messages TEXT = Messages.beside(TextRecognitionResult.class);

    public TextRecognitionResult {
        lines = List.copyOf(lines);
    }

    static TextRecognitionResult of(OcrPage page) {
        return new TextRecognitionResult(page.lines().stream().map(TextLine::of).toList(), page);
    }

    @Override
    public List<String> notes() {
        return lines.isEmpty() ? List.of(TEXT.get("view.nothing")) : List.of();
    }
}
