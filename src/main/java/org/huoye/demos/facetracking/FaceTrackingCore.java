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

/** The faces of a picture, or of a film frame by frame: a long film takes long, but no more memory for its frames. */
final class FaceTrackingCore implements DemoCore<PictureOrFilm, FaceTrackingResult> {

    private final NamedFaces faces;

    FaceTrackingCore(DemoContext context) {
        faces = new NamedFaces(context);
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
        try (FilmReader film = FilmReader.open(file)) {
            for (Optional<FilmFrame> next = film.next(); next.isPresent(); next = film.next()) {
                cancel.throwIfCancelled();
                FilmFrame frame = next.get();
                // what a run tells is kept: of a film only the first frame is told
                RunListener told = frames.isEmpty() ? listener : RunListener.none();
                frames.add(new TrackedFrame(frame.index(),
                        named(frame.picture(), frame.seconds(), threshold, told)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FaceTrackingResult.of(frames, frames.size() * 1e9 / (System.nanoTime() - start));
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
