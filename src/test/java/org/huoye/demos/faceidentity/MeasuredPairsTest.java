package org.huoye.demos.faceidentity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelStore;
import org.huoye.inference.ShippedModels;
import org.huoye.inference.trace.RunListener;
import org.huoye.media.Picture;
import org.huoye.media.PictureReader;
import org.huoye.pipelines.vision.FaceAlignment;
import org.huoye.pipelines.vision.FaceDetector;
import org.huoye.pipelines.vision.FaceEmbedder;
import org.huoye.pipelines.vision.FaceMesh;
import org.huoye.pipelines.vision.MeshFace;
import org.junit.jupiter.api.Test;

/**
 * The similarities that the demo shows as measured are those that the models give today, on every pair there is. With
 * {@code -Dhuoye.measure=FILE} they are written anew.
 */
class MeasuredPairsTest {

    private static final double NEAR = 0.01;
    private static final String PORTRAITS = "src/test/resources/org/huoye/pipelines/vision/portraits/";
    private static final String SAMPLES = "images/samples/";

    /**
     * A picture of people one knows apart; its faces from the left to the right.
     *
     * @param people who they are
     * @param art painted or hewn
     */
    private record Source(String file, boolean art, List<String> people) {
    }

    private static final List<Source> SOURCES = List.of(new Source(PORTRAITS + "one-1.jpg", false, List.of("one")),
            new Source(PORTRAITS + "one-2.jpg", false, List.of("one")),
            new Source(PORTRAITS + "one-3.jpg", false, List.of("one")),
            new Source(PORTRAITS + "other.jpg", false, List.of("other")),
            new Source(SAMPLES + "face-identity/astronaut.jpg", false, List.of("astronaut")),
            new Source(SAMPLES + "face-identity/portrait.jpg", true, List.of("tanguy")),
            new Source(SAMPLES + "face-identity/gpl-3/mona-lisa.jpg", true, List.of("lisa")),
            new Source(SAMPLES + "face-tracking/mount-rushmore.jpg", true, List.of("washington", "jefferson")),
            new Source(SAMPLES + "face-tracking/gpl-3/ball.jpg", true, List.of("woman", "man-1", "man-2")));

    private record Subject(String file, String person, boolean art, float[] embedding) {
    }

    private record Pair(boolean same, double similarity, boolean art, String what) {
        String line() {
            return String.format(Locale.ROOT, "%d\t%.3f\t%s\t%s", same ? 1 : 0, similarity, art ? "art" : "photo",
                    what);
        }
    }

    private static List<Subject> subjects(ModelStore models) throws Exception {
        List<Subject> subjects = new ArrayList<>();
        try (var detector = new FaceDetector(models, DeviceChoice.CPU);
                var mesh = new FaceMesh(models, DeviceChoice.CPU);
                var embedder = new FaceEmbedder(models, DeviceChoice.CPU)) {
            for (Source source : SOURCES) {
                Picture picture = PictureReader.read(ShippedModels.root().resolve(source.file));
                RunListener deaf = RunListener.none();
                List<MeshFace> faces = mesh
                        .read(picture, detector.detect(picture, FaceDetector.DEFAULT_SCORE, deaf), deaf).stream()
                        .filter(MeshFace::isFace).filter(face -> face.box().width() >= FaceEmbedder.SMALLEST_FACE)
                        .sorted(Comparator.comparingDouble(face -> face.box().x())).toList();
                assertEquals(source.people.size(), faces.size(), source.file);
                List<float[]> embeddings = embedder
                        .embed(faces.stream().map(face -> FaceAlignment.align(picture, face)).toList(), deaf);
                String name = Objects.requireNonNull(Path.of(source.file).getFileName()).toString();
                for (int i = 0; i < faces.size(); i++) {
                    subjects.add(new Subject(name, source.people.get(i), source.art, embeddings.get(i)));
                }
            }
        }
        return subjects;
    }

    private static List<Pair> measured() throws Exception {
        List<Pair> pairs = new ArrayList<>();
        try (ModelStore models = ShippedModels.open()) {
            List<Subject> all = subjects(models);
            for (int i = 0; i < all.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Subject a = all.get(j);
                    Subject b = all.get(i);
                    pairs.add(new Pair(a.person.equals(b.person),
                            FaceEmbedder.similarity(a.embedding, b.embedding), a.art || b.art,
                            a.person + " (" + a.file + "), " + b.person + " (" + b.file + ")"));
                }
            }
        }
        return pairs;
    }

    @Test
    void whatTheDemoShowsIsWhatTheModelsGive() throws Exception {
        List<Pair> now = measured();
        String write = System.getProperty("huoye.measure");
        if (write != null) {
            List<String> lines = new ArrayList<>();
            lines.add("# same person\tsimilarity\tphoto, or art where a face is painted or hewn\twhat");
            now.forEach(pair -> lines.add(pair.line()));
            Files.write(Path.of(write), lines);
        }
        List<String> shipped = Files.readAllLines(
                Path.of(Objects.requireNonNull(MeasuredPairs.class.getResource("measured.tsv")).toURI())).stream()
                .filter(line -> !line.startsWith("#")).toList();
        assertEquals(now.size(), shipped.size());
        for (int i = 0; i < now.size(); i++) {
            String[] columns = shipped.get(i).split("\t");
            assertEquals(now.get(i).what, columns[3]);
            assertEquals(now.get(i).same ? "1" : "0", columns[0], columns[3]);
            assertEquals(now.get(i).similarity, Double.parseDouble(columns[1]), NEAR, columns[3]);
        }
    }

    @Test
    void countsWhatAThresholdCosts() {
        MeasuredPairs pairs = new MeasuredPairs(new double[]{0.5, 0.7, 0.9}, new double[]{0.1, 0.2, 0.6, 0.65}, 2);
        assertEquals(1, pairs.refused(0.6));
        assertEquals(2, pairs.accepted(0.6));
        assertEquals(0, pairs.refused(0.5));
        assertEquals(0, pairs.accepted(0.7));
    }

    @Test
    void fewPairsMakeNoRate() {
        assertFalse(MeasuredPairs.isEnough(MeasuredPairs.shipped().same()));
        assertFalse(MeasuredPairs.isEnough(new double[99]));
        assertEquals(true, MeasuredPairs.isEnough(new double[100]));
    }
}
