package org.huoye.demos.faceidentity;

import java.util.List;
import java.util.Optional;
import org.huoye.demokit.Annex;
import org.huoye.demokit.CodeRegion;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.DemoSpec;
import org.huoye.demokit.InputAdapter;
import org.huoye.demokit.Option;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.Sample;
import org.huoye.pipelines.vision.FaceAlignment;
import org.huoye.pipelines.vision.FaceEmbedder;

/** 人脸身份认证: whether two faces are one person's, and whether a face is one that was enrolled on this computer. */
public final class FaceIdentity implements Demo<FacePair, FaceIdentityResult> {

    /** From where on two faces count as one person's; what it costs to move it is shown on measured pairs. */
    static final Option.Range THRESHOLD = new Option.Range("threshold", 0.3, 0.9, 0.01, FaceEmbedder.SAME_PERSON);

    @Override
    public DemoSpec spec() {
        return new DemoSpec("face-identity", List.of("faceres", "facemesh", "blazeface"), List.of(THRESHOLD),
                List.of(new Sample("astronaut.jpg astronaut-turned.jpg"),
                        new Sample("astronaut.jpg astronaut-grey.jpg"),
                        new Sample("astronaut.jpg gpl-3/mona-lisa.jpg"), new Sample("portrait.jpg gpl-3/mona-lisa.jpg"),
                        new Sample("two-people.jpg astronaut-turned.jpg"),
                        new Sample("astronaut.jpg astronaut-on-paper.jpg")),
                List.of(new CodeRegion(FaceIdentityCore.class, "run"), new CodeRegion(FaceAlignment.class, "align"),
                        new CodeRegion(FaceEmbedder.class, "embed"), new CodeRegion(FaceEmbedder.class, "compare")),
                90, 2);
    }

    @Override
    public InputAdapter<FacePair> input() {
        return InputAdapter.pictures(1, 2, FacePair::of);
    }

    @Override
    public DemoCore<FacePair, FaceIdentityResult> open(DemoContext context) {
        return new FaceIdentityCore(context);
    }

    @Override
    public ResultView<FacePair, FaceIdentityResult> view() {
        return new FaceIdentityView();
    }

    @Override
    public Optional<Annex<FaceIdentityResult>> annex(Annex.Host host) {
        return Optional.of(new Enrolment(host));
    }
}
