package org.huoye.demos.objectrecognition;

import ai.djl.ndarray.NDManager;
import java.util.List;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.Request;
import org.huoye.inference.ModelCall;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.inference.trace.Tracer;
import org.huoye.inference.trace.ValueMap;
import org.huoye.jobs.CancelToken;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.Box;
import org.huoye.pipelines.vision.CenterNet;
import org.huoye.pipelines.vision.Detection;
import org.huoye.pipelines.vision.EfficientNet;
import org.huoye.pipelines.vision.Labels;
import org.huoye.pipelines.vision.Letterbox;

/** Finds objects with CenterNet and names the whole picture with EfficientNet-Lite0. */
final class ObjectRecognitionCore implements DemoCore<Picture, ObjectRecognitionResult> {

    /** How many names of the whole picture are given. */
    private static final int NAMES = 5;

    /** The map of objects' centres. */
    static final String CENTERS = "centers";

    private final CenterNet detector;
    private final EfficientNet classifier;

    ObjectRecognitionCore(DemoContext context) {
        detector = new CenterNet(context.models(), context.device());
        try {
            classifier = new EfficientNet(context.models(), context.device());
        } catch (RuntimeException e) {
            detector.close();
            throw e;
        }
    }

    // tag::run[]
    @Override
    public ObjectRecognitionResult run(Request<Picture> request, RunListener listener, CancelToken cancel) {
        Picture picture = request.input();
        var trace = new Tracer(listener);
        try (NDManager manager = detector.newManager()) {
            listener.stage(Stage.PREPROCESS);
            Letterbox letterbox = Letterbox.fit(picture, CenterNet.SIZE);
            float[] square = trace.made(CenterNet.IMAGES, CenterNet.INPUT, letterbox::pixels);
            float[] crop = trace.made(EfficientNet.IMAGE, EfficientNet.INPUT, () -> EfficientNet.centreCrop(picture));
            cancel.throwIfCancelled();

            listener.stage(Stage.INFER);
            boolean inside = listener.looksInside();
            ModelCall found = detector.call(manager.create(square, CenterNet.INPUT),
                    outputs(inside, CenterNet.DETECTIONS, CenterNet.HEAT_MAPS));
            listener.placement(found.placement());
            cancel.throwIfCancelled();
            ModelCall named = classifier.call(manager.create(crop, EfficientNet.INPUT),
                    outputs(inside, EfficientNet.PROBABILITIES, EfficientNet.CLASS_MAPS));
            listener.placement(named.placement());
            cancel.throwIfCancelled();

            listener.stage(Stage.POSTPROCESS);
            float[] rows = trace.read(found, CenterNet.DETECTIONS);
            float[] probabilities = trace.read(named, EfficientNet.PROBABILITIES);
            double threshold = request.options().number(ObjectRecognition.THRESHOLD.id());
            List<Detection> detections = CenterNet.decode(rows, letterbox, threshold);
            List<EfficientNet.Guess> guesses = EfficientNet.top(probabilities, NAMES);
            if (inside) {
                listener.map(centers(trace.read(found, CenterNet.HEAT_MAPS), letterbox));
                listener.map(EfficientNet.evidence(trace.read(named, EfficientNet.CLASS_MAPS),
                        guesses.getFirst().classIndex(), EfficientNet.middleOfSource(picture)));
            }
            return new ObjectRecognitionResult(detections.stream().map(this::named).toList(),
                    guesses.stream().map(classifier::named).toList());
        }
    }
    // end::run[]

    /** The second output is only for looking inside. */
    private static String[] outputs(boolean inside, String answer, String map) {
        return inside ? new String[]{answer, map} : new String[]{answer};
    }

    /** The heat map of centres, placed over the picture it was made from. */
    private static ValueMap centers(float[] heatMaps, Letterbox letterbox) {
        Picture picture = letterbox.picture();
        double scaleX = (double) picture.sourceWidth() / letterbox.width();
        double scaleY = (double) picture.sourceHeight() / letterbox.height();
        return new ValueMap(CENTERS, CenterNet.MAP, CenterNet.MAP, CenterNet.strongest(heatMaps),
                -letterbox.left() * scaleX, -letterbox.top() * scaleY, letterbox.size() * scaleX,
                letterbox.size() * scaleY);
    }

    private DetectedObject named(Detection detection) {
        Labels.Label label = detector.labels().get(detection.classIndex());
        Box box = detection.box();
        return new DetectedObject(label.chinese(), label.english(), detection.score(),
                List.of(box.x(), box.y(), box.width(), box.height()));
    }

    @Override
    public void close() {
        try (detector; classifier) {
            // both models go back, whatever happens to the other
        }
    }
}
