package org.huoye.demos.facetracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.huoye.demokit.PictureOrFilm;
import org.huoye.demokit.RunReport;
import org.huoye.demos.FacePictures;
import org.huoye.demos.Running;
import org.huoye.inference.ModelStore;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.Placement;
import org.huoye.inference.ShippedModels;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.TensorTrace;
import org.huoye.inference.trace.ValueMap;
import org.huoye.jobs.CancelToken;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.Box;
import org.huoye.pipelines.vision.FaceDetector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The real models on real pictures; films are in TwoFacesFilmTest. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaceTrackingTest {

    /** Set by hand: from hair line to chin, from cheek to cheek. */
    private static final Box ASTRONAUT = new Box(178, 76, 94, 110);

    private final Running<PictureOrFilm, FaceTrackingResult> demo = new Running<>(new FaceTracking());

    @AfterAll
    void close() {
        demo.close();
    }

    private static Picture astronaut() throws IOException {
        return FacePictures.sample("face-tracking", "astronaut.jpg");
    }

    private List<TrackedFace> faces(Picture picture) {
        return Objects.requireNonNull(demo.run(new PictureOrFilm.Still(picture)).result().faces());
    }

    private static Box box(TrackedFace face) {
        List<Double> box = face.box();
        return new Box(box.get(0), box.get(1), box.get(2), box.get(3));
    }

    @Test
    void findsTheAstronautsFace() throws IOException {
        List<TrackedFace> faces = faces(astronaut());
        assertEquals(1, faces.size());
        assertEquals(1, faces.getFirst().id());
        assertTrue(faces.getFirst().score() > 0.8, faces::toString);
        assertTrue(box(faces.getFirst()).iou(ASTRONAUT) > 0.5, faces::toString);
    }

    @Test
    void eachFaceOfAGroupHasItsName() throws IOException {
        List<TrackedFace> faces = faces(FacePictures.sample("face-tracking", "group.jpg"));
        assertTrue(faces.size() >= 3, faces::toString);
        assertEquals(IntStream.rangeClosed(1, faces.size()).boxed().toList(),
                faces.stream().map(TrackedFace::id).toList());
        for (int i = 1; i < faces.size(); i++) {
            assertTrue(faces.get(i).score() <= faces.get(i - 1).score(), "highest score first");
        }
    }

    @Test
    void eachPictureBeginsAnew() throws IOException {
        faces(astronaut());
        assertEquals(1, faces(astronaut()).getFirst().id());
    }

    @Test
    void aCatIsTakenForAFaceByTheDetectorAndRefused() throws IOException {
        Picture cat = FacePictures.sample("face-tracking", "cat.jpg");
        try (ModelStore models = ShippedModels.open();
                FaceDetector detector = new FaceDetector(models, DeviceChoice.CPU)) {
            assertFalse(detector.detect(cat, FaceDetector.DEFAULT_SCORE, RunListener.none()).isEmpty(),
                    "else there is nothing to refuse");
        }
        assertEquals(List.of(), faces(cat));
    }

    @Test
    void fortyFacesHaveFortyNames() throws IOException {
        List<TrackedFace> faces = faces(FacePictures.crowd(astronaut(), 8, 5));
        assertEquals(40, faces.size());
        assertEquals(40, faces.stream().map(TrackedFace::id).distinct().count());
    }

    @Test
    void halfAFaceStaysInsideThePicture() throws IOException {
        Picture half = FacePictures.halfFace(astronaut());
        for (TrackedFace face : faces(half)) {
            Box box = box(face);
            assertTrue(box.x() >= 0 && box.x() + box.width() <= half.width() + 1e-6 && box.area() > 0, box::toString);
        }
    }

    @Test
    void aGreyFaceIsWhereTheColouredOneIs() throws IOException {
        List<TrackedFace> faces = faces(FacePictures.grey(astronaut()));
        assertEquals(1, faces.size());
        assertTrue(box(faces.getFirst()).iou(ASTRONAUT) > 0.5, faces::toString);
    }

    @Test
    void picturesOfStrangeSizesHaveNoFaces() {
        for (Picture picture : FacePictures.strange()) {
            assertEquals(List.of(), faces(picture), picture.name());
        }
    }

    @Test
    void isTheJsonThatTheCommandLinePromises() throws IOException {
        JsonObject json = new Gson().toJsonTree(demo.run(new PictureOrFilm.Still(astronaut())).result())
                .getAsJsonObject();
        assertEquals(Set.of("faces"), json.keySet());
        JsonObject face = json.getAsJsonArray("faces").get(0).getAsJsonObject();
        assertEquals(Set.of("id", "score", "box"), face.keySet());
        assertEquals(4, face.getAsJsonArray("box").size());
    }

    @Test
    void tellsWhatHappened() throws IOException {
        RunReport<FaceTrackingResult> report = demo.run(new PictureOrFilm.Still(astronaut()));
        List<String> tensors = report.tensors().stream().map(TensorTrace::name).toList();
        assertTrue(tensors.containsAll(Set.of("Identity", "Identity_1", "Identity_2", "Identity_3")),
                tensors::toString);
        assertEquals(Placement.Kind.CPU, report.placement().orElseThrow().kind());
        assertEquals(List.of(16, 8), report.maps().stream().map(ValueMap::rows).toList());
        for (ValueMap map : report.maps()) {
            assertEquals(512, map.width(), 1, "the square lies over the picture");
        }
        assertEquals(report.result(), demo.runQuietly(new PictureOrFilm.Still(astronaut())).result(),
                "the same where nobody looks");
    }

    @Test
    void theStrongestCellLiesOnTheFace() throws IOException {
        RunReport<FaceTrackingResult> report = demo.run(new PictureOrFilm.Still(astronaut()));
        ValueMap fine = report.maps().getFirst();
        int best = 0;
        for (int i = 0; i < fine.values().length; i++) {
            best = fine.values()[i] > fine.values()[best] ? i : best;
        }
        double x = fine.x() + (best % fine.columns() + 0.5) * fine.width() / fine.columns();
        int row = best / fine.columns();
        double y = fine.y() + (row + 0.5) * fine.height() / fine.rows();
        assertTrue(x > ASTRONAUT.x() && x < ASTRONAUT.x() + ASTRONAUT.width() && y > ASTRONAUT.y()
                && y < ASTRONAUT.y() + ASTRONAUT.height(), x + " " + y);
    }

    @Test
    void aCancelledRunDoesNotStart() throws IOException {
        var cancel = new CancelToken();
        cancel.cancel();
        var still = new PictureOrFilm.Still(astronaut());
        assertThrows(CancellationException.class, () -> demo.run(still, RunListener.none(), cancel));
    }
}
