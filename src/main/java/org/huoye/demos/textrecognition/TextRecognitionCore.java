package org.huoye.demos.textrecognition;

import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.Request;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.ocr.OcrPage;
import org.huoye.pipelines.vision.ocr.PaddleOcr;

/** Finds lines of writing, turns them upright and reads them one after the other; each is told when it has been read. */
final class TextRecognitionCore implements DemoCore<Picture, TextRecognitionResult> {

    private final PaddleOcr ocr;

    TextRecognitionCore(DemoContext context) {
        ocr = new PaddleOcr(context.models(), context.device());
    }

    @Override
    public TextRecognitionResult run(Request<Picture> request, RunListener listener, CancelToken cancel) {
        OcrPage page = ocr.read(request.input(), listener, cancel, listener::partial);
        return TextRecognitionResult.of(page);
    }

    @Override
    public void close() {
        ocr.close();
    }
}
