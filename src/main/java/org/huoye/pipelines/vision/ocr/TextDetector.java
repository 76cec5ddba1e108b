package org.huoye.pipelines.vision.ocr;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.IntStream;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelCall;
import org.huoye.inference.ModelLease;
import org.huoye.inference.ModelStore;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.inference.trace.Tracer;
import org.huoye.inference.trace.ValueMap;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.Box;
import org.huoye.pipelines.vision.Resampler;

/**
 * Finds lines of text with the detector of PP-OCRv4: a map of where the cores of lines are, whose connected areas become
 * turned rectangles, grown to whole lines. Not thread-safe; close it to give the model back.
 */
public final class TextDetector implements AutoCloseable {

    /** Id of the model. */
    public static final String ID = "ppocr-detector";

    /** Name of the input: [1, 3, height, width], BGR, sides multiples of 32. */
    public static final String INPUT_NAME = "x";

    /** The map: [1, 1, height, width], 0 to 1. */
    public static final String MAP = "sigmoid_0.tmp_0";

    private static final int CHANNELS = 3;

    /** The net halves its input five times. */
    private static final int MULTIPLE = 32;

    /** Smaller pictures are enlarged until their shorter side has so many pixels: the net knows characters of some size. */
    private static final int SHORTER_SIDE = 736;

    /** Pictures are not enlarged more than this: small characters with noise become blots. */
    private static final double MOST_ENLARGED = 2;

    /** No side becomes longer than this, which bounds time and memory. */
    private static final int LONGER_SIDE = 2000;

    /** Lines that are higher than this, in cells of the map, may be taken apart. */
    private static final double LARGEST_HEIGHT = 60;

    /** Height of lines that the net knows well, in cells of the map. */
    private static final double USUAL_HEIGHT = 44;

    /** Means and deviations of ImageNet, which PP-OCR applies to blue, green, red in this order. */
    private static final float[] MEANS = {0.485f, 0.456f, 0.406f};
    private static final float[] DEVIATIONS = {0.229f, 0.224f, 0.225f};

    /** Thinner areas are specks, in cells of the map. */
    private static final double THINNEST_CORE = 3;

    /** Areas whose rectangle is less likely text on average are none. */
    private static final double LEAST_MEAN = 0.5;

    private final ModelLease model;

    public TextDetector(ModelStore models, DeviceChoice device) {
        model = models.lease(ID, device);
    }

    // tag::detect[]
    /**
     * Finds lines. Tells the listener its three stages, its tensors, where it ran, and the map as {@code text}. A small
     * picture is enlarged first; if its text turns out to be large, which the net takes apart, it is looked at again in a
     * smaller size.
     *
     * @param picture of any size
     * @param listener hears about it, on this thread
     * @return boxes in pixels of the original picture, in no order
     */
    public List<TextBox> detect(Picture picture, RunListener listener) {
        double scale = scale(picture.width(), picture.height());
        Look look = look(picture, scale, listener);
        double smaller = scale * USUAL_HEIGHT / Math.max(1, look.height());
        if (scale > 1 && look.height() > LARGEST_HEIGHT) {
            look = look(picture, Math.max(smaller, (double) MULTIPLE / Math.min(picture.width(), picture.height())),
                    listener);
        }
        if (listener.looksInside()) {
            listener.map(coarse(look.map, picture));
        }
        return look.boxes;
    }

    /** Looks at the picture in one size. */
    private Look look(Picture picture, double scale, RunListener listener) {
        var trace = new Tracer(listener);
        listener.stage(Stage.PREPROCESS);
        int width = multiple(picture.width() * scale);
        int height = multiple(picture.height() * scale);
        Shape shape = new Shape(1, CHANNELS, height, width);
        float[] input = trace.made(INPUT_NAME, shape, () -> input(picture, width, height));
        try (NDManager manager = model.newManager()) {
            listener.stage(Stage.INFER);
            ModelCall call = model.call(new NDList(manager.create(input, shape)), MAP);
            listener.placement(call.placement());

            listener.stage(Stage.POSTPROCESS);
            TextMap map = new TextMap(height, width, trace.read(call, MAP));
            return new Look(map,
                    boxes(map, (double) picture.sourceWidth() / width, (double) picture.sourceHeight() / height),
                    (double) picture.sourceHeight() / height);
        }
    }
    // end::detect[]

    /**
     * What was seen in one size.
     *
     * @param map where text is
     * @param boxes the lines
     * @param pixel of the map, in pixels of the original picture
     */
    private record Look(TextMap map, List<TextBox> boxes, double pixel) {

        /** Height of the text, in cells of the map: the median of the lines, long ones counting more. */
        double height() {
            return Angles.weightedMedian(
                    boxes.stream().map(box -> new Angles.Weighted(box.height() / pixel, box.length())).toList());
        }
    }

    /** How much to enlarge or shrink a picture. */
    static double scale(int width, int height) {
        double enlarged = Math.clamp((double) SHORTER_SIDE / Math.min(width, height), 1, MOST_ENLARGED);
        return Math.min(enlarged, (double) LONGER_SIDE / Math.max(width, height));
    }

    private static int multiple(double size) {
        return Math.max(MULTIPLE, (int) Math.round(size / MULTIPLE) * MULTIPLE);
    }

    private static float[] input(Picture picture, int width, int height) {
        Box all = new Box(0, 0, picture.width(), picture.height());
        float[] rgb = Resampler.resize(picture, all, width, height, Resampler.Filter.BILINEAR);
        int plane = width * height;
        float[] input = new float[CHANNELS * plane];
        IntStream.range(0, height).parallel().forEach(row -> {
            for (int at = row * width; at < (row + 1) * width; at++) {
                for (int channel = 0; channel < CHANNELS; channel++) {
                    float value = rgb[at * CHANNELS + CHANNELS - 1 - channel] / 255;
                    input[channel * plane + at] = (value - MEANS[channel]) / DEVIATIONS[channel];
                }
            }
        });
        return input;
    }

    // tag::boxes[]
    /**
     * Turns a map into boxes.
     *
     * @param map from the detector
     * @param scaleX pixels of the original picture for one cell of the map, along x
     * @param scaleY the same along y
     */
    static List<TextBox> boxes(TextMap map, double scaleX, double scaleY) {
        List<LineCore> cores = map.areas().stream().map(LineCore::of)
                .filter(core -> core.thickness() >= THINNEST_CORE && core.mean(map) >= LEAST_MEAN).toList();
        return LineCore.joined(cores).stream().map(core -> core.box(scaleX, scaleY)).toList();
    }
    // end::boxes[]

    /** The map at half its size, each value the largest of four, for looking at. */
    private static ValueMap coarse(TextMap map, Picture picture) {
        int rows = map.rows() / 2;
        int columns = map.columns() / 2;
        float[] values = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int at = 2 * row * map.columns() + 2 * column;
                float above = Math.max(map.values()[at], map.values()[at + 1]);
                float below = Math.max(map.values()[at + map.columns()], map.values()[at + map.columns() + 1]);
                values[row * columns + column] = Math.max(above, below);
            }
        }
        return new ValueMap("text", rows, columns, values, 0, 0, picture.sourceWidth(), picture.sourceHeight());
    }

    @Override
    public void close() {
        model.close();
    }
}
