package org.huoye.demos.textrecognition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huoye.demokit.RunReport;
import org.huoye.inference.trace.ValueMap;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.Point;
import org.huoye.pipelines.vision.ocr.LineReading;
import org.huoye.pipelines.vision.ocr.OcrChar;
import org.huoye.pipelines.vision.ocr.OcrLine;
import org.huoye.pipelines.vision.ocr.OcrPage;
import org.huoye.pipelines.vision.ocr.Quad;
import org.huoye.pipelines.vision.ocr.Step;

/** Lines as a run would give them, made by hand. */
final class HandMade {

    static final int STEP_PIXELS = 8;

    private HandMade() {
    }

    /** A level box. */
    static Quad box(double x, double y, double width, double height) {
        return new Quad(new Point(x, y), new Point(x + width, y), new Point(x + width, y + height),
                new Point(x, y + height));
    }

    /**
     * A line whose characters are equally wide.
     *
     * @param said what its steps say, see {@link CtcPathTest#steps}
     */
    static OcrLine line(String text, Quad quad, String said) {
        List<Step> steps = CtcPathTest.steps(said);
        String read = CtcPath.of(steps).text();
        List<OcrChar> characters = new ArrayList<>();
        for (int i = 0; i < read.length(); i++) {
            characters.add(new OcrChar(read.substring(i, i + 1), 0.9, (double) i / read.length(),
                    (i + 1.0) / read.length()));
        }
        Picture crop = new Picture(steps.size() * STEP_PIXELS, 48, new int[steps.size() * STEP_PIXELS * 48], "line");
        return new OcrLine(text, 0.9, quad, false, false, characters, Optional.of(new LineReading(crop, steps)));
    }

    static RunReport<TextRecognitionResult> report(OcrPage page, ValueMap... maps) {
        return new RunReport<>("text-recognition", TextRecognitionResult.of(page), Map.of(), List.of(), List.of(),
                List.of(maps), Optional.empty(), 1, 0, Instant.EPOCH);
    }
}
