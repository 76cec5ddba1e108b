package org.huoye.demos.facelandmarks;

import java.util.List;

/**
 * The faces of a picture or of a frame.
 *
 * @param faces highest score first
 */
public record FaceLandmarksResult(List<LandmarkFace> faces) {
    public FaceLandmarksResult {
        faces = List.copyOf(faces);
    }
}
