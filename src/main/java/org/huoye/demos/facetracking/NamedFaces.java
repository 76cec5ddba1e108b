package org.huoye.demos.facetracking;

import java.util.ArrayList;
import java.util.List;
import org.huoye.demokit.DemoContext;
import org.huoye.inference.trace.RunListener;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.Detection;
import org.huoye.pipelines.vision.Face;
import org.huoye.pipelines.vision.FaceDetector;
import org.huoye.pipelines.vision.FaceMesh;
import org.huoye.pipelines.vision.MeshFace;
import org.huoye.pipelines.vision.Track;
import org.huoye.pipelines.vision.Tracker;

/** Finds faces in one frame after the other and keeps their names. Not thread-safe; closing gives the models back. */
final class NamedFaces implements AutoCloseable {

    /** What was refused is not checked again for so long, in seconds: a cup in the picture would cost 7 ms a frame. */
    private static final double REFUSED_FOR = 0.5;

    /** Two boxes that overlap by more are the same refused thing. */
    private static final double SAME_IOU = 0.5;

    private final FaceDetector detector;
    private final FaceMesh mesh;
    private Tracker<Face> tracker = newTracker();
    private final List<Refused> refused = new ArrayList<>();

    private record Refused(Face face, double until) {
    }

    NamedFaces(DemoContext context) {
        detector = new FaceDetector(context.models(), context.device());
        try {
            mesh = new FaceMesh(context.models(), context.device());
        } catch (RuntimeException e) {
            detector.close();
            throw e;
        }
    }

    private static Tracker<Face> newTracker() {
        return new Tracker<>(face -> new Detection(0, face.score(), face.box()));
    }

    /** Forgets every face; names begin at 1 again. */
    void forget() {
        tracker = newTracker();
        refused.clear();
    }

    // tag::next[]
    /**
     * The faces of the next frame.
     *
     * @param seconds when it was taken, on any clock
     * @param threshold lowest score of a face, 0 to 1
     */
    List<Track<Face>> next(Picture frame, double seconds, double threshold, RunListener listener) {
        List<Face> found = detector.detect(frame, threshold, listener);
        refused.removeIf(old -> old.until < seconds);
        return tracker.update(found, seconds, strangers -> realOnes(frame, strangers, seconds, listener));
    }

    /** A detector takes cats and cups for faces; FaceMesh says what is none. Only new faces are checked. */
    private List<Face> realOnes(Picture frame, List<Face> strangers, double seconds, RunListener listener) {
        List<Face> unknown = strangers.stream().filter(face -> refused.stream()
                .noneMatch(old -> old.face.box().iou(face.box()) > SAME_IOU)).toList();
        List<MeshFace> checked = unknown.isEmpty() ? List.of() : mesh.read(frame, unknown, listener);
        List<Face> real = new ArrayList<>();
        for (int i = 0; i < unknown.size(); i++) {
            if (checked.get(i).isFace()) {
                real.add(unknown.get(i));
            } else {
                refused.add(new Refused(unknown.get(i), seconds + REFUSED_FOR));
            }
        }
        return real;
    }
    // end::next[]

    List<Tracker.Hidden> hidden() {
        return tracker.hidden();
    }

    @Override
    public void close() {
        try (detector; mesh) {
            // both models go back, whatever happens to the other
        }
    }
}
