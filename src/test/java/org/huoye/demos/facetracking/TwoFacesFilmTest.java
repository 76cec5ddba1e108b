package org.huoye.demos.facetracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.huoye.demokit.Options;
import org.huoye.demokit.PictureOrFilm;
import org.huoye.demokit.Request;
import org.huoye.demokit.RunReport;
import org.huoye.demos.Running;
import org.huoye.inference.ShippedModels;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.jobs.CancelToken;
import org.huoye.media.FilmFrame;
import org.huoye.media.FilmReader;
import org.huoye.media.Films;
import org.huoye.media.UnreadableMediaException;
import org.huoye.pipelines.vision.Box;
import org.huoye.pipelines.vision.ClearMot;
import org.huoye.platform.Failures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The film where one face passes behind the other, with the boxes that the program that made it wrote down. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoFacesFilmTest {

    private static final Path FILM = ShippedModels.root().resolve("images/samples/face-tracking/two-faces.mp4");

    private final Running<PictureOrFilm, FaceTrackingResult> demo = new Running<>(new FaceTracking());
    private final Map<Integer, List<KnownFace>> known = known();

    /** A line of the table. */
    private record KnownFace(int id, Box box, double visible) {
    }

    @AfterAll
    void close() {
        demo.close();
    }

    private static Map<Integer, List<KnownFace>> known() {
        try (var in = Objects.requireNonNull(TwoFacesFilmTest.class.getResourceAsStream("two-faces.tsv"))) {
            Map<Integer, List<KnownFace>> frames = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).forEach(line -> {
                String[] cells = line.split("\t", -1);
                frames.computeIfAbsent(Integer.valueOf(cells[0]), frame -> new ArrayList<>())
                        .add(new KnownFace(Integer.parseInt(cells[1]), new Box(Double.parseDouble(cells[2]),
                                Double.parseDouble(cells[3]), Double.parseDouble(cells[4]),
                                Double.parseDouble(cells[5])), Double.parseDouble(cells[6])));
            });
            return frames;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<KnownFace> at(int frame) {
        return Objects.requireNonNull(known.get(frame), () -> "no frame " + frame);
    }

    private static Box box(TrackedFace face) {
        List<Double> box = face.box();
        return new Box(box.get(0), box.get(1), box.get(2), box.get(3));
    }

    private ClearMot measured(List<TrackedFrame> frames, double leastVisible) {
        ClearMot measure = new ClearMot();
        for (TrackedFrame frame : frames) {
            Map<Integer, Box> truth = new HashMap<>();
            at(frame.index()).stream().filter(face -> face.visible() >= leastVisible)
                    .forEach(face -> truth.put(face.id(), face.box()));
            Map<Integer, Box> named = new HashMap<>();
            frame.faces().forEach(face -> named.put(face.id(), box(face)));
            measure.frame(truth, named);
        }
        return measure;
    }

    @Test
    void theFilmIsWhatTheTestNeeds() {
        List<Double> hidden = known.values().stream().flatMap(List::stream).map(KnownFace::visible)
                .filter(visible -> visible == 0).toList();
        assertTrue(hidden.size() >= 24, hidden.size() + " boxes of a face that is wholly hidden");
        assertEquals(Set.of(1, 2), new HashSet<>(known.values().stream().flatMap(List::stream).map(KnownFace::id)
                .toList()));
    }

    @Test
    void nameStaysOverTheCrossing() {
        RunReport<FaceTrackingResult> report = demo.run(new PictureOrFilm.Film(FILM));
        List<TrackedFrame> frames = Objects.requireNonNull(report.result().frames());
        assertEquals(known.size(), frames.size());
        assertEquals(List.of(), report.result().notes());
        ClearMot everyBox = measured(frames, 0);
        ClearMot seenBoxes = measured(frames, 0.5);
        assertEquals(0, everyBox.switches(), everyBox::toString);
        assertTrue(everyBox.mota() >= 0.9, everyBox::toString);
        assertTrue(seenBoxes.mota() >= 0.9, seenBoxes::toString);
        Set<Integer> names = new HashSet<>();
        frames.forEach(frame -> frame.faces().forEach(face -> names.add(face.id())));
        assertEquals(Set.of(1, 2), names, "nobody else was seen");
        assertTrue(report.stages().size() < 20 && report.tensors().size() < 20,
                "what is told of a film does not grow with it");
        assertTrue(report.stages().stream().anyMatch(time -> time.stage() == Stage.INFER));
    }

    @Test
    void everySecondFrameIsEnough() throws IOException {
        double[] seconds = new double[1];
        List<TrackedFrame> frames = new ArrayList<>();
        try (FilmReader film = FilmReader.open(FILM);
                LiveTrackingCore core = new LiveTrackingCore(demo.context(), () -> seconds[0])) {
            Options options = Options.defaults(new FaceTracking().spec().options());
            for (Optional<FilmFrame> next = film.next(); next.isPresent(); next = film.next()) {
                if (next.get().index() % 2 == 1) {
                    continue; // a slow computer drops frames
                }
                seconds[0] = next.get().seconds();
                LiveFaces seen = core.step(Request.of(next.get().picture(), options), RunListener.none());
                frames.add(new TrackedFrame(next.get().index(),
                        seen.faces().stream().map(LiveFaces.LiveFace::face).toList()));
                for (LiveFaces.LiveFace face : seen.faces()) {
                    assertTrue(face.trail().size() >= 2 && face.trail().size() <= 2 * 14, "a second of its way");
                }
                boolean hidden = at(next.get().index()).stream().anyMatch(face -> face.visible() == 0);
                assertTrue(!hidden || !seen.hidden().isEmpty(), "it is waited for at " + next.get().index());
            }
        }
        ClearMot measure = measured(frames, 0);
        assertEquals(0, measure.switches(), measure::toString);
        assertTrue(measure.mota() >= 0.9, measure::toString);
    }

    @Test
    void aVeryLongFilmIsLeftWithASentence() {
        Options options = Options.defaults(new FaceTracking().spec().options());
        try (FaceTrackingCore core = new FaceTrackingCore(demo.context(), 20)) {
            FaceTrackingResult result = core.run(new Request<>(new PictureOrFilm.Film(FILM), options, 0),
                    RunListener.none(), new CancelToken());
            int frames = Objects.requireNonNull(result.frames()).size();
            assertTrue(frames >= 6 && frames < 20, frames + " frames, at most two faces in each");
            assertTrue(result.notes().getFirst().contains("前 " + frames + " 帧"), result.notes()::toString);
        }
    }

    @Test
    void isTheJsonThatTheCommandLinePromises() {
        var result = FaceTrackingResult.of(List.of(new TrackedFrame(0, List.of()), new TrackedFrame(1,
                List.of(new TrackedFace(1, 0.9, List.of(1.0, 2.0, 3.0, 4.0))))), 31, true);
        JsonObject json = new Gson().toJsonTree(result).getAsJsonObject();
        assertEquals(Set.of("frames", "fps"), json.keySet());
        JsonObject frame = json.getAsJsonArray("frames").get(1).getAsJsonObject();
        assertEquals(Set.of("index", "faces"), frame.keySet());
        assertEquals(Set.of("id", "score", "box"),
                frame.getAsJsonArray("faces").get(0).getAsJsonObject().keySet());
    }

    @Test
    void aSoundWithoutPicturesIsRefusedWithASentence(@TempDir Path folder) {
        Path sound = Films.soundOnly(folder.resolve("声音.mp4"));
        var problem = assertThrows(CompletionException.class, () -> demo.run(new PictureOrFilm.Film(sound)));
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        assertEquals(UnreadableMediaException.Reason.NO_PICTURES,
                assertInstanceOf(UnreadableMediaException.class, cause).reason());
        assertTrue(Failures.of(problem).sentence().endsWith("。"));
    }

    @Test
    void aFilmCanBeStopped() {
        var cancel = new CancelToken();
        RunListener stopping = new RunListener() {
            @Override
            public void stage(Stage stage) {
                if (stage == Stage.POSTPROCESS) {
                    cancel.cancel();
                }
            }
        };
        assertThrows(CancellationException.class,
                () -> demo.run(new PictureOrFilm.Film(FILM), stopping, cancel));
    }
}
