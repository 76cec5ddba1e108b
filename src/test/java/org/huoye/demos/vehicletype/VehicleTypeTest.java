package org.huoye.demos.vehicletype;

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
import org.huoye.demos.OddPictures;
import org.huoye.demos.PictureRuns;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.Placement;
import org.huoye.inference.ShippedModels;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.inference.trace.TensorTrace;
import org.huoye.media.Picture;
import org.huoye.media.PictureReader;
import org.huoye.pipelines.vision.Box;
import org.huoye.pipelines.vision.EfficientNet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real models on the real samples; boxes were set by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VehicleTypeTest {

    private static final double SAME_BOX_IOU = 0.5;

    private final PictureRuns<VehicleTypeResult> demo = new PictureRuns<>(new VehicleType());

    @AfterAll
    void close() {
        demo.close();
    }

    private static Picture read(String sample) throws IOException {
        return PictureReader.read(PictureRuns.sample(sample));
    }

    private static Box box(List<Double> box) {
        return new Box(box.get(0), box.get(1), box.get(2), box.get(3));
    }

    @ParameterizedTest
    @CsvSource({"fire-engine.jpg, 消防车, 70, 145, 500, 205", "garbage-truck.jpg, 垃圾车, 75, 121, 487, 227",
            "bus.jpg, 小型巴士, 72, 158, 497, 191", "pickup.jpg, 皮卡, 70, 180, 498, 170"})
    void findsTheVehicleAndNamesItsType(String sample, String type, double x, double y, double width, double height)
            throws IOException {
        VehicleTypeResult result = demo.run(read("vehicle-type/" + sample)).result();
        assertTrue(result.found(), result::toString);
        assertTrue(box(result.box()).iou(new Box(x, y, width, height)) >= SAME_BOX_IOU, result::toString);
        assertEquals(type, result.classes().getFirst().label(), result::toString);
        assertTrue(result.certain(), result::toString);
        assertEquals(1, result.vehicles().size(), result::toString);
    }

    @Test
    void findsFourVehiclesInOnePicture() throws IOException {
        VehicleTypeResult result = demo.run(read("vehicle-type/street.jpg")).result();
        Map<String, Box> seen = Map.of("fire engine", new Box(40, 198, 468, 194), "bus", new Box(550, 221, 437, 170),
                "pickup", new Box(30, 543, 468, 161), "beetle", new Box(582, 538, 376, 166));
        seen.forEach((name, box) -> assertEquals(1, result.vehicles().stream()
                .filter(vehicle -> box(vehicle.box()).iou(box) >= SAME_BOX_IOU).count(), () -> name + ": " + result));
        assertEquals(4, result.vehicles().size(), result::toString);
        Vehicle fireEngine = result.vehicles().stream()
                .filter(vehicle -> box(vehicle.box()).iou(new Box(40, 198, 468, 194)) >= SAME_BOX_IOU).findFirst()
                .orElseThrow();
        assertEquals("消防车", fireEngine.classes().getFirst().label());
        List<Double> areas = result.vehicles().stream().map(vehicle -> box(vehicle.box()).area()).toList();
        assertEquals(areas.stream().sorted((a, b) -> Double.compare(b, a)).toList(), areas, "largest first");
        assertEquals(result.vehicles().getFirst().box(), result.box());
        assertEquals(result.vehicles().getFirst().classes(), result.classes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"object-recognition/cat.png", "object-recognition/coffee.png",
            "scene-recognition/castle.jpg"})
    void isUncertainAboutPicturesWithoutVehicles(String sample) throws IOException {
        Picture picture = read(sample);
        VehicleTypeResult result = demo.run(picture).result();
        assertFalse(result.found(), result::toString);
        assertFalse(result.certain(), result::toString);
        assertEquals(List.of(), result.vehicles());
        assertEquals(2, result.notes().size(), "that none was found, and that the type is not certain");
        assertEquals(new Box(0, 0, picture.sourceWidth(), picture.sourceHeight()), box(result.box()));
        assertEquals(5, result.classes().size());
    }

    @Test
    void theThresholdDecidesWhatIsCertain() throws IOException {
        Picture beetle = read("vehicle-type/beetle.jpg");
        double best = demo.run(beetle).result().classes().getFirst().score();
        assertTrue(best > 0.1 && best < 0.9, "a beetle is no clear type: " + best);
        assertTrue(demo.run(beetle, Map.of("threshold", "0.1"), RunListener.none()).result().certain());
        assertFalse(demo.run(beetle, Map.of("threshold", "0.9"), RunListener.none()).result().certain());
    }

    @Test
    void severalAtOnceGetTheNamesTheyGetAlone() throws IOException {
        Picture street = read("vehicle-type/street.jpg");
        try (var models = ShippedModels.open();
                var classifier = new EfficientNet(models, DeviceChoice.CPU)) {
            for (Vehicle vehicle : demo.run(street).result().vehicles()) {
                Box part = Vehicles.part(box(vehicle.box()), street);
                try (var manager = classifier.newManager()) {
                    float[] alone = classifier
                            .call(manager.create(EfficientNet.crops(street, List.of(part)), EfficientNet.INPUT),
                                    EfficientNet.PROBABILITIES)
                            .output(EfficientNet.PROBABILITIES).toFloatArray();
                    assertEquals(classifier.vehicles().top(alone, 1).getFirst().probability(),
                            vehicle.classes().getFirst().score(), 1e-4);
                }
            }
        }
    }

    @Test
    void theClassifierTurnsDownWeakBoxesOnly() {
        assertTrue(Vehicles.isVehicle(0.9, 0.05), "a car of a type that is not among the 67 is still a car");
        assertTrue(Vehicles.isVehicle(0.3, 0.48));
        assertFalse(Vehicles.isVehicle(0.3, 0.03));
    }

    @Test
    void shadesOfGreyAreStillAFireEngine() throws IOException {
        VehicleTypeResult result = demo.run(OddPictures.grey(read("vehicle-type/fire-engine.jpg"))).result();
        assertTrue(result.found(), result::toString);
        assertEquals("消防车", result.classes().getFirst().label(), result::toString);
    }

    @Test
    void boxesOfALargePhotoAreInItsOwnPixels() throws IOException {
        int times = 8;
        VehicleTypeResult result = demo.run(OddPictures.enlarged(read("vehicle-type/bus.jpg"), times)).result();
        assertTrue(box(result.box()).iou(new Box(72 * times, 158 * times, 497 * times, 191 * times)) >= SAME_BOX_IOU,
                result::toString);
    }

    static Stream<Picture> odd() {
        return Stream.of(OddPictures.onePixel(), OddPictures.panorama(), OddPictures.column(),
                OddPictures.filled(5000, 4000));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void oddPicturesGetAnHonestAnswer(Picture picture) {
        VehicleTypeResult result = demo.run(picture).result();
        assertFalse(result.certain(), result::toString);
        assertEquals(5, result.classes().size());
    }

    private static Box rounded(Box vehicle, Picture picture) {
        Box part = Vehicles.part(vehicle, picture);
        return new Box(Math.rint(part.x()), Math.rint(part.y()), Math.rint(part.width()), Math.rint(part.height()));
    }

    @Test
    void thePartThatIsNamedStaysInThePicture() {
        Picture picture = OddPictures.filled(400, 300);
        assertEquals(new Box(5, 40, 110, 220), rounded(new Box(10, 50, 100, 200), picture));
        assertEquals(new Box(0, 0, 400, 300), rounded(new Box(0, 0, 400, 300), picture));
    }

    @Test
    void theRunTellsItsStagesTensorsMapAndDevice() throws IOException {
        var report = demo.run(PictureRuns.sample("vehicle-type/street.jpg"));
        assertTrue(report.stages().stream().map(StageTime::stage).toList()
                .containsAll(List.of(Stage.PREPROCESS, Stage.INFER, Stage.POSTPROCESS)));
        assertEquals(List.of("tower_0_images", "tower_0_detections", "image", "probabilities", "class_maps"),
                report.tensors().stream().map(TensorTrace::name).toList());
        assertEquals(List.of(4L, 224L, 224L, 3L), report.tensors().get(2).shape(), "four vehicles in one call");
        assertEquals(List.of("evidence"), report.maps().stream().map(map -> map.id()).toList());
        assertEquals(Placement.Kind.CPU, report.placement().orElseThrow().kind());
    }

    @Test
    void isTheJsonThatTheCommandLinePromises() throws IOException {
        JsonObject json = new Gson().toJsonTree(demo.run(read("vehicle-type/bus.jpg")).result()).getAsJsonObject();
        assertEquals(Set.of("found", "certain", "classes", "box", "vehicles"), json.keySet());
        assertEquals(4, json.getAsJsonArray("box").size());
        assertEquals(Set.of("label", "label_en", "score"),
                json.getAsJsonArray("classes").get(0).getAsJsonObject().keySet());
    }
}
