package org.huoye.demos.facetracking;

import java.util.List;

/**
 * The faces of one frame of a film.
 *
 * @param index of the frame, from 0
 * @param faces highest score first
 */
public record TrackedFrame(int index, List<TrackedFace> faces) {
    public TrackedFrame {
        faces = List.copyOf(faces);
    }
}
