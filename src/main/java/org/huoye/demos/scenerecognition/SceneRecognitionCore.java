package org.huoye.demos.scenerecognition;

import ai.djl.ndarray.NDManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.Request;
import org.huoye.inference.ModelCall;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.inference.trace.Tracer;
import org.huoye.jobs.CancelToken;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.ClassGroups;
import org.huoye.pipelines.vision.ClassGroups.Group;
import org.huoye.pipelines.vision.EfficientNet;
import org.huoye.pipelines.vision.EfficientNet.Guess;

/** Names the scene with EfficientNet-Lite0, among those of its classes that are places. */
final class SceneRecognitionCore implements DemoCore<Picture, SceneRecognitionResult> {

    /** How many scenes are given. */
    private static final int NAMES = 5;

    /** How many scenes of a group are given. */
    private static final int NAMES_OF_A_GROUP = 3;

    /** The group that is indoors. */
    private static final String INDOORS = "indoors";

    private final EfficientNet classifier;
    private final ClassGroups scenes;

    SceneRecognitionCore(DemoContext context) {
        classifier = new EfficientNet(context.models(), context.device());
        scenes = classifier.scenes();
    }

    // tag::run[]
    @Override
    public SceneRecognitionResult run(Request<Picture> request, RunListener listener, CancelToken cancel) {
        Picture picture = request.input();
        var trace = new Tracer(listener);
        try (NDManager manager = classifier.newManager()) {
            listener.stage(Stage.PREPROCESS);
            float[] crop = trace.made(EfficientNet.IMAGE, EfficientNet.INPUT, () -> EfficientNet.centreCrop(picture));
            cancel.throwIfCancelled();

            listener.stage(Stage.INFER);
            boolean inside = listener.looksInside();
            ModelCall named = classifier.call(manager.create(crop, EfficientNet.INPUT), inside
                    ? new String[]{EfficientNet.PROBABILITIES, EfficientNet.CLASS_MAPS}
                    : new String[]{EfficientNet.PROBABILITIES});
            listener.placement(named.placement());
            cancel.throwIfCancelled();

            listener.stage(Stage.POSTPROCESS);
            float[] probabilities = trace.read(named, EfficientNet.PROBABILITIES);
            List<Guess> best = scenes.top(probabilities, NAMES);
            Guess likeliest = EfficientNet.top(probabilities, 1).getFirst();
            if (inside) {
                listener.map(EfficientNet.evidence(trace.read(named, EfficientNet.CLASS_MAPS), likeliest.classIndex(),
                        EfficientNet.middleOfSource(picture)));
            }
            Map<Group, Double> sums = scenes.sums(probabilities);
            double all = sums.values().stream().mapToDouble(sum -> sum).sum();
            double indoor = sums.entrySet().stream().filter(sum -> isIndoors(sum.getKey()))
                    .mapToDouble(Map.Entry::getValue).sum();
            boolean certain = all >= request.options().number(SceneRecognition.THRESHOLD.id())
                    && scenes.group(likeliest.classIndex()).isPresent();
            return new SceneRecognitionResult(certain, best.stream().map(classifier::named).toList(), indoor,
                    all - indoor, groups(probabilities, sums),
                    classifier.named(likeliest));
        }
    }
    // end::run[]

    private List<SceneGroup> groups(float[] probabilities, Map<Group, Double> sums) {
        List<Guess> all = scenes.top(probabilities, Integer.MAX_VALUE);
        return sums.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(sum -> group(sum.getKey(), sum.getValue(), all)).toList();
    }

    private SceneGroup group(Group group, double sum, List<Guess> all) {
        return new SceneGroup(group.chinese(), group.english(), sum, isIndoors(group),
                all.stream().filter(guess -> scenes.group(guess.classIndex()).filter(group::equals).isPresent())
                        .limit(NAMES_OF_A_GROUP).map(classifier::named).toList());
    }

    private static boolean isIndoors(Group group) {
        return group.english().equals(INDOORS);
    }

    @Override
    public void close() {
        classifier.close();
    }
}
