package org.huoye.bench;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.Options;
import org.huoye.demokit.PictureOrFilm;
import org.huoye.demokit.Request;
import org.huoye.demos.facetracking.FaceTracking;
import org.huoye.demos.facetracking.FaceTrackingResult;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelStore;
import org.huoye.inference.Models;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.huoye.media.FilmReader;
import org.huoye.pipelines.vision.FaceDetector;
import org.huoye.pipelines.vision.Letterbox;
import org.huoye.platform.Installation;
import org.huoye.store.UserDatabase;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Frames a second of 640 x 480 pixels: faces found and tracked, reading the film included, and what that is made of. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 10)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before it measures
public class FilmBenchmark {

    /** Frames of the film. */
    private static final int FRAMES = 340;

    private ModelStore models;
    private Path film;
    private DemoCore<PictureOrFilm, FaceTrackingResult> core;
    private Request<PictureOrFilm> request;
    private FaceDetector detector;
    private NDManager manager;
    private float[] square;

    @Setup
    public void open() throws IOException {
        Installation installation = Installation.find();
        models = Models.open(installation.models());
        FaceTracking demo = new FaceTracking();
        core = demo.open(new DemoContext(models, DeviceChoice.CPU, Path.of(System.getProperty("java.io.tmpdir")),
                Optional.empty(), place -> {
                }, UserDatabase.in(Path.of("unused"))));
        film = installation.samples(demo.spec().id()).resolve("two-faces.mp4");
        request = new Request<>(new PictureOrFilm.Film(film), Options.defaults(demo.spec().options()), 0);
        detector = new FaceDetector(models, DeviceChoice.CPU);
        manager = detector.newManager();
        try (FilmReader reader = FilmReader.open(film)) {
            square = FaceDetector.square(Letterbox.fit(reader.next().orElseThrow().picture(), FaceDetector.SIZE));
        }
    }

    @TearDown
    public void close() {
        manager.close();
        detector.close();
        core.close();
        models.close();
    }

    /** From the file to names. */
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public FaceTrackingResult wholeFilm() {
        return core.run(request, RunListener.none(), new CancelToken());
    }

    /** Reading the film alone. */
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public int reading() throws IOException {
        int frames = 0;
        try (FilmReader reader = FilmReader.open(film)) {
            while (reader.next().isPresent()) {
                frames++;
            }
        }
        return frames;
    }

    /** The detector's session alone. */
    @Benchmark
    public int bareCall() {
        try (NDManager frame = manager.newSubManager()) {
            return detector.call(frame.create(square, FaceDetector.INPUT)).outputs().size();
        }
    }
}
