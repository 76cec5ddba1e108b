package org.huoye.demos.objectrecognition;

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
import org.huoye.demokit.ProbePart;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.Sample;
import org.huoye.demokit.panel.why.OcclusionPart;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.CenterNet;
import org.huoye.pipelines.vision.EfficientNet;
import org.huoye.pipelines.vision.Letterbox;
import org.huoye.pipelines.vision.OcclusionProbe;

/** 物体识别: which objects are where in a picture. */
public final class ObjectRecognition implements Demo<Picture, ObjectRecognitionResult> {

    /** Lowest score of a box that is shown; 0.35 was the best trade-off on pasted vehicles. */
    static final Option.Range THRESHOLD = new Option.Range("threshold", 0.1, 0.9, 0.05, 0.35);

    /** Objects on the camera or in a film, each in a colour of its own as long as it is followed. */
    static final LivePart<Picture, LiveObjects> LIVE = LivePart.ofCameraAndFilm(LiveObjectsCore::new,
            LiveObjectsView::new);

    @Override
    public DemoSpec spec() {
        return new DemoSpec("object-recognition", List.of("centernet", "efficientnet-lite0"), List.of(THRESHOLD),
                List.of(new Sample("cat.png"), new Sample("coffee.png"), new Sample("rocket.jpg"),
                        new Sample("horse.png"), new Sample("collage.jpg")),
                List.of(new CodeRegion(ObjectRecognitionCore.class, "run"),
                        new CodeRegion(Letterbox.class, "letterbox"), new CodeRegion(EfficientNet.class, "preprocess"),
                        new CodeRegion(CenterNet.class, "decode"), new CodeRegion(OcclusionProbe.class, "occlude")),
                60);
    }

    @Override
    public InputAdapter<Picture> input() {
        return InputAdapter.picture();
    }

    @Override
    public DemoCore<Picture, ObjectRecognitionResult> open(DemoContext context) {
        return new ObjectRecognitionCore(context);
    }

    @Override
    public Optional<LivePart<?, ?>> live() {
        return Optional.of(LIVE);
    }

    @Override
    public Optional<ProbePart<Picture, ObjectRecognitionResult, ?, ?>> probe() {
        return Optional.of(new OcclusionPart<>(
                context -> new OcclusionProbe(new EfficientNet(context.models(), context.device()), EfficientNet::top),
                (picture, result) -> EfficientNet.middleOfSource(picture)));
    }

    @Override
    public ResultView<Picture, ObjectRecognitionResult> view() {
        return new ObjectRecognitionView();
    }
}
