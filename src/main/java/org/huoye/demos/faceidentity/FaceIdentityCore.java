package org.huoye.demos.faceidentity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.Request;
import org.huoye.demos.faceidentity.Comparison.Match;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.Face;
import org.huoye.pipelines.vision.FaceAlignment;
import org.huoye.pipelines.vision.FaceCrop;
import org.huoye.pipelines.vision.FaceDetector;
import org.huoye.pipelines.vision.FaceEmbedder;
import org.huoye.pipelines.vision.FaceMesh;
import org.huoye.pipelines.vision.MeshFace;

/** Finds the largest face of each picture with BlazeFace and FaceMesh, and compares what FaceRes makes of them. */
final class FaceIdentityCore implements DemoCore<FacePair, FaceIdentityResult> {

    private final FaceDetector detector;
    private final FaceMesh mesh;
    private final FaceEmbedder embedder;
    private final EnrolledFaces enrolled;

    FaceIdentityCore(DemoContext context) {
        enrolled = new EnrolledFaces(context.store());
        detector = new FaceDetector(context.models(), context.device());
        try {
            mesh = new FaceMesh(context.models(), context.device());
            try {
                embedder = new FaceEmbedder(context.models(), context.device());
            } catch (RuntimeException e) {
                mesh.close();
                throw e;
            }
        } catch (RuntimeException e) {
            detector.close();
            throw e;
        }
    }

    /** The face of a picture that will be compared. */
    private record Largest(Picture picture, int faces, MeshFace face, FaceCrop aligned) {
    }

    // tag::run[]
    @Override
    public FaceIdentityResult run(Request<FacePair> request, RunListener listener, CancelToken cancel) {
        List<Largest> faces = new ArrayList<>();
        for (Picture picture : request.input().pictures()) {
            faces.add(largest(picture, faces.size() + 1, listener));
            cancel.throwIfCancelled();
        }
        List<float[]> embeddings = embedder.embed(faces.stream().map(Largest::aligned).toList(), listener);
        cancel.throwIfCancelled();

        SeenFace first = seen(1, faces.getFirst(), embeddings.getFirst());
        double threshold = request.options().number(FaceIdentity.THRESHOLD.id());
        if (faces.size() == 1) {
            List<Match> matches = matches(first.embedding());
            double best = matches.isEmpty() ? 0 : matches.getFirst().similarity();
            return new FaceIdentityResult(best, threshold, !matches.isEmpty() && best >= threshold,
                    new Comparison(first, Optional.empty(), matches));
        }
        SeenFace second = seen(2, faces.get(1), embeddings.get(1));
        double similarity = FaceEmbedder.similarity(first.embedding(), second.embedding());
        return new FaceIdentityResult(similarity, threshold, similarity >= threshold,
                new Comparison(first, Optional.of(second), List.of()));
    }

    /** The largest thing that the detector takes for a face and the mesh confirms, turned upright by its own points. */
    private Largest largest(Picture picture, int place, RunListener listener) {
        List<Face> found = detector.detect(picture, FaceDetector.DEFAULT_SCORE, listener).stream()
                .sorted(Comparator.comparingDouble((Face face) -> face.box().area()).reversed()).toList();
        for (Face face : found) {
            MeshFace points = mesh.read(picture, List.of(face), listener).getFirst();
            if (points.isFace()) {
                double side = Math.max(face.box().width(), face.box().height());
                if (side < FaceEmbedder.SMALLEST_FACE) {
                    throw NoFaceException.small(place, side, FaceEmbedder.SMALLEST_FACE);
                }
                return new Largest(picture, found.size(), points, FaceAlignment.align(picture, points));
            }
        }
        throw NoFaceException.none(place);
    }
    // end::run[]

    private List<Match> matches(float[] embedding) {
        return enrolled.all().stream()
                .map(one -> new Match(one.id(), one.name(), FaceEmbedder.similarity(embedding, one.embedding())))
                .sorted(Comparator.comparingDouble(Match::similarity).reversed()).toList();
    }

    private static SeenFace seen(int place, Largest largest, float[] embedding) {
        return new SeenFace(place, largest.faces, largest.face.box(), FaceAlignment.fivePoints(largest.face),
                largest.aligned.asPicture(), embedding);
    }

    @Override
    public void close() {
        try (detector; mesh; embedder) {
            // all three models go back, whatever happens to another
        }
    }
}
