package org.huoye.pipelines.vision;

import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import org.huoye.inference.ModelCall;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.EfficientNet.Guess;
import org.huoye.pipelines.vision.Occluded.Covered;
import org.jspecify.annotations.Nullable;

/**
 * Covers patches of a picture with grey and asks EfficientNet-Lite0 again. Keeps the picture that it was asked about last.
 * Not thread-safe; closing it closes
 * the classifier.
 */
public final class OcclusionProbe implements AutoCloseable {

    private static final int CHANNELS = 3;

    /** How many names are followed. */
    private static final int NAMES = 5;

    private final EfficientNet classifier;
    private final EfficientNet.Ranking ranking;
    private @Nullable Subject subject;

    /** A part of a picture with nothing covered. */
    @SuppressWarnings("ArrayRecordComponent") // private and never compared
    private record Subject(Picture picture, Box part, float[] crop, List<Guess> before) {
    }

    /** @param ranking names the likeliest of the classes that are followed */
    public OcclusionProbe(EfficientNet classifier, EfficientNet.Ranking ranking) {
        this.classifier = classifier;
        this.ranking = ranking;
    }

    // tag::occlude[]
    /** Answers a question about a picture. */
    public Occluded answer(Picture picture, Occlusion question) {
        Subject about = subject(picture, question.part());
        float[] batch = new float[question.patches().size() * about.crop.length];
        for (int i = 0; i < question.patches().size(); i++) {
            System.arraycopy(about.crop, 0, batch, i * about.crop.length, about.crop.length);
            cover(batch, i * about.crop.length, question.part(), question.patches().get(i));
        }
        List<float[]> answers = probabilities(batch, question.patches().size());
        return new Occluded(about.before.stream().map(classifier::named).toList(),
                answers.stream().map(now -> covered(about.before, now)).toList());
    }

    /** Grey is what the network takes for nothing: 0 after subtracting the mean. */
    private static void cover(float[] batch, int from, Box part, Box patch) {
        double scaleX = EfficientNet.SIZE / part.width();
        double scaleY = EfficientNet.SIZE / part.height();
        int left = clamped((patch.x() - part.x()) * scaleX);
        int right = clamped((patch.x() + patch.width() - part.x()) * scaleX);
        int top = clamped((patch.y() - part.y()) * scaleY);
        int bottom = clamped((patch.y() + patch.height() - part.y()) * scaleY);
        for (int y = top; y < bottom; y++) {
            int row = from + y * EfficientNet.SIZE * CHANNELS;
            Arrays.fill(batch, row + left * CHANNELS, row + Math.max(left, right) * CHANNELS, 0);
        }
    }
    // end::occlude[]

    private static int clamped(double pixel) {
        return Math.clamp(Math.round(pixel), 0, EfficientNet.SIZE);
    }

    private Covered covered(List<Guess> before, float[] now) {
        return new Covered(before.stream().map(guess -> (double) now[guess.classIndex()]).toList(),
                classifier.named(ranking.top(now, 1).getFirst()));
    }

    private Subject subject(Picture picture, Box part) {
        Subject last = subject;
        if (last != null && last.picture == picture && last.part.equals(part)) {
            return last;
        }
        float[] crop = EfficientNet.crop(picture, EfficientNet.inPicture(picture, part));
        Subject made = new Subject(picture, part, crop,
                ranking.top(probabilities(crop, 1).getFirst(), NAMES));
        subject = made;
        return made;
    }

    private List<float[]> probabilities(float[] batch, int pictures) {
        try (NDManager manager = classifier.newManager()) {
            ModelCall call = classifier.call(manager.create(batch, EfficientNet.input(pictures)),
                    EfficientNet.PROBABILITIES);
            return EfficientNet.each(call.output(EfficientNet.PROBABILITIES).toFloatArray(), pictures);
        }
    }

    @Override
    public void close() {
        classifier.close();
    }
}
