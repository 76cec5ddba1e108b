package org.huoye.demos.scenerecognition;

import java.util.List;
import java.util.Optional;
import org.huoye.demokit.CodeRegion;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.DemoSpec;
import org.huoye.demokit.InputAdapter;
import org.huoye.demokit.Option;
import org.huoye.demokit.ProbePart;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.Sample;
import org.huoye.demokit.panel.why.OcclusionPart;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.ClassGroups;
import org.huoye.pipelines.vision.EfficientNet;
import org.huoye.pipelines.vision.OcclusionProbe;

/** 场景识别: what kind of place a picture shows. */
public final class SceneRecognition implements Demo<Picture, SceneRecognitionResult> {

    /**
     * What the scenes must have together for an answer. Of 49 photographs of monuments 45 reach one half (the others 0.06 to
     * 0.38), of 24 photographs of animals none does (0.05 at most).
     */
    static final Option.Range THRESHOLD = new Option.Range("threshold", 0.1, 0.9, 0.05, 0.5);

    @Override
    public DemoSpec spec() {
        return new DemoSpec("scene-recognition", List.of(EfficientNet.ID), List.of(THRESHOLD),
                List.of(new Sample("summer-palace.jpg"), new Sample("castle.jpg"), new Sample("viaduct.jpg"),
                        new Sample("stupa.jpg"), new Sample("great-wall.jpg"), new Sample("cliff-dwelling.jpg"),
                        new Sample("coffee.jpg")),
                List.of(new CodeRegion(SceneRecognitionCore.class, "run"),
                        new CodeRegion(EfficientNet.class, "preprocess"), new CodeRegion(ClassGroups.class, "groups"),
                        new CodeRegion(OcclusionProbe.class, "occlude")),
                20);
    }

    @Override
    public InputAdapter<Picture> input() {
        return InputAdapter.picture();
    }

    @Override
    public DemoCore<Picture, SceneRecognitionResult> open(DemoContext context) {
        return new SceneRecognitionCore(context);
    }

    @Override
    public Optional<ProbePart<Picture, SceneRecognitionResult, ?, ?>> probe() {
        return Optional.of(new OcclusionPart<>(context -> {
            EfficientNet classifier = new EfficientNet(context.models(), context.device());
            return new OcclusionProbe(classifier, classifier.scenes()::leading);
        }, (picture, result) -> EfficientNet.middleOfSource(picture)));
    }

    @Override
    public ResultView<Picture, SceneRecognitionResult> view() {
        return new SceneRecognitionView();
    }
}
