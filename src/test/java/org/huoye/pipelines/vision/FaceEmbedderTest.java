package org.huoye.pipelines.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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

/** Who is who, on portraits of one person, of another, and on the astronaut under other conditions. */
class FaceEmbedderTest {

    private static final ModelStore MODELS = ShippedModels.open();
    private static FaceDetector detector;
    private static FaceMesh mesh;
    private static FaceEmbedder embedder;

    @BeforeAll
    static void open() {
        detector = new FaceDetector(MODELS, DeviceChoice.CPU);
        mesh = new FaceMesh(MODELS, DeviceChoice.CPU);
        embedder = new FaceEmbedder(MODELS, DeviceChoice.CPU);
    }

    @AfterAll
    static void close() {
        detector.close();
        mesh.close();
        embedder.close();
        MODELS.close();
    }

    private static float[] vector(Picture picture) {
        List<Face> faces = detector.detect(picture, FaceDetector.DEFAULT_SCORE, RunListener.none());
        MeshFace face = mesh.read(picture, faces, RunListener.none()).stream().filter(MeshFace::isFace).findFirst()
                .orElseThrow();
        return embedder.embed(List.of(FaceAlignment.align(picture, face)), RunListener.none()).getFirst();
    }

    private static void assertSame(Picture a, Picture b) {
        double similarity = FaceEmbedder.similarity(vector(a), vector(b));
        assertTrue(similarity >= FaceEmbedder.SAME_PERSON, a.name() + " and " + b.name() + ": " + similarity);
    }

    private static void assertOther(Picture a, Picture b) {
        double similarity = FaceEmbedder.similarity(vector(a), vector(b));
        assertTrue(similarity < FaceEmbedder.SAME_PERSON, a.name() + " and " + b.name() + ": " + similarity);
    }

    @Test
    void vectorsHaveLengthOne() {
        float[] vector = vector(FacePictures.astronaut());
        assertEquals(FaceEmbedder.LENGTH, vector.length);
        assertEquals(1, FaceEmbedder.similarity(vector, vector), 1e-6);
    }

    @Test
    void onePersonIsTheSameInThreePortraits() {
        assertSame(FacePictures.portrait("one-1"), FacePictures.portrait("one-2"));
        assertSame(FacePictures.portrait("one-1"), FacePictures.portrait("one-3"));
        assertSame(FacePictures.portrait("one-2"), FacePictures.portrait("one-3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-1", "one-2", "one-3"})
    void otherPeopleAreOthers(String portrait) {
        assertOther(FacePictures.portrait(portrait), FacePictures.portrait("other"));
        assertOther(FacePictures.portrait(portrait), FacePictures.astronaut());
    }

    @Test
    void aFaceIsTheSameInAnotherCropLightAndRotation() {
        Picture astronaut = FacePictures.astronaut();
        assertSame(astronaut, FacePictures.part(astronaut, 130, 20, 200, 220));
        assertSame(astronaut, FacePictures.lit(astronaut, 0.6, 0.6, 0.6));
        assertSame(astronaut, FacePictures.lit(astronaut, 1.15, 1, 0.8));
        assertSame(astronaut, FacePictures.placed(astronaut, 700, 700, 0.9, 45));
        assertSame(astronaut, FacePictures.placed(astronaut, 512, 512, 0.5, -20));
    }

    @Test
    void noFacesAreNoCall() {
        assertEquals(List.of(), embedder.embed(List.of(), RunListener.none()));
    }
}
