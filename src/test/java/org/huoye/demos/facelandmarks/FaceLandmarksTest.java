package org.huoye.demos.facelandmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.huoye.demokit.Options;
import org.huoye.demokit.Request;
import org.huoye.demokit.RunReport;
import org.huoye.demos.FacePictures;
import org.huoye.demos.OddPictures;
import org.huoye.demos.Running;
import org.huoye.inference.Placement;
import org.huoye.inference.ShippedModels;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.TensorTrace;
import org.huoye.media.FilmReader;
import org.huoye.media.Picture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real models on real pictures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaceLandmarksTest {

    private static final int POINTS = 468;

    private final Running<Picture, FaceLandmarksResult> demo = new Running<>(new FaceLandmarks());

    @AfterAll
    void close() {
        demo.close();
    }

    private static Picture astronaut() throws IOException {
        return FacePictures.sample("face-tracking", "astronaut.jpg");
    }

    private List<LandmarkFace> faces(Picture picture) {
        return demo.run(picture).result().faces();
    }

    private static double distance(List<Double> a, List<Double> b) {
        return Math.hypot(a.get(0) - b.get(0), a.get(1) - b.get(1));
    }

    @Test
    void theAstronautHasAllPointsWhereAFaceHasThem() throws IOException {
        List<LandmarkFace> faces = faces(astronaut());
        assertEquals(1, faces.size());
        List<List<Double>> points = faces.getFirst().points();
        assertEquals(POINTS, points.size());
        assertTrue(faces.getFirst().score() > 0.5, () -> "score " + faces.getFirst().score());
        // from top to bottom: forehead, eyes, tip of the nose, mouth, chin; eyes left and right of the nose
        double[] down = IntStream.of(10, 133, 1, 13, 152).mapToDouble(n -> points.get(n).get(1)).toArray();
        for (int i = 1; i < down.length; i++) {
            assertTrue(down[i] > down[i - 1] + 5, "point " + i + " of " + List.of(down[i - 1], down[i]));
        }
        assertTrue(points.get(33).get(0) < points.get(1).get(0) && points.get(1).get(0) < points.get(263).get(0));
        assertTrue(points.get(1).get(2) < points.get(234).get(2), "the nose is nearer than the cheek's edge");
    }

    /** A picture that is turned turns the roll by as much, and neither yaw nor pitch. */
    @ParameterizedTest
    @ValueSource(ints = {-60, -40, -20, -10, 10, 20, 40, 60})
    void rollFollowsTheRotationOfThePicture(int degrees) throws IOException {
        HeadPose upright = HeadPose.of(faces(astronaut()).getFirst().points());
        List<LandmarkFace> turned = faces(FacePictures.rotated(astronaut(), degrees));
        assertEquals(1, turned.size());
        HeadPose pose = HeadPose.of(turned.getFirst().points());
        assertEquals(upright.roll() + degrees, pose.roll(), 3, () -> upright + " became " + pose);
        assertEquals(upright.yaw(), pose.yaw(), 8, () -> upright + " became " + pose);
        assertEquals(upright.pitch(), pose.pitch(), 8, () -> upright + " became " + pose);
    }

    @Test
    void whoLooksStraightAheadIsNotTurned() throws IOException {
        HeadPose pose = HeadPose.of(faces(astronaut()).getFirst().points());
        assertEquals(0, pose.yaw(), 6, pose::toString);
        assertEquals(3, pose.roll(), 3, "the line through her eyes falls by three degrees");
    }

    @Test
    void aMirroredHeadIsTurnedTheOtherWay() throws IOException {
        Picture monaLisa = FacePictures.sample("face-landmarks", "gpl-3/mona-lisa.jpg");
        HeadPose one = HeadPose.of(faces(monaLisa).getFirst().points());
        HeadPose other = HeadPose.of(faces(monaLisa.mirrored()).getFirst().points());
        assertTrue(one.yaw() < -10 && one.yaw() > -40, () -> "she looks to the left of the picture: " + one);
        assertEquals(-one.yaw(), other.yaw(), 5, () -> one + " became " + other);
        assertEquals(-one.roll(), other.roll(), 3, () -> one + " became " + other);
        assertEquals(one.pitch(), other.pitch(), 5, () -> one + " became " + other);
    }

    @Test
    void aLargerPictureHasTheSamePointsInItsOwnPixels() throws IOException {
        List<List<Double>> small = faces(astronaut()).getFirst().points();
        List<List<Double>> large = faces(FacePictures.scaled(astronaut(), 2)).getFirst().points();
        double eyes = distance(small.get(33), small.get(263));
        for (int i = 0; i < POINTS; i++) {
            List<Double> expected = small.get(i).stream().map(v -> v * 2).toList();
            assertTrue(distance(expected, large.get(i)) < 2 * 0.06 * eyes, "point " + i);
            assertEquals(expected.get(2), large.get(i).get(2), 2 * 0.1 * eyes, "depth of point " + i);
        }
    }

    @Test
    void aCatHasNoFaceOfAPerson() throws IOException {
        assertEquals(List.of(), faces(FacePictures.sample("face-landmarks", "cat.jpg")));
    }

    @Test
    void fortyFacesAreFortyMeshes() throws IOException {
        List<LandmarkFace> faces = faces(FacePictures.crowd(astronaut(), 8, 5));
        assertEquals(40, faces.size());
        for (LandmarkFace face : faces) {
            List<Double> box = face.box();
            List<Double> nose = face.points().get(1);
            assertTrue(nose.get(0) > box.get(0) && nose.get(0) < box.get(0) + box.get(2)
                    && nose.get(1) > box.get(1) && nose.get(1) < box.get(1) + box.get(3), "each has its own nose");
        }
    }

    @Test
    void aFaceThatThePictureCutsDoesNoHarm() throws IOException {
        assertEquals(List.of(), faces(FacePictures.halfFace(astronaut())), "half a face is none");
        Picture cut = OddPictures.part(astronaut(), 0, 0, 260, astronaut().height()); // through her left eye
        LandmarkFace face = faces(cut).getFirst();
        List<Double> box = face.box();
        assertTrue(box.get(0) >= 0 && box.get(0) + box.get(2) <= cut.width() + 1e-6, box::toString);
        assertEquals(POINTS, face.points().size());
    }

    @Test
    void aGreyPictureHasItsFaceToo() throws IOException {
        List<LandmarkFace> grey = faces(FacePictures.grey(astronaut()));
        List<LandmarkFace> colour = faces(astronaut());
        assertEquals(1, grey.size());
        double eyes = distance(colour.getFirst().points().get(33), colour.getFirst().points().get(263));
        assertTrue(distance(grey.getFirst().points().get(1), colour.getFirst().points().get(1)) < 0.1 * eyes);
    }

    @Test
    void picturesOfStrangeSizesHaveNoFaces() {
        for (Picture picture : FacePictures.strange()) {
            assertEquals(List.of(), faces(picture), picture.name());
        }
    }

    @Test
    void isTheJsonThatTheCommandLinePromises() throws IOException {
        JsonObject json = new Gson().toJsonTree(demo.run(astronaut()).result()).getAsJsonObject();
        assertEquals(Set.of("faces"), json.keySet());
        JsonObject face = json.getAsJsonArray("faces").get(0).getAsJsonObject();
        assertEquals(Set.of("score", "box", "points"), face.keySet());
        assertEquals(POINTS, face.getAsJsonArray("points").size());
        assertEquals(3, face.getAsJsonArray("points").get(0).getAsJsonArray().size());
    }

    @Test
    void framesOfAFilmHaveTheirMeshesToo() throws IOException {
        Options options = Options.defaults(new FaceLandmarks().spec().options());
        try (FilmReader film = FilmReader.open(
                ShippedModels.root().resolve("images/samples/face-tracking/two-faces.mp4"));
                LiveLandmarksCore core = new LiveLandmarksCore(demo.context())) {
            for (int i = 0; i < 3; i++) {
                Picture frame = film.next().orElseThrow().picture();
                FaceLandmarksResult seen = core.step(Request.of(frame, options), RunListener.none());
                assertEquals(2, seen.faces().size(), "frame " + i);
            }
        }
    }

    @Test
    void tellsWhatHappened() throws IOException {
        RunReport<FaceLandmarksResult> report = demo.run(astronaut());
        List<String> tensors = report.tensors().stream().map(TensorTrace::name).toList();
        assertTrue(tensors.containsAll(Set.of("Identity", "Identity_2", "output_mesh", "output_faceflag")),
                tensors::toString);
        assertEquals(Placement.Kind.CPU, report.placement().orElseThrow().kind());
        assertFalse(report.maps().isEmpty());
        assertEquals(report.result(), demo.runQuietly(astronaut()).result(), "the same where nobody looks");
    }

    @Test
    void theNetJoinsEveryPointOnceAndLeavesEyesAndMouthOpen() {
        List<int[]> lines = MeshLines.read();
        Set<Integer> joined = lines.stream().flatMapToInt(IntStream::of).boxed()
                .collect(java.util.stream.Collectors.toSet());
        assertEquals(POINTS, joined.size(), "every point is in the net");
        assertEquals(lines.size(), lines.stream().map(pair -> pair[0] * POINTS + pair[1]).distinct().count());
        assertTrue(lines.stream().noneMatch(pair -> pair[0] == 13 && pair[1] == 14), "from lip to lip");
        assertTrue(lines.stream().noneMatch(pair -> pair[0] == 145 && pair[1] == 159), "from lid to lid");
        assertTrue(lines.size() > 1250 && lines.size() < 1400, lines.size() + " lines");
    }
}
