package org.huoye.pipelines.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelCall;
import org.huoye.inference.ModelLease;
import org.huoye.inference.ModelStore;
import org.huoye.inference.trace.ValueMap;
import org.huoye.media.Picture;

/**
 * EfficientNet-Lite0 names a whole picture among the 1,000 classes of ImageNet (Tan, Le: EfficientNet, 2019). Not
 * thread-safe; close it to give the model back.
 */
public final class EfficientNet implements AutoCloseable {

    /** Id of the model. */
    public static final String ID = "efficientnet-lite0";

    /** Side of the square it sees, in pixels. */
    public static final int SIZE = 224;

    /** Probabilities of the classes: [N, 1000], adding up to 1. */
    public static final String PROBABILITIES = "probabilities";

    /** Evidence for each class at each place, before averaging: [N, 7, 7, 1000] (Zhou et al.: CAM, 2016). */
    public static final String CLASS_MAPS = "class_maps";

    /** Id under which a run tells where the evidence for the likeliest name is. */
    public static final String EVIDENCE = "evidence";

    /** Side of the class maps: one cell for 32 x 32 pixels of the square. */
    public static final int MAP = 7;

    /** The middle of the picture it looks at, as a share of the shorter side. */
    private static final double CENTRE_CROP = 0.875;

    /** The input for one picture: RGB, about -1 to 1. */
    public static final Shape INPUT = input(1);

    /** Name of the input. */
    public static final String IMAGE = "image";

    private static final int CHANNELS = 3;
    private static final float MEAN = 127;
    private static final float DEVIATION = 128;

    private final Path folder;
    private final ModelLease model;
    private final Labels labels;

    public EfficientNet(ModelStore models, DeviceChoice device) {
        folder = models.folder(ID);
        labels = Labels.read(folder.resolve("labels.tsv"));
        model = models.lease(ID, device);
    }

    /** The input for several pictures at once. */
    public static Shape input(int pictures) {
        return new Shape(pictures, SIZE, SIZE, CHANNELS);
    }

    /**
     * A class and how sure the model is.
     *
     * @param classIndex index into the labels
     * @param probability 0 to 1
     */
    public record Guess(int classIndex, double probability) {
    }

    /** Names the likeliest of some classes. */
    @FunctionalInterface
    public interface Ranking {

        /**
         * Names them.
         *
         * @param probabilities of all classes
         * @return the likeliest of those that count, likeliest first, at most {@code count}
         */
        List<Guess> top(float[] probabilities, int count);
    }

    public Labels labels() {
        return labels;
    }

    /** The classes that are places. */
    public ClassGroups scenes() {
        return ClassGroups.read(folder.resolve("scene_classes.tsv"));
    }

    /** The classes that are vehicles. */
    public ClassGroups vehicles() {
        return ClassGroups.read(folder.resolve("vehicle_classes.tsv"));
    }

    public NDManager newManager() {
        return model.newManager();
    }

    /** A class by its names. */
    public NamedClass named(Guess guess) {
        Labels.Label label = labels.get(guess.classIndex());
        return new NamedClass(label.chinese(), label.english(), guess.probability());
    }

    // tag::preprocess[]
    /** The part of a picture it looks at, in pixels of the picture. */
    public static Box middle(Picture picture) {
        double side = CENTRE_CROP * Math.min(picture.width(), picture.height());
        return new Box((picture.width() - side) / 2, (picture.height() - side) / 2, side, side);
    }

    /** The same in pixels of the original. */
    public static Box middleOfSource(Picture picture) {
        return middle(picture).scaled(picture.sourceScaleX(), picture.sourceScaleY());
    }

    /** A part of the original in pixels of the picture. */
    public static Box inPicture(Picture picture, Box part) {
        return part.scaled(1 / picture.sourceScaleX(), 1 / picture.sourceScaleY()).clampedTo(picture.width(),
                picture.height());
    }

    /** The middle of the picture as {@code 224 * 224 * 3} values, RGB, about -1 to 1. */
    public static float[] centreCrop(Picture picture) {
        return crop(picture, middle(picture));
    }

    /** A part of a picture, in pixels of the picture, stretched to the square; the same values. */
    public static float[] crop(Picture picture, Box part) {
        float[] crop = Resampler.resize(picture, part, SIZE, SIZE, Resampler.Filter.BICUBIC);
        for (int i = 0; i < crop.length; i++) {
            crop[i] = (crop[i] - MEAN) / DEVIATION;
        }
        return crop;
    }
    // end::preprocess[]

    /**
     * Parts of a picture one after the other, as {@link #crop} makes them.
     *
     * @param parts in pixels of the original
     * @return values for {@link #input}
     */
    public static float[] crops(Picture picture, List<Box> parts) {
        int length = SIZE * SIZE * CHANNELS;
        float[] crops = new float[parts.size() * length];
        for (int i = 0; i < parts.size(); i++) {
            System.arraycopy(crop(picture, inPicture(picture, parts.get(i))), 0, crops, i * length, length);
        }
        return crops;
    }

    /** The values of an output for several pictures, one array a picture. */
    public static List<float[]> each(float[] values, int pictures) {
        int length = values.length / pictures;
        return IntStream.range(0, pictures)
                .mapToObj(i -> Arrays.copyOfRange(values, i * length, (i + 1) * length)).toList();
    }

    /**
     * Calls the model.
     *
     * @param crop {@link #input}
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

    /**
     * The evidence for a class as a map over the picture.
     *
     * @param part what was looked at, in pixels of the original
     */
    public static ValueMap evidence(float[] classMaps, int classIndex, Box part) {
        return new ValueMap(EVIDENCE, MAP, MAP, evidence(classMaps, classIndex), part.x(), part.y(), part.width(),
                part.height());
    }

    @Override
    public void close() {
        model.close();
    }
}
