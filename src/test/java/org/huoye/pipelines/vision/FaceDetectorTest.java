package org.huoye.pipelines.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelStore;
import org.huoye.inference.Placement;
import org.huoye.inference.ShippedModels;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.inference.trace.TensorTrace;
import org.huoye.inference.trace.ValueMap;
import org.huoye.media.Picture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On real pictures, against boxes that were set by hand. */
class FaceDetectorTest {

    private static final double SAME_BOX = 0.5;

    private static final ModelStore MODELS = ShippedModels.open();
    private static FaceDetector detector;

    @BeforeAll
    static void open() {
        detector = new FaceDetector(MODELS, DeviceChoice.CPU);
    }

    @AfterAll
    static void close() {
        detector.close();
        MODELS.close();
    }

    private static List<Face> detect(Picture picture) {
        return detector.detect(picture, FaceDetector.DEFAULT_SCORE, RunListener.none());
    }

    @Test
    void findsTheAstronautAndNothingElse() {
        List<Face> found = detect(FacePictures.astronaut());
        assertEquals(1, found.size());
        assertTrue(found.getFirst().box().iou(FacePictures.ASTRONAUT_FACE) > SAME_BOX, found::toString);
        assertTrue(found.getFirst().score() > 0.8);
        assertEquals(0, Math.toDegrees(found.getFirst().roll()), 6);
    }

    @Test
    void keypointsAreWhereTheViewerSeesThem() {
        Face face = detect(FacePictures.astronaut()).getFirst();
        List<Point> byHand = List.of(new Point(203.5, 101.5), new Point(247.5, 103.5), new Point(224, 127),
                new Point(223.5, 145));
        for (int i = 0; i < byHand.size(); i++) {
            assertTrue(face.keypoints().get(i).distance(byHand.get(i)) < 0.1 * face.box().width(),
                    i + ": " + face.keypoints());
        }
        assertTrue(face.keypoints().get(4).x() < face.keypoints().get(0).x());
        assertTrue(face.keypoints().get(5).x() > face.keypoints().get(1).x());
    }

    @ParameterizedTest
    @CsvSource({"one-1, 204, 73, 149, 170", "one-2, 113, 134, 143, 213", "one-3, 176, 77, 74, 90",
            "other, 116, 62, 92, 112", "partial-1, 0, 73, 119, 168"})
    void findsFacesOfPortraits(String portrait, double x, double y, double width, double height) {
        List<Face> found = detect(FacePictures.portrait(portrait));
        Picture picture = FacePictures.portrait(portrait);
        Box byHand = new Box(x, y, width, height);
        assertTrue(found.stream().map(f -> f.box().clampedTo(picture.width(), picture.height()))
                .anyMatch(box -> box.iou(byHand) > SAME_BOX), () -> byHand + " not in " + found);
    }

    @Test
    void findsAFaceOf24PixelsInASquareOf512() {
        double scale = 24 / FacePictures.ASTRONAUT_FACE.width();
        List<Face> found = detect(FacePictures.placed(FacePictures.astronaut(), 512, 512, scale, 0));
        double left = 256 - 256 * scale;
        Box byHand = FacePictures.ASTRONAUT_FACE;
        Box there = new Box(left + byHand.x() * scale, left + byHand.y() * scale, byHand.width() * scale,
                byHand.height() * scale);
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.getFirst().box().iou(there) > SAME_BOX, () -> there + " " + found);
    }

    @Test
    void findsFortyFaces() {
        Picture face = FacePictures.part(FacePictures.astronaut(), 140, 40, 160, 160);
        List<Face> found = detect(FacePictures.tiled(face, 0.5, 8, 5));
        assertEquals(40, found.size());
    }

    @Test
    void boxesAreInPixelsOfTheOriginalOfAPictureThatWasScaledDown() {
        Picture astronaut = FacePictures.astronaut();
        Picture scaled = new Picture(512, 512, astronaut.argb(), "large", 2048, 2048);
        Box box = detect(astronaut).getFirst().box();
        Box large = detect(scaled).getFirst().box();
        assertEquals(4 * box.x(), large.x(), 0.01);
        assertEquals(4 * box.height(), large.height(), 0.01);
    }

    @Test
    void findsAFaceWithoutColours() {
        List<Face> found = detect(FacePictures.grey(FacePictures.astronaut()));
        assertTrue(found.getFirst().box().iou(FacePictures.ASTRONAUT_FACE) > SAME_BOX, found::toString);
    }

    @Test
    void findsNobodyWhereNobodyIs() {
        assertEquals(List.of(), detect(FacePictures.sample("object-recognition/rocket.jpg")));
        assertEquals(List.of(), detect(new Picture(1, 1, new int[]{0xFFFFFFFF}, "dot")));
        assertEquals(List.of(), detect(new Picture(6000, 3, new int[18000], "panorama")));
    }

    @Test
    void tellsWhatItDoes() {
        List<Stage> stages = new ArrayList<>();
        List<TensorTrace> tensors = new ArrayList<>();
        List<ValueMap> maps = new ArrayList<>();
        List<Placement> placements = new ArrayList<>();
        detector.detect(FacePictures.astronaut(), FaceDetector.DEFAULT_SCORE, new RunListener() {
            @Override
            public void stage(Stage stage) {
                stages.add(stage);
            }

            @Override
            public void tensor(TensorTrace tensor) {
                tensors.add(tensor);
            }

            @Override
            public void map(ValueMap map) {
                maps.add(map);
            }

            @Override
            public void placement(Placement placement) {
                placements.add(placement);
            }
        });
        assertEquals(List.of(Stage.PREPROCESS, Stage.INFER, Stage.POSTPROCESS), stages);
        assertEquals(List.of(FaceDetector.INPUT_NAME, FaceDetector.FINE_SCORES, FaceDetector.COARSE_SCORES,
                FaceDetector.FINE_BOXES, FaceDetector.COARSE_BOXES), tensors.stream().map(TensorTrace::name).toList());
        assertEquals(Placement.Kind.CPU, placements.getFirst().kind());
        ValueMap map = maps.getFirst();
        int strongest = 0;
        for (int i = 0; i < map.values().length; i++) {
            strongest = map.values()[i] > map.values()[strongest] ? i : strongest;
        }
        double x = (strongest % map.columns() + 0.5) * map.width() / map.columns();
        double y = (strongest / map.columns() + 0.5) * map.height() / map.rows();
        Box face = FacePictures.ASTRONAUT_FACE;
        assertTrue(x > face.x() && x < face.x() + face.width() && y > face.y() && y < face.y() + face.height(),
                x + ", " + y);
    }
}
