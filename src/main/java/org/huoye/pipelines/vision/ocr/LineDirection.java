package org.huoye.pipelines.vision.ocr;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelCall;
import org.huoye.inference.ModelLease;
import org.huoye.inference.ModelStore;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Tracer;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.Box;
import org.huoye.pipelines.vision.Resampler;

/**
 * Tells whether a line stands on its head, with the direction classifier of PP-OCR. Not thread-safe; close it to give the
 * model back.
 */
public final class LineDirection implements AutoCloseable {

    /** Id of the model. */
    public static final String ID = "ppocr-direction";

    /** Name of the input: [1, 3, 48, 192], BGR, -1 to 1. */
    public static final String INPUT_NAME = "x";

    /** The answer: [1, 2], how likely the line is upright and how likely it stands on its head. */
    public static final String ANSWER = "save_infer_model/scale_0.tmp_1";

    private static final int WIDTH = 192;
    private static final Shape INPUT = new Shape(1, 3, Strip.HEIGHT, WIDTH);

    private final ModelLease model;

    public LineDirection(ModelStore models, DeviceChoice device) {
        model = models.lease(ID, device);
    }

    /**
     * How likely a line stands on its head, 0 to 1.
     *
     * @param strip the line, {@link Strip#HEIGHT} pixels high
     * @param listener hears about tensors, on this thread
     */
    public double turned(Picture strip, RunListener listener) {
        var trace = new Tracer(listener);
        float[] input = trace.made(INPUT_NAME, INPUT, () -> Strip.input(narrow(strip), WIDTH));
        try (NDManager manager = model.newManager()) {
            ModelCall call = model.call(new NDList(manager.create(input, INPUT)), ANSWER);
            listener.placement(call.placement());
            return trace.read(call, ANSWER)[1];
        }
    }

    /** Long lines are squeezed, not cut: so the net was trained. */
    private static Picture narrow(Picture strip) {
        if (strip.width() <= WIDTH) {
            return strip;
        }
        Box all = new Box(0, 0, strip.width(), strip.height());
        float[] rgb = Resampler.resize(strip, all, WIDTH, Strip.HEIGHT, Resampler.Filter.BILINEAR);
        int[] argb = new int[WIDTH * Strip.HEIGHT];
        for (int at = 0; at < argb.length; at++) {
            argb[at] = 0xFF000000 | (int) rgb[3 * at] << 16 | (int) rgb[3 * at + 1] << 8 | (int) rgb[3 * at + 2];
        }
        return new Picture(WIDTH, Strip.HEIGHT, argb, strip.name());
    }

    @Override
    public void close() {
        model.close();
    }
}
