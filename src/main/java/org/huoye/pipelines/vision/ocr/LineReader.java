package org.huoye.pipelines.vision.ocr;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelCall;
import org.huoye.inference.ModelLease;
import org.huoye.inference.ModelStore;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Tracer;
import org.huoye.media.Picture;

/**
 * Reads a line with the recogniser of PP-OCRv4, which gives probabilities for 6,625 classes every eight pixels. Not
 * thread-safe; close it to give the model back.
 */
public final class LineReader implements AutoCloseable {

    /** Id of the model. */
    public static final String ID = "ppocr-recogniser";

    /** Name of the input: [1, 3, 48, width], BGR, -1 to 1. */
    public static final String INPUT_NAME = "x";

    /** The answer: [1, width / 8, 6625]: the blank of CTC, the characters of the list, the space. */
    public static final String PROBABILITIES = "softmax_11.tmp_0";

    /** Its list of characters, one a line; some of them are blanks of Unicode, so nothing is trimmed. */
    private static final String CHARACTERS = "ppocr_keys_v1.txt";

    /** The stroke of that shape is a character of its own, which no text uses: where it is read a comma stands. */
    private static final String DOT_STROKE = "丶";

    /** Shorter lines are padded: so the net was trained. */
    private static final int SHORTEST = 320;

    private static final int CHANNELS = 3;

    private final ModelLease model;
    private final CtcDecoder decoder;
    private final int classes;

    public LineReader(ModelStore models, DeviceChoice device) {
        List<String> names = classes(models.folder(ID).resolve(CHARACTERS));
        classes = names.size();
        decoder = new CtcDecoder(names);
        model = models.lease(ID, device);
    }

    private static List<String> classes(Path file) {
        List<String> classes = new ArrayList<>();
        classes.add("");
        try {
            classes.addAll(List.of(Files.readString(file).split("\n", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException("the list of characters cannot be read", e);
        }
        classes.add(" ");
        classes.replaceAll(name -> name.equals(DOT_STROKE) ? "、" : name);
        return classes;
    }

    /**
     * What stands in a strip.
     *
     * @param characters from left to right
     * @param reading how it was read; empty if nobody looks inside
     */
    record Read(List<OcrChar> characters, Optional<LineReading> reading) {

        /** Mean score of the characters, 0 without any. */
        double score() {
            return characters.stream().mapToDouble(OcrChar::score).average().orElse(0);
        }
    }

    // tag::read[]
    /**
     * Reads a line.
     *
     * @param strip upright, {@link Strip#HEIGHT} pixels high
     * @param listener hears about tensors, on this thread
     */
    Read read(Picture strip, RunListener listener) {
        var trace = new Tracer(listener);
        int width = Math.max(SHORTEST, strip.width());
        Shape shape = new Shape(1, CHANNELS, Strip.HEIGHT, width);
        float[] input = trace.made(INPUT_NAME, shape, () -> Strip.input(strip, width));
        try (NDManager manager = model.newManager()) {
            ModelCall call = model.call(new NDList(manager.create(input, shape)), PROBABILITIES);
            listener.placement(call.placement());
            float[] probabilities = trace.read(call, PROBABILITIES);

            double stepsPerPixel = (double) (probabilities.length / classes) / width;
            double perLength = strip.width() * stepsPerPixel;
            List<OcrChar> characters = decoder.decode(probabilities, perLength, Strip.HEIGHT * stepsPerPixel);
            return new Read(characters, listener.looksInside()
                    ? Optional.of(new LineReading(strip, decoder.steps(probabilities, (int) Math.ceil(perLength))))
                    : Optional.empty());
        }
    }
    // end::read[]

    @Override
    public void close() {
        model.close();
    }
}
