package org.huoye.demos.facetracking;

import java.util.List;
import org.huoye.demokit.Noted;
import org.huoye.demokit.Unprinted;
import org.huoye.platform.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The faces of a picture, or those of a film frame by frame.
 *
 * @param faces of a picture, highest score first; null for a film
 * @param frames of a film; null for a picture
 * @param fps frames a second that were worked on, reading the film included; null for a picture
 * @param left after how many frames a film that has more was left; null otherwise
 */
public record FaceTrackingResult(@Nullable List<TrackedFace> faces, @Nullable List<TrackedFrame> frames,
        @Nullable Double fps, @Unprinted @Nullable Integer left) implements Noted {

    private static final Messages TEXT = Messages.beside(FaceTrackingResult.class);

    public FaceTrackingResult {
        faces = faces == null ? null : List.copyOf(faces);
        frames = frames == null ? null : List.copyOf(frames);
    }

    static FaceTrackingResult of(List<TrackedFace> faces) {
        return new FaceTrackingResult(faces, null, null, null);
    }

    /** @param whole whether these are all frames of the film */
    static FaceTrackingResult of(List<TrackedFrame> frames, double fps, boolean whole) {
        return new FaceTrackingResult(null, frames, fps, whole ? null : frames.size());
    }

    @Override
    public List<String> notes() {
        return left == null ? List.of() : List.of(TEXT.get("note.left", left));
    }

    /** The faces of a picture; of a film those of its last frame. */
    List<TrackedFace> lastFaces() {
        if (faces != null) {
            return faces;
        }
        return frames == null || frames.isEmpty() ? List.of() : frames.getLast().faces();
    }
}
