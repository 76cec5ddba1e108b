package org.huoye.pipelines.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelCall;
import org.huoye.inference.ModelLease;
import org.huoye.inference.ModelStore;
import org.huoye.media.Picture;

/**
 * EfficientNet-Lite0 names a whole picture among the 1,000 classes of ImageNet (Tan, Le: EfficientNet, 2019). Not
 * thread-safe; close it to give the model back.
 */
public final class EfficientNet implements AutoCloseable {

    /** Side of the square it sees, in pixels. */
    public static final int SIZE = 224;

    /** Probabilities of the classes: [N, 1000], adding up to 1. */
    public static final String PROBABILITIES = "probabilities";

    /** Evidence for each class at each place, before averaging: [N, 7, 7, 1000] (Zhou et al.: CAM, 2016). */
    public static final String CLASS_MAPS = "class_maps";

    /** Side of the class maps: one cell for 32 x 32 pixels of the square. */
    public static final int MAP = 7;

    /** The middle of the picture it looks at, as a share of the shorter side. */
    private static final double CENTRE_CROP = 0.875;

    /** The input: RGB, about -1 to 1, the middle of the picture. */
    public static final Shape INPUT = new Shape(1, SIZE, SIZE, 3);

    /** Name of the input. */
    public static final String IMAGE = "image";

    private static final float MEAN = 127;
    private static final float DEVIATION = 128;

    private final ModelLease model;
    private final Labels labels;

    public EfficientNet(ModelStore models, DeviceChoice device) {
        labels = Labels.read(models.folder("efficientnet-lite0").resolve("labels.tsv"));
        model = models.lease("efficientnet-lite0", device);
    }

    /**
     * A class and how sure the model is.
     *
     * @param classIndex index into the labels
     * @param probability 0 to 1
     */
    public record Guess(int classIndex, double probability) {
    }

    public Labels labels() {
        return labels;
    }

    // tag::preprocess[]
    /** The part of a picture it looks at, in pixels of the picture. */
    public static Box middle(Picture picture) {
        double side = CENTRE_CROP * Math.min(picture.width(), picture.height());
        return new Box((picture.width() - side) / 2, (picture.height() - side) / 2, side, side);
    }

    /** The middle of the picture as {@code 224 * 224 * 3} values, RGB, about -1 to 1. */
    public static float[] centreCrop(Picture picture) {
        float[] crop = Resampler.resize(picture, middle(picture), SIZE, SIZE, Resampler.Filter.BICUBIC);
        for (int i = 0; i < crop.length; i++) {
            crop[i] = (crop[i] - MEAN) / DEVIATION;
        }
        return crop;
    }
    // end::preprocess[]

    /**
     * Calls the model.
     *
     * @param crop {@link #INPUT}
     * @param outputs which of its answers to compute
     */
    public ModelCall call(NDArray crop, String... outputs) {
        return model.call(new NDList(crop), outputs);
    }

    /** The likeliest classes, likeliest first. */
    public static List<Guess> top(float[] probabilities, int count) {
        return IntStream.range(0, probabilities.length).mapToObj(i -> new Guess(i, probabilities[i]))
                .sorted(Comparator.comparingDouble(Guess::probability).reversed()).limit(count).toList();
    }

    /**
     * Where in the middle of the picture the evidence for a class is.
     *
     * @param classMaps values of {@link #CLASS_MAPS} for one picture
     * @param classIndex which class
     * @return 7 x 7 values, row by row: 1 at the strongest place, 0 where nothing speaks for the class
     */
    public static float[] evidence(float[] classMaps, int classIndex) {
        int classes = classMaps.length / (MAP * MAP);
        float[] evidence = new float[MAP * MAP];
        float strongest = 0;
        for (int cell = 0; cell < evidence.length; cell++) {
            evidence[cell] = Math.max(0, classMaps[cell * classes + classIndex]);
            strongest = Math.max(strongest, evidence[cell]);
        }
        for (int cell = 0; strongest > 0 && cell < evidence.length; cell++) {
            evidence[cell] /= strongest;
        }
        return evidence;
    }

    @Override
    public void close() {
        model.close();
    }
}
