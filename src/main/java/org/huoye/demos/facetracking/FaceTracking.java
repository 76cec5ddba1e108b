package org.huoye.demos.facetracking;

import java.util.List;
import java.util.Optional;
import org.huoye.demokit.CodeRegion;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.DemoSpec;
import org.huoye.demokit.InputAdapter;
import org.huoye.demokit.LivePart;
import org.huoye.demokit.Option;
import org.huoye.demokit.PictureOrFilm;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.Sample;
import org.huoye.pipelines.vision.FaceDetector;
import org.huoye.pipelines.vision.Tracker;

/** 人脸检测跟踪: where faces are, and which of them is the same as before. */
public final class FaceTracking implements Demo<PictureOrFilm, FaceTrackingResult> {

    /** Lowest score of a face that is shown. */
    static final Option.Range THRESHOLD = new Option.Range("threshold", 0.2, 0.9, 0.05, FaceDetector.DEFAULT_SCORE);

    @Override
    public DemoSpec spec() {
        return new DemoSpec("face-tracking", List.of("blazeface", "facemesh"), List.of(THRESHOLD),
                List.of(new Sample("group.jpg"), new Sample("two-faces.mp4"), new Sample("astronaut.jpg"),
                        new Sample("gpl-3/ball.jpg"), new Sample("mount-rushmore.jpg"), new Sample("tilted.jpg"),
                        new Sample("portrait.jpg"), new Sample("cat.jpg")),
                List.of(new CodeRegion(NamedFaces.class, "next"), new CodeRegion(FaceDetector.class, "anchors"),
                        new CodeRegion(Tracker.class, "update"), new CodeRegion(LiveTrackingCore.class, "step")),
                25);
    }

    @Override
    public InputAdapter<PictureOrFilm> input() {
        return InputAdapter.pictureOrFilm();
    }

    @Override
    public DemoCore<PictureOrFilm, FaceTrackingResult> open(DemoContext context) {
        return new FaceTrackingCore(context);
    }

    @Override
    public ResultView<PictureOrFilm, FaceTrackingResult> view() {
        return FaceTrackingView.ofRuns();
    }

    @Override
    public Optional<LivePart<?, ?>> live() {
        return Optional.of(LivePart.ofCameraAndFilm(LiveTrackingCore::new, FaceTrackingView::ofFrames));
    }
}
