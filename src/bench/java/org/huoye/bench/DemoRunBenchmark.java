package org.huoye.bench;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.Options;
import org.huoye.demokit.Request;
import org.huoye.demos.objectrecognition.ObjectRecognition;
import org.huoye.demos.scenerecognition.SceneRecognition;
import org.huoye.demos.vehicletype.VehicleType;
import org.huoye.demos.vehicletype.VehicleTypeResult;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelLease;
import org.huoye.inference.ModelStore;
import org.huoye.inference.Models;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.huoye.media.Picture;
import org.huoye.media.PictureReader;
import org.huoye.pipelines.vision.Box;
import org.huoye.pipelines.vision.CenterNet;
import org.huoye.pipelines.vision.EfficientNet;
import org.huoye.pipelines.vision.Letterbox;
import org.huoye.platform.Installation;
import org.huoye.store.UserDatabase;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a demo's run costs beyond the bare calls of its models on the same tensors. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before it measures
public class DemoRunBenchmark {

    /** Which demo; on its first sample. */
    @Param({"object-recognition", "scene-recognition", "vehicle-type"})
    public String id;

    private ModelStore models;
    private DemoCore<Picture, ?> core;
    private Request<Picture> request;
    private ModelLease detector;
    private ModelLease classifier;
    private NDManager manager;
    private NDList square;
    private NDList crop;

    @Setup
    public void open() throws IOException {
        Installation installation = Installation.find();
        models = Models.open(installation.models());
        Demo<Picture, ?> demo = demo();
        core = demo.open(new DemoContext(models, DeviceChoice.CPU, Path.of(System.getProperty("java.io.tmpdir")),
                Optional.empty(), place -> {
                }, UserDatabase.in(Path.of("unused"))));
        Path photo = installation.samples(demo.spec().id()).resolve(demo.spec().samples().getFirst().file());
        Picture picture = PictureReader.read(photo);
        request = new Request<>(picture, Options.defaults(demo.spec().options()), 0);
        detector = models.lease("centernet", DeviceChoice.CPU);
        classifier = models.lease("efficientnet-lite0", DeviceChoice.CPU);
        manager = detector.newManager();
        square = new NDList(manager.create(Letterbox.fit(picture, CenterNet.SIZE).pixels(), CenterNet.INPUT));
        List<Box> parts = Collections.nCopies(parts(), EfficientNet.middleOfSource(picture));
        crop = new NDList(manager.create(EfficientNet.crops(picture, parts), EfficientNet.input(parts.size())));
    }

    private Demo<Picture, ?> demo() {
        return switch (id) {
            case "scene-recognition" -> new SceneRecognition();
            case "vehicle-type" -> new VehicleType();
            default -> new ObjectRecognition();
        };
    }

    /** How many parts of the picture are named in one call: one a vehicle. */
    private int parts() {
        Record result = core.run(request, RunListener.none(), new CancelToken());
        return result instanceof VehicleTypeResult found ? Math.max(1, found.vehicles().size()) : 1;
    }

    @TearDown
    public void close() {
        manager.close();
        classifier.close();
        detector.close();
        core.close();
        models.close();
    }

    /** Decoded picture to record, as the command line runs it. */
    @Benchmark
    public Record wholeRun() {
        return core.run(request, RunListener.none(), new CancelToken());
    }

    /** The same with the traces that the panel shows. */
    @Benchmark
    public Record wholeRunLookedInto() {
        return core.run(request, new RunListener() {
        }, new CancelToken());
    }

    /** The sessions alone. */
    @Benchmark
    public int bareCalls() {
        if (id.equals("scene-recognition")) {
            try (var named = classifier.call(crop, EfficientNet.PROBABILITIES).outputs()) {
                return named.size();
            }
        }
        try (var found = detector.call(square, CenterNet.DETECTIONS).outputs();
                var named = classifier.call(crop, EfficientNet.PROBABILITIES).outputs()) {
            return found.size() + named.size();
        }
    }
}
