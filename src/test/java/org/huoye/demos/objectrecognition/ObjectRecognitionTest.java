package org.huoye.demos.objectrecognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.huoye.demokit.DemoMessages;
import org.huoye.demokit.RunReport;
import org.huoye.demokit.RunReport.StageTime;
import org.huoye.demokit.Sample;
import org.huoye.inference.Placement;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.inference.trace.TensorTrace;
import org.huoye.jobs.CancelToken;
import org.huoye.media.PictureReader;
import org.huoye.pipelines.vision.NamedClass;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real models on the real samples. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObjectRecognitionTest {

    private static final Path CAT = Recognising.sample("cat.png");
    private static final Path COFFEE = Recognising.sample("coffee.png");

    private final Recognising demo = new Recognising();

    @AfterAll
    void close() {
        demo.close();
    }

    private static Set<String> found(RunReport<ObjectRecognitionResult> report) {
        return Set.copyOf(report.result().objects().stream().map(DetectedObject::label).toList());
    }

    @Test
    void findsTheCat() throws IOException {
        ObjectRecognitionResult result = demo.run(CAT).result();
        assertEquals(1, result.objects().size(), "three overlapping boxes of one cat become one");
        DetectedObject cat = result.objects().getFirst();
        assertEquals("猫", cat.label());
        assertEquals("cat", cat.labelEn());
        // the cat fills nearly all of 451 x 300 pixels
        List<Double> box = cat.box();
        assertTrue(box.get(0) >= 0 && box.get(1) >= 0 && box.get(0) + box.get(2) <= 451
                && box.get(1) + box.get(3) <= 300, box::toString);
        assertTrue(box.get(2) * box.get(3) > 0.75 * 451 * 300, box::toString);
        assertTrue(result.classes().getFirst().label().contains("猫"), () -> result.classes().toString());
    }

    @Test
    void namesTheEspressoAndFindsItsCup() throws IOException {
        var report = demo.run(COFFEE);
        NamedClass name = report.result().classes().getFirst();
        assertEquals("浓缩咖啡", name.label());
        assertTrue(name.score() > 0.9, name::toString);
        assertTrue(found(report).contains("杯子"), () -> found(report).toString());
    }

    @Test
    void findsSeveralThingsInOnePicture() throws IOException {
        var report = demo.run(Recognising.sample("collage.jpg"));
        assertTrue(found(report).containsAll(Set.of("猫", "人")), () -> found(report).toString());
    }

    @Test
    void aLowerThresholdFindsMore() throws IOException {
        var picture = PictureReader.read(Recognising.sample("collage.jpg"));
        var bold = demo.run(picture, Map.of("threshold", "0.1"), RunListener.none(), new CancelToken());
        var careful = demo.run(picture, Map.of("threshold", "0.9"), RunListener.none(), new CancelToken());
        assertTrue(bold.result().objects().size() > 4);
        assertEquals(List.of(), careful.result().objects());
        assertEquals(0.9, careful.options().get("threshold"));
    }

    @Test
    void everySampleRunsAndHasATitle() throws IOException {
        var spec = new ObjectRecognition().spec();
        for (Sample sample : spec.samples()) {
            var report = demo.run(Recognising.sample(sample.file()));
            assertEquals(5, report.result().classes().size());
            assertFalse(DemoMessages.of(new ObjectRecognition()).sample(sample).isBlank());
        }
    }

    @Test
    void twoInputsLeaveTwoTraces() throws IOException {
        var cat = demo.run(CAT);
        var coffee = demo.run(COFFEE);
        List<String> names = cat.tensors().stream().map(TensorTrace::name).toList();
        assertEquals(List.of("tower_0_images", "image", "tower_0_detections", "probabilities", "tower_0_keypoints",
                "class_maps"), names);
        assertEquals(names, coffee.tensors().stream().map(TensorTrace::name).toList());
        TensorTrace square = cat.tensors().getFirst();
        assertEquals(List.of(1L, 512L, 512L, 3L), square.shape());
        assertTrue(square.min() == 0 && square.max() > 200 && square.max() <= 255, square::toString);
        for (int i = 0; i < names.size(); i++) {
            TensorTrace one = cat.tensors().get(i);
            TensorTrace other = coffee.tensors().get(i);
            assertEquals(one.shape(), other.shape());
            assertTrue(one.millis() > 0 && one.min() < one.max(), one::toString);
            assertNotEquals(one.millis(), other.millis(), "each has its own time");
            if (!names.get(i).equals("tower_0_images")) { // both pictures use the whole range of pixels
                assertNotEquals(one.max(), other.max(), names.get(i));
            }
        }
        assertNotEquals(cat.maps().getFirst().values(), coffee.maps().getFirst().values());
    }

    @Test
    void theStagesOfARunComeInOrderWithTheirTimes() throws IOException {
        try (var fresh = new Recognising()) {
            var first = fresh.run(CAT);
            assertEquals(List.of(Stage.LOAD, Stage.PREPROCESS, Stage.INFER, Stage.POSTPROCESS),
                    first.stages().stream().map(StageTime::stage).toList());
            assertTrue(first.loadMillis() > 0);
            var second = fresh.run(CAT);
            assertEquals(List.of(Stage.PREPROCESS, Stage.INFER, Stage.POSTPROCESS),
                    second.stages().stream().map(StageTime::stage).toList());
            assertEquals(0, second.loadMillis());
            double sum = second.stages().stream().mapToDouble(StageTime::millis).sum();
            assertTrue(sum > 0 && sum <= second.millis() + 0.1, sum + " of " + second.millis());
        }
    }

    @Test
    void theDeviceIsReadFromTheRun() throws IOException {
        Placement placement = demo.run(CAT).placement().orElseThrow();
        assertEquals(Placement.Kind.CPU, placement.kind());
        assertTrue(placement.cpuOperations() > 300, placement::toString);
    }

    @Test
    void mapsLieOverThePicture() throws IOException {
        var maps = demo.run(CAT).maps();
        var centers = maps.getFirst();
        assertEquals(451, centers.width(), 1, "a wide picture: the square is as wide as it");
        assertEquals(centers.width(), centers.height(), 1);
        assertEquals(-(451 - 300) / 2., centers.y(), 1);
        var evidence = maps.get(1);
        assertEquals(0.875 * 300, evidence.width(), 1e-9);
        assertEquals((451 - evidence.width()) / 2, evidence.x(), 1e-9);
    }

    @Test
    void whatNobodyLooksAtIsNotComputed() throws IOException {
        var quiet = demo.run(PictureReader.read(CAT), Map.of(), RunListener.none(), new CancelToken());
        assertEquals(List.of(), quiet.tensors());
        assertEquals(List.of(), quiet.maps());
        assertEquals(demo.run(CAT).result(), quiet.result());
    }

    @Test
    void boxesOfALargePhotoAreInItsOwnPixels(@TempDir Path folder) throws IOException {
        BufferedImage cat = ImageIO.read(CAT.toFile());
        int times = 8;
        BufferedImage large = new BufferedImage(cat.getWidth() * times, cat.getHeight() * times,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = large.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(cat, 0, 0, large.getWidth(), large.getHeight(), null);
        graphics.dispose();
        Path file = folder.resolve("大照片.png");
        ImageIO.write(large, "png", file.toFile());

        List<Double> small = demo.run(CAT).result().objects().getFirst().box();
        DetectedObject found = demo.run(file).result().objects().getFirst();
        assertEquals("猫", found.label());
        for (int i = 0; i < 4; i++) {
            assertEquals(small.get(i) * times, found.box().get(i), 0.02 * large.getWidth(), "box value " + i);
        }
    }

    @Test
    void isTheJsonThatTheCommandLinePromises() throws IOException {
        JsonObject json = new Gson().toJsonTree(demo.run(COFFEE).result()).getAsJsonObject();
        assertEquals(Set.of("objects", "classes"), json.keySet());
        JsonObject object = json.getAsJsonArray("objects").get(0).getAsJsonObject();
        assertEquals(Set.of("label", "label_en", "score", "box"), object.keySet());
        JsonArray box = object.getAsJsonArray("box");
        assertEquals(4, box.size());
        JsonObject name = json.getAsJsonArray("classes").get(0).getAsJsonObject();
        assertEquals(Set.of("label", "label_en", "score"), name.keySet());
        assertEquals("espresso", name.get("label_en").getAsString());
    }

    @Test
    void aCancelledRunDoesNotStart() throws IOException {
        var cancel = new CancelToken();
        cancel.cancel();
        List<Stage> seen = new ArrayList<>();
        var picture = PictureReader.read(CAT);
        assertThrows(CancellationException.class, () -> demo.run(picture, Map.of(), recording(seen), cancel));
        assertEquals(List.of(), seen);
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, names = {"PREPROCESS", "INFER"})
    void aRunCancelledInAStageStopsBeforeTheNext(Stage stage) throws IOException {
        var cancel = new CancelToken();
        List<Stage> seen = new ArrayList<>();
        var picture = PictureReader.read(CAT);
        RunListener cancelling = new RunListener() {
            @Override
            public void stage(Stage begun) {
                seen.add(begun);
                if (begun == stage) {
                    cancel.cancel();
                }
            }
        };
        assertThrows(CancellationException.class, () -> demo.run(picture, Map.of(), cancelling, cancel));
        assertEquals(stage, seen.getLast());
        assertEquals("猫", demo.run(CAT).result().objects().getFirst().label(), "the next run works");
    }

    private static RunListener recording(List<Stage> seen) {
        return new RunListener() {
            @Override
            public void stage(Stage stage) {
                seen.add(stage);
            }
        };
    }
}
