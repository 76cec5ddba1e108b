package org.huoye.demos.objectrecognition;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.FrameClock;
import org.huoye.demokit.LiveCore;
import org.huoye.demokit.Request;
import org.huoye.inference.trace.RunListener;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.Box;
import org.huoye.pipelines.vision.CenterNet;
import org.huoye.pipelines.vision.Detection;
import org.huoye.pipelines.vision.Labels;
import org.huoye.pipelines.vision.Track;
import org.huoye.pipelines.vision.Tracker;

/** Finds objects in frame after frame and keeps their identities. */
final class LiveObjectsCore implements LiveCore<Picture, LiveObjects> {

    private final CenterNet detector;
    private final Tracker<Detection> tracker = new Tracker<>(Function.identity());
    private final FrameClock clock;

    /** @param clock tells when a frame was taken */
    LiveObjectsCore(DemoContext context, FrameClock clock) {
        this.clock = clock;
        detector = new CenterNet(context.models(), context.device());
    }

    @Override
    public LiveObjects step(Request<Picture> request, RunListener listener) {
        List<Detection> found = detector.detect(request.input(),
                request.options().number(ObjectRecognition.THRESHOLD.id()), listener);
        return new LiveObjects(tracker.update(found, clock.next()).stream().sorted(Comparator.comparingInt(Track::id))
                .map(this::named).toList());
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
