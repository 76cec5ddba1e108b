package org.huoye.demos.vehicletype;

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
import org.huoye.pipelines.vision.CenterNet;
import org.huoye.pipelines.vision.ClassGroups;
import org.huoye.pipelines.vision.EfficientNet;
import org.huoye.pipelines.vision.OcclusionProbe;

/** 车型识别: which vehicles a picture shows, and of which type each is. */
public final class VehicleType implements Demo<Picture, VehicleTypeResult> {

    /**
     * What the likeliest type must have for an answer. On 16 pasted vehicles the 12 right names had 0.31 and more; of the wrong
     * ones a sedan (跑车 0.21) and a beetle (皮卡 0.14) stay below, a drawn bus (客运车厢 0.55) does not.
     */
    static final Option.Range THRESHOLD = new Option.Range("threshold", 0.1, 0.9, 0.05, 0.3);

    @Override
    public DemoSpec spec() {
        return new DemoSpec("vehicle-type", List.of("centernet", EfficientNet.ID), List.of(THRESHOLD),
                List.of(new Sample("street.jpg"), new Sample("fire-engine.jpg"), new Sample("garbage-truck.jpg"),
                        new Sample("bus.jpg"), new Sample("beetle.jpg"), new Sample("pickup.jpg"),
                        new Sample("dumper.jpg")),
                List.of(new CodeRegion(VehicleTypeCore.class, "run"), new CodeRegion(Vehicles.class, "vehicles"),
                        new CodeRegion(CenterNet.class, "detect"), new CodeRegion(CenterNet.class, "decode"),
                        new CodeRegion(ClassGroups.class, "groups"),
                        new CodeRegion(OcclusionProbe.class, "occlude")),
                70);
    }

    @Override
    public InputAdapter<Picture> input() {
        return InputAdapter.picture();
    }

    @Override
    public DemoCore<Picture, VehicleTypeResult> open(DemoContext context) {
        return new VehicleTypeCore(context);
    }

    @Override
    public Optional<ProbePart<Picture, VehicleTypeResult, ?, ?>> probe() {
        return Optional.of(new OcclusionPart<>(context -> {
            EfficientNet classifier = new EfficientNet(context.models(), context.device());
            return new OcclusionProbe(classifier, classifier.vehicles()::leading);
        }, Vehicles::largest));
    }

    @Override
    public ResultView<Picture, VehicleTypeResult> view() {
        return new VehicleTypeView();
    }
}
