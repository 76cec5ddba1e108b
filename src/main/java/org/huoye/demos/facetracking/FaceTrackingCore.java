package org.huoye.demos.facetracking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.PictureOrFilm;
import org.huoye.demokit.Request;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.huoye.media.FilmFrame;
import org.huoye.media.FilmReader;
import org.huoye.media.Picture;

/**
 * The faces of a picture, or of a film frame by frame. Of a film only what was found is kept, and a film is left where that
 * becomes very much.
 */
final class FaceTrackingCore implements DemoCore<PictureOrFilm, FaceTrackingResult> {

    /** Frames and faces in them, together: of a film with one face almost an hour. */
    private static final int MOST_FINDINGS = 200_000;

    private final NamedFaces faces;
    private final int mostFindings;

    FaceTrackingCore(DemoContext context) {
        this(context, MOST_FINDINGS);
    }

    /** @param mostFindings frames and faces after which a film is left */
    FaceTrackingCore(DemoContext context, int mostFindings) {
        faces = new NamedFaces(context);
        this.mostFindings = mostFindings;
    }

    // tag::run[]
    @Override
    public FaceTrackingResult run(Request<PictureOrFilm> request, RunListener listener, CancelToken cancel) {
        double threshold = request.options().number(FaceTracking.THRESHOLD.id());
        faces.forget();
        return switch (request.input()) {
            case PictureOrFilm.Still still -> FaceTrackingResult.of(
                    named(still.picture(), 0, threshold, listener));
            case PictureOrFilm.Film film -> film(film.file(), threshold, listener, cancel);
        };
    }

    private FaceTrackingResult film(Path file, double threshold, RunListener listener, CancelToken cancel) {
        long start = System.nanoTime();
        List<TrackedFrame> frames = new ArrayList<>();
        int findings = 0;
        boolean whole;
        try (FilmReader film = FilmReader.open(file)) {
            Optional<FilmFrame> next = film.next();
            for (; next.isPresent() && findings < mostFindings; next = film.next()) {
                cancel.throwIfCancelled();
                FilmFrame frame = next.get();
                // what a run tells is kept: of a film only the first frame is told
                RunListener told = frames.isEmpty() ? listener : RunListener.none();
                List<TrackedFace> found = named(frame.picture(), frame.seconds(), threshold, told);
                frames.add(new TrackedFrame(frame.index(), found));
                findings += 1 + found.size();
            }
            whole = next.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double fps = frames.size() * 1e9 / (System.nanoTime() - start);
        return FaceTrackingResult.of(frames, fps, whole);
    }

    private List<TrackedFace> named(Picture frame, double seconds, double threshold, RunListener listener) {
        return faces.next(frame, seconds, threshold, listener).stream()
                .map(track -> TrackedFace.of(track, frame.sourceWidth(), frame.sourceHeight())).toList();
    }
    // end::run[]

    @Override
    public void close() {
        faces.close();
    }
}
