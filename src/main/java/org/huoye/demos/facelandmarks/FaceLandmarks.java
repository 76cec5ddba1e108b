package org.huoye.demos.facelandmarks;

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
import org.huoye.demokit.ResultView;
import org.huoye.demokit.Sample;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.FaceDetector;
import org.huoye.pipelines.vision.FaceMesh;

/** 人脸关键点定位: 468 points on each face, and where the head is turned. */
public final class FaceLandmarks implements Demo<Picture, FaceLandmarksResult> {

    /** Lowest score of a face that is looked at. */
    static final Option.Range THRESHOLD = new Option.Range("threshold", 0.2, 0.9, 0.05, FaceDetector.DEFAULT_SCORE);

    @Override
    public DemoSpec spec() {
        return new DemoSpec("face-landmarks", List.of("facemesh", "blazeface"), List.of(THRESHOLD),
                List.of(new Sample("astronaut.jpg"), new Sample("tilted.jpg"), new Sample("portrait.jpg"),
                        new Sample("gpl-3/mona-lisa.jpg"), new Sample("covered.jpg"), new Sample("grey.jpg"),
                        new Sample("cat.jpg")),
                List.of(new CodeRegion(MeshedFaces.class, "find"), new CodeRegion(FaceMesh.class, "crop"),
                        new CodeRegion(HeadPose.class, "pose")),
                35);
    }

    @Override
    public InputAdapter<Picture> input() {
        return InputAdapter.picture();
    }

    @Override
    public DemoCore<Picture, FaceLandmarksResult> open(DemoContext context) {
        return new FaceLandmarksCore(context);
    }

    @Override
    public ResultView<Picture, FaceLandmarksResult> view() {
        return new FaceLandmarksView();
    }

    @Override
    public Optional<LivePart<?, ?>> live() {
        return Optional.of(LivePart.ofCameraAndFilm((context, clock) -> new LiveLandmarksCore(context),
                FaceLandmarksView::new));
    }
}
