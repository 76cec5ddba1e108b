package org.huoye.demos.scenerecognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huoye.demokit.RunReport.StageTime;
import org.huoye.demokit.panel.FxThread;
import org.huoye.demos.OddPictures;
import org.huoye.demos.PictureRuns;
import org.huoye.inference.Placement;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.inference.trace.TensorTrace;
import org.huoye.media.Picture;
import org.huoye.media.PictureReader;
import org.huoye.pipelines.vision.NamedClass;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real model on the real samples. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SceneRecognitionTest {

    private final PictureRuns<SceneRecognitionResult> demo = new PictureRuns<>(new SceneRecognition());

    @AfterAll
    void close() {
        demo.close();
    }

    private SceneRecognitionResult run(String sample) throws IOException {
        return demo.run(PictureRuns.sample(sample)).result();
    }

    @ParameterizedTest
    @CsvSource({"castle.jpg, 城堡", "viaduct.jpg, 高架桥", "stupa.jpg, 佛塔（窣堵坡）", "cliff-dwelling.jpg, 崖居"})
    void namesPlacesOutdoors(String sample, String label) throws IOException {
        SceneRecognitionResult result = run("scene-recognition/" + sample);
        assertEquals(label, result.classes().getFirst().label(), result::toString);
        assertTrue(result.certain(), result::toString);
        assertTrue(result.outdoor() > 0.5 && result.indoor() < 0.2, result::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scene-recognition/coffee.jpg", "object-recognition/cat.png",
            "object-recognition/coffee.png", "object-recognition/rocket.jpg"})
    void isUncertainAboutWhatIsNoPlace(String sample) throws IOException {
        SceneRecognitionResult result = run(sample);
        assertFalse(result.certain(), result::toString);
        assertTrue(result.indoor() + result.outdoor() < 0.5, result::toString);
        assertTrue(result.notes().getFirst().startsWith("不确定"), result.notes()::toString);
    }

    @Test
    void theThresholdDecidesWhatIsCertain() throws IOException {
        Picture castle = PictureReader.read(PictureRuns.sample("scene-recognition/castle.jpg"));
        Picture rocket = PictureReader.read(PictureRuns.sample("object-recognition/rocket.jpg"));
        SceneRecognitionResult careful = demo.run(castle, Map.of("threshold", "0.9"), RunListener.none()).result();
        assertEquals(careful.indoor() + careful.outdoor() >= 0.9, careful.certain());
        assertTrue(demo.run(castle, Map.of("threshold", "0.1"), RunListener.none()).result().certain());
        assertFalse(demo.run(rocket, Map.of("threshold", "0.1"), RunListener.none()).result().certain(),
                "no scene leads, whatever they have together");
    }

    @Test
    void noLowerThresholdIsAdvisedWhereNoSceneLeads() throws Exception {
        FxThread.start();
        Picture rocket = PictureReader.read(PictureRuns.sample("object-recognition/rocket.jpg"));
        var low = demo.run(rocket, Map.of("threshold", "0.1"), RunListener.none());
        assertTrue(low.result().indoor() + low.result().outdoor() >= 0.1 && !low.result().certain(), low::toString);
        var usual = demo.run(rocket);
        FxThread.run(() -> {
            SceneRecognitionView view = new SceneRecognitionView();
            assertFalse(view.asText(low).contains("调低"), view.asText(low));
            assertTrue(view.asText(low).contains(low.result().likeliest().label()), view.asText(low));
            assertTrue(view.asText(usual).contains("调低"), view.asText(usual));
        });
    }

    @Test
    void groupsAddUpAndHoldTheirLikeliest() throws IOException {
        SceneRecognitionResult result = run("scene-recognition/castle.jpg");
        assertEquals(Set.of("室内", "建筑", "地标与设施", "自然"),
                Set.copyOf(result.groups().stream().map(SceneGroup::label).toList()));
        assertEquals(List.of("室内"),
                result.groups().stream().filter(SceneGroup::indoor).map(SceneGroup::label).toList());
        double sum = result.groups().stream().mapToDouble(SceneGroup::score).sum();
        assertEquals(result.indoor() + result.outdoor(), sum, 1e-6);
        assertTrue(sum <= 1 + 1e-5);
        SceneGroup first = result.groups().getFirst();
        assertEquals("建筑", first.label());
        assertEquals("城堡", first.classes().getFirst().label());
        List<Double> scores = result.classes().stream().map(NamedClass::score).toList();
        assertEquals(scores.stream().sorted((a, b) -> Double.compare(b, a)).toList(), scores);
    }

    @Test
    void shadesOfGreyAreStillACastle() throws IOException {
        Picture castle = PictureReader.read(PictureRuns.sample("scene-recognition/castle.jpg"));
        assertEquals("城堡", demo.run(OddPictures.grey(castle)).result().classes().getFirst().label());
    }

    static Stream<Picture> odd() {
        return Stream.of(OddPictures.onePixel(), OddPictures.panorama(), OddPictures.column(),
                OddPictures.filled(5000, 4000));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void oddPicturesGetAnHonestAnswer(Picture picture) {
        SceneRecognitionResult result = demo.run(picture).result();
        assertEquals(5, result.classes().size());
        assertFalse(result.certain(), result::toString);
    }

    @Test
    void theRunTellsItsStagesTensorsMapAndDevice() throws IOException {
        var report = demo.run(PictureRuns.sample("scene-recognition/castle.jpg"));
        assertTrue(report.stages().stream().map(StageTime::stage).toList()
                .containsAll(List.of(Stage.PREPROCESS, Stage.INFER, Stage.POSTPROCESS)));
        assertEquals(List.of("image", "probabilities", "class_maps"),
                report.tensors().stream().map(TensorTrace::name).toList());
        assertEquals(List.of("evidence"), report.maps().stream().map(map -> map.id()).toList());
        assertEquals(Placement.Kind.CPU, report.placement().orElseThrow().kind());
        Picture castle = PictureReader.read(PictureRuns.sample("scene-recognition/castle.jpg"));
        assertEquals(report.result(), demo.run(castle).result(), "looking inside changes nothing");
    }

    @Test
    void isTheJsonThatTheCommandLinePromises() throws IOException {
        JsonObject json = new Gson().toJsonTree(run("scene-recognition/castle.jpg")).getAsJsonObject();
        assertEquals(Set.of("certain", "classes", "indoor", "outdoor", "groups", "likeliest"), json.keySet());
        assertEquals(Set.of("label", "label_en", "score"),
                json.getAsJsonArray("classes").get(0).getAsJsonObject().keySet());
        assertEquals("castle",
                json.getAsJsonArray("classes").get(0).getAsJsonObject().get("label_en").getAsString());
    }
}
