package org.huoye.demos.facelandmarks;

import java.util.List;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.Request;
import org.huoye.inference.trace.RunListener;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.Face;
import org.huoye.pipelines.vision.FaceDetector;
import org.huoye.pipelines.vision.FaceMesh;
import org.huoye.pipelines.vision.MeshFace;

/** Finds faces and their points. Not thread-safe; closing gives the models back. */
final class MeshedFaces implements AutoCloseable {

    private final FaceDetector detector;
    private final FaceMesh mesh;

    MeshedFaces(DemoContext context) {
        detector = new FaceDetector(context.models(), context.device());
        try {
            mesh = new FaceMesh(context.models(), context.device());
        } catch (RuntimeException e) {
            detector.close();
            throw e;
        }
    }

    // tag::find[]
    /** What the detector took for a face and is none, such as a cat, is left out. */
    FaceLandmarksResult find(Request<Picture> request, RunListener listener) {
        Picture picture = request.input();
        double threshold = request.options().number(FaceLandmarks.THRESHOLD.id());
        List<Face> found = detector.detect(picture, threshold, listener);
        List<MeshFace> meshes = found.isEmpty() ? List.of() : mesh.read(picture, found, listener);
        return new FaceLandmarksResult(meshes.stream().filter(MeshFace::isFace)
                .map(face -> LandmarkFace.of(face, picture.sourceWidth(), picture.sourceHeight())).toList());
    }
    // end::find[]

    @Override
    public void close() {
        try (detector; mesh) {
            // both models go back, whatever happens to the other
        }
    }
}
