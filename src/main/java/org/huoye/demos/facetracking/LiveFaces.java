package org.huoye.demos.facetracking;

import java.util.List;

/**
 * What a camera or a film shows now.
 *
 * @param faces highest score first
 * @param hidden faces that are not seen but waited for, where they should be; their score is 0
 */
public record LiveFaces(List<LiveFace> faces, List<LiveFace> hidden) {

    public LiveFaces {
        faces = List.copyOf(faces);
        hidden = List.copyOf(hidden);
    }

    /**
     * A face and where it came from.
     *
     * @param face with its name
     * @param seconds how long ago it was seen first
     * @param trail x and y of its centre over the last second, oldest first
     */
    public record LiveFace(TrackedFace face, double seconds, List<Double> trail) {
        public LiveFace {
            trail = List.copyOf(trail);
        }
    }
}
