package org.huoye.demos.vehicletype;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.huoye.pipelines.vision.ClassGroups;
import org.huoye.pipelines.vision.Detection;
import org.huoye.pipelines.vision.EfficientNet;
import org.huoye.pipelines.vision.EfficientNet.Guess;
import org.huoye.pipelines.vision.Labels;
import org.huoye.pipelines.vision.NamedClass;

/** Finds vehicles with CenterNet, cuts them out and names their types with EfficientNet-Lite0. */
final class VehicleTypeCore implements DemoCore<Picture, VehicleTypeResult> {

    /** How many types are given. */
    private static final int NAMES = 5;

    /** Lowest score of a box that is looked at; below {@link Vehicles#SURE} the classifier has its say too. */
    private static final double LOWEST_SCORE = 0.25;

    private final CenterNet detector;
    private final EfficientNet classifier;
    private final ClassGroups types;

    /**
     * A part of the picture that was named.
     *
     * @param guesses likeliest types, likeliest first
     * @param together what all types have together, 0 to 1
     * @param evidence what speaks for the likeliest of all classes, if somebody looks inside
     */
    private record Named(List<Guess> guesses, double together, Optional<ValueMap> evidence) {
    }

    VehicleTypeCore(DemoContext context) {
        detector = new CenterNet(context.models(), context.device());
        try {
            classifier = new EfficientNet(context.models(), context.device());
        } catch (RuntimeException e) {
            detector.close();
            throw e;
        }
        types = classifier.vehicles();
    }

    // tag::run[]
    @Override
    public VehicleTypeResult run(Request<Picture> request, RunListener listener, CancelToken cancel) {
        Picture picture = request.input();
        double threshold = request.options().number(VehicleType.THRESHOLD.id());
        List<Detection> found = Vehicles.among(detector.detect(picture, LOWEST_SCORE, listener), detector.labels());
        cancel.throwIfCancelled();
        List<Vehicle> vehicles = new ArrayList<>();
        Named main = null;
        if (!found.isEmpty()) {
            List<Named> named = name(picture, found.stream().map(one -> Vehicles.part(one.box(), picture)).toList(),
                    listener, cancel);
            for (int i = 0; i < found.size(); i++) {
                if (Vehicles.isVehicle(found.get(i).score(), named.get(i).together)) {
                    vehicles.add(vehicle(found.get(i), named.get(i).guesses, threshold));
                    main = main == null ? named.get(i) : main;
                }
            }
        }
        if (main == null) { // no vehicle: the whole picture is named
            main = name(picture, List.of(EfficientNet.middleOfSource(picture)), listener, cancel).getFirst();
        }
        main.evidence.ifPresent(listener::map);
        List<Double> box = vehicles.isEmpty()
                ? List.of(0., 0., (double) picture.sourceWidth(), (double) picture.sourceHeight())
                : vehicles.getFirst().box();
        return new VehicleTypeResult(!vehicles.isEmpty(), isCertain(main.guesses, threshold), names(main.guesses), box,
                vehicles);
    }

    /** The likeliest types of parts of a picture, all in one call. */
    private List<Named> name(Picture picture, List<Box> parts, RunListener listener, CancelToken cancel) {
        var trace = new Tracer(listener);
        try (NDManager manager = classifier.newManager()) {
            listener.stage(Stage.PREPROCESS);
            Shape shape = EfficientNet.input(parts.size());
            float[] crops = trace.made(EfficientNet.IMAGE, shape, () -> EfficientNet.crops(picture, parts));
            cancel.throwIfCancelled();
            listener.stage(Stage.INFER);
            boolean inside = listener.looksInside();
            ModelCall call = classifier.call(manager.create(crops, shape), inside
                    ? new String[]{EfficientNet.PROBABILITIES, EfficientNet.CLASS_MAPS}
                    : new String[]{EfficientNet.PROBABILITIES});
            listener.placement(call.placement());
            cancel.throwIfCancelled();
            listener.stage(Stage.POSTPROCESS);
            List<float[]> probabilities = EfficientNet.each(trace.read(call, EfficientNet.PROBABILITIES), parts.size());
            List<float[]> maps = inside
                    ? EfficientNet.each(trace.read(call, EfficientNet.CLASS_MAPS), parts.size())
                    : List.of();
            List<Named> named = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                List<Guess> guesses = types.top(probabilities.get(i), NAMES);
                named.add(new Named(guesses, types.together(probabilities.get(i)), inside
                        ? Optional.of(EfficientNet.evidence(maps.get(i),
                                EfficientNet.top(probabilities.get(i), 1).getFirst().classIndex(), parts.get(i)))
                        : Optional.empty()));
            }
            return named;
        }
    }
    // end::run[]

    private Vehicle vehicle(Detection detection, List<Guess> guesses, double threshold) {
        Labels.Label label = detector.labels().get(detection.classIndex());
        return new Vehicle(label.chinese(), label.english(), detection.score(), numbers(detection.box()),
                isCertain(guesses, threshold), names(guesses));
    }

    private static boolean isCertain(List<Guess> guesses, double threshold) {
        return guesses.getFirst().probability() >= threshold;
    }

    private List<NamedClass> names(List<Guess> guesses) {
        return guesses.stream().map(classifier::named).toList();
    }

    private static List<Double> numbers(Box box) {
        return List.of(box.x(), box.y(), box.width(), box.height());
    }

    @Override
    public void close() {
        try (detector; classifier) {
            // both models go back, whatever happens to the other
        }
    }
}
