package org.huoye.demos.facetracking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The faces of a picture, or those of a film frame by frame.
 *
 * @param faces of a picture, highest score first; null for a film
 * @param frames of a film; null for a picture
 * @param fps frames a second that were worked on, reading the film included; null for a picture
 */
public record FaceTrackingResult(@Nullable List<TrackedFace> faces, @Nullable List<TrackedFrame> frames,
        @Nullable Double fps) {

    public FaceTrackingResult {
        faces = faces == null ? null : List.copyOf(faces);
        frames = frames == null ? null : List.copyOf(frames);
    }

    static FaceTrackingResult of(List<TrackedFace> faces) {
        return new FaceTrackingResult(faces, null, null);
    }

    static FaceTrackingResult of(List<TrackedFrame> frames, double fps) {
        return new FaceTrackingResult(null, frames, fps);
    }

    /** The faces of a picture; of a film those of its last frame. */
    List<TrackedFace> lastFaces() {
        if (faces != null) {
            return faces;
        }
        return frames == null || frames.isEmpty() ? List.of() : frames.getLast().faces();
    }
}
