package org.huoye.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelStore;
import org.huoye.inference.Models;
import org.huoye.inference.trace.RunListener;
import org.huoye.media.Picture;
import org.huoye.media.PictureReader;
import org.huoye.pipelines.vision.Face;
import org.huoye.pipelines.vision.FaceAlignment;
import org.huoye.pipelines.vision.FaceCrop;
import org.huoye.pipelines.vision.FaceDetector;
import org.huoye.pipelines.vision.FaceEmbedder;
import org.huoye.pipelines.vision.FaceMesh;
import org.huoye.pipelines.vision.Letterbox;
import org.huoye.pipelines.vision.MeshFace;
import org.huoye.platform.Installation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What finding, reading and comparing a face costs beyond the bare calls of the models, on a frame of 640 x 480. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before it measures
public class FaceBenchmark {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    private ModelStore models;
    private FaceDetector detector;
    private FaceMesh mesh;
    private FaceEmbedder embedder;
    private NDManager manager;
    private Picture frame;
    private List<Face> faces;
    private List<FaceCrop> aligned;
    private NDArray square;
    private NDArray crop;
    private NDArray alignedCrop;

    @Setup
    public void open() throws IOException {
        Installation installation = Installation.find();
        models = Models.open(installation.models());
        detector = new FaceDetector(models, DeviceChoice.CPU);
        mesh = new FaceMesh(models, DeviceChoice.CPU);
        embedder = new FaceEmbedder(models, DeviceChoice.CPU);
        frame = frame(PictureReader.read(installation.samples("face-tracking").resolve("astronaut.jpg")));
        faces = detector.detect(frame, FaceDetector.DEFAULT_SCORE, RunListener.none());
        List<MeshFace> read = mesh.read(frame, faces, RunListener.none());
        aligned = List.of(FaceAlignment.align(frame, read.getFirst()));
        manager = detector.newManager();
        square = manager.create(FaceDetector.square(Letterbox.fit(frame, FaceDetector.SIZE)), FaceDetector.INPUT);
        crop = manager.create(FaceMesh.crop(frame, faces.getFirst()).pixels(), FaceMesh.input(1));
        alignedCrop = manager.create(aligned.getFirst().pixels(), FaceEmbedder.input(1));
    }

    /** The photo in the middle of a camera's frame. */
    private static Picture frame(Picture photo) {
        int[] argb = new int[WIDTH * HEIGHT];
        int left = (WIDTH - photo.width()) / 2;
        for (int y = 0; y < HEIGHT; y++) {
            System.arraycopy(photo.argb(), y * photo.width(), argb, y * WIDTH + left, photo.width());
        }
        return new Picture(WIDTH, HEIGHT, argb, photo.name());
    }

    @TearDown
    public void close() {
        manager.close();
        embedder.close();
        mesh.close();
        detector.close();
        models.close();
    }

    @Benchmark
    public List<Face> detect() {
        return detector.detect(frame, FaceDetector.DEFAULT_SCORE, RunListener.none());
    }

    @Benchmark
    public int detectorAlone() {
        try (var answer = detector.call(square).outputs()) {
            return answer.size();
        }
    }

    @Benchmark
    public List<MeshFace> read() {
        return mesh.read(frame, faces, RunListener.none());
    }

    @Benchmark
    public int meshAlone() {
        try (var answer = mesh.call(crop).outputs()) {
            return answer.size();
        }
    }

    @Benchmark
    public List<float[]> embed() {
        return embedder.embed(aligned, RunListener.none());
    }

    @Benchmark
    public int embedderAlone() {
        try (var answer = embedder.call(alignedCrop).outputs()) {
            return answer.size();
        }
    }
}
