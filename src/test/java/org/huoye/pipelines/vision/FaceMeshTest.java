package org.huoye.pipelines.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelStore;
import org.huoye.inference.ShippedModels;
import org.huoye.inference.trace.RunListener;
import org.huoye.media.Picture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On real pictures, against points that were set by hand. */
class FaceMeshTest {

    /**
     * Corners of the eyes (where the lids meet, not where the lashes end) and of the mouth of the astronaut, set by hand on
     * a magnified photo, by the mesh's numbers.
     */
    private static final Map<Integer, Point> BY_HAND = Map.of(33, new Point(194, 101), 133, new Point(213.5, 103), 362,
            new Point(236.3, 104.8), 263, new Point(257.2, 104.3), 61, new Point(202.6, 139.4), 291,
            new Point(245, 140.7));

    /** From the middle of one eye's corners to that of the other's, by those points. */
    private static final double EYE_DISTANCE = new Point(203.75, 102).distance(new Point(246.75, 104.55));

    /** Largest error as a share of the distance between the eyes. */
    private static final double TOLERANCE = 0.05;

    private static final ModelStore MODELS = ShippedModels.open();
    private static FaceDetector detector;
    private static FaceMesh mesh;

    @BeforeAll
    static void open() {
        detector = new FaceDetector(MODELS, DeviceChoice.CPU);
        mesh = new FaceMesh(MODELS, DeviceChoice.CPU);
    }

    @AfterAll
    static void close() {
        detector.close();
        mesh.close();
        MODELS.close();
    }

    private static List<MeshFace> read(Picture picture) {
        List<Face> faces = detector.detect(picture, FaceDetector.DEFAULT_SCORE, RunListener.none());
        return mesh.read(picture, faces, RunListener.none());
    }

    private static void assertOnTheAstronaut(MeshFace face, Similarity fromPhoto) {
        double eyes = fromPhoto.scale() * EYE_DISTANCE;
        BY_HAND.forEach((number, place) -> {
            double error = face.point(number).distance(fromPhoto.apply(place)) / eyes;
            assertTrue(error < TOLERANCE, "point " + number + " is off by " + error + " eye distances");
        });
    }

    @Test
    void findsEyesAndMouthOfTheAstronaut() {
        List<MeshFace> found = read(FacePictures.astronaut());
        assertEquals(1, found.size());
        assertTrue(found.getFirst().isFace(), "flag " + found.getFirst().flag());
        assertOnTheAstronaut(found.getFirst(), new Similarity(1, 0, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {-35, 20, 45})
    void findsThemInAHeadThatLeans(int degrees) {
        double scale = 0.8;
        Picture leaning = FacePictures.placed(FacePictures.astronaut(), 640, 480, scale, degrees);
        double a = scale * Math.cos(Math.toRadians(degrees));
        double b = scale * Math.sin(Math.toRadians(degrees));
        MeshFace face = read(leaning).stream().filter(MeshFace::isFace).findFirst().orElseThrow();
        assertOnTheAstronaut(face, new Similarity(a, b, 320 - 256 * a + 256 * b, 240 - 256 * b - 256 * a));
    }

    @Test
    void landmarksAreInPixelsOfTheOriginalOfAPictureThatWasScaledDown() {
        Picture astronaut = FacePictures.astronaut();
        MeshFace face = read(new Picture(512, 512, astronaut.argb(), "large", 1536, 1536)).getFirst();
        assertOnTheAstronaut(face, new Similarity(3, 0, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat.png", "coffee.png"})
    void refusesFalseFaces(String sample) {
        Picture picture = FacePictures.sample("object-recognition/" + sample);
        List<MeshFace> found = read(picture);
        assertFalse(found.isEmpty(), "the detector is no longer deceived; take another picture");
        assertTrue(found.stream().noneMatch(MeshFace::isFace), () -> found.stream().map(MeshFace::flag).toList()
                .toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-1", "one-2", "one-3", "other"})
    void takesPortraitsForFaces(String portrait) {
        assertTrue(read(FacePictures.portrait(portrait)).stream().anyMatch(MeshFace::isFace));
    }

    @Test
    void readsFortyFacesInTheirOrder() {
        Picture face = FacePictures.part(FacePictures.astronaut(), 140, 40, 160, 160);
        Picture crowd = FacePictures.tiled(face, 0.5, 8, 5);
        List<Face> faces = detector.detect(crowd, FaceDetector.DEFAULT_SCORE, RunListener.none());
        List<MeshFace> read = mesh.read(crowd, faces, RunListener.none());
        assertEquals(faces.stream().map(Face::box).toList(), read.stream().map(MeshFace::box).toList());
        for (MeshFace each : read) {
            Point nose = each.point(FaceMesh.NOSE_TIP);
            assertTrue(nose.x() > each.box().x() && nose.x() < each.box().x() + each.box().width());
        }
    }

    @Test
    void noFacesAreNoCall() {
        assertEquals(List.of(), mesh.read(FacePictures.astronaut(), List.of(), RunListener.none()));
    }
}
