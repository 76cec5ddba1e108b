package org.huoye.demos.textrecognition;

import java.util.List;
import org.huoye.demokit.CodeRegion;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.DemoSpec;
import org.huoye.demokit.InputAdapter;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.Sample;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.ocr.CtcDecoder;
import org.huoye.pipelines.vision.ocr.LineReader;
import org.huoye.pipelines.vision.ocr.PaddleOcr;
import org.huoye.pipelines.vision.ocr.TextDetector;

/** 文本识别: which lines of writing a picture holds, and what they say. */
public final class TextRecognition implements Demo<Picture, TextRecognitionResult> {

    @Override
    public DemoSpec spec() {
        return new DemoSpec("text-recognition", PaddleOcr.MODELS, List.of(),
                List.of(new Sample("page.png"), new Sample("sign.jpg"), new Sample("slide.png"),
                        new Sample("receipt.jpg"), new Sample("poem.png"), new Sample("notice.jpg")),
                List.of(new CodeRegion(PaddleOcr.class, "read"), new CodeRegion(TextDetector.class, "detect"),
                        new CodeRegion(TextDetector.class, "boxes"), new CodeRegion(LineReader.class, "read"),
                        new CodeRegion(CtcDecoder.class, "ctc")),
                900);
    }

    @Override
    public InputAdapter<Picture> input() {
        return InputAdapter.picture();
    }

    @Override
    public DemoCore<Picture, TextRecognitionResult> open(DemoContext context) {
        return new TextRecognitionCore(context);
    }

    @Override
    public ResultView<Picture, TextRecognitionResult> view() {
        return new TextRecognitionView();
    }
}
