package org.huoye.demos.objectrecognition;

import ai.djl.ndarray.NDManager;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.FrameClock;
import org.huoye.demokit.LiveCore;
import org.huoye.demokit.Request;
import org.huoye.inference.ModelCall;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.inference.trace.Tracer;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.Box;
import org.huoye.pipelines.vision.CenterNet;
import org.huoye.pipelines.vision.Detection;
import org.huoye.pipelines.vision.Labels;
import org.huoye.pipelines.vision.Letterbox;
import org.huoye.pipelines.vision.Track;
import org.huoye.pipelines.vision.Tracker;

/** Finds objects in frame after frame and keeps their identities. */
final class LiveObjectsCore implements LiveCore<Picture, LiveObjects> {

    private final CenterNet detector;
    private final Tracker<Detection> tracker = new Tracker<>(Function.identity());
    private final FrameClock clock;

    /** @param nanos tells the time, as {@link System#nanoTime()} */
    LiveObjectsCore(DemoContext context, LongSupplier nanos) {
        clock = new FrameClock(nanos);
        detector = new CenterNet(context.models(), context.device());
    }

    @Override
    public LiveObjects step(Request<Picture> request, RunListener listener) {
        var trace = new Tracer(listener);
        try (NDManager manager = detector.newManager()) {
            listener.stage(Stage.PREPROCESS);
            Letterbox letterbox = Letterbox.fit(request.input(), CenterNet.SIZE);
            float[] square = trace.made(CenterNet.IMAGES, CenterNet.INPUT, letterbox::pixels);
            listener.stage(Stage.INFER);
            ModelCall call = detector.call(manager.create(square, CenterNet.INPUT), CenterNet.DETECTIONS);
            listener.placement(call.placement());
            listener.stage(Stage.POSTPROCESS);
            float[] rows = trace.read(call, CenterNet.DETECTIONS);
            List<Detection> found = CenterNet.decode(rows, letterbox,
                    request.options().number(ObjectRecognition.THRESHOLD.id()));
            return new LiveObjects(tracker.update(found, clock.next()).stream()
                    .sorted(Comparator.comparingInt(Track::id)).map(this::named).toList());
        }
    }

    private TrackedObject named(Track<Detection> track) {
        Detection detection = track.what();
        Labels.Label label = detector.labels().get(detection.classIndex());
        Box box = detection.box();
        return new TrackedObject(track.id(), label.chinese(), label.english(), detection.score(),
                List.of(box.x(), box.y(), box.width(), box.height()));
    }

    @Override
    public void close() {
        detector.close();
    }
}
