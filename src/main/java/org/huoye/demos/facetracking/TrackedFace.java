package org.huoye.demos.facetracking;

import java.util.List;
import org.huoye.pipelines.vision.Box;
import org.huoye.pipelines.vision.Face;
import org.huoye.pipelines.vision.Track;

/**
 * A face with its name.
 *
 * @param id from 1; the same for the same face in all frames of a film
 * @param score confidence, 0 to 1
 * @param box x, y, width, height in pixels of the original picture, inside it
 */
public record TrackedFace(int id, double score, List<Double> box) {
    public TrackedFace {
        box = List.copyOf(box);
    }

    /** @param width of the original picture, at whose edge the box is cut */
    static TrackedFace of(Track<Face> track, double width, double height) {
        Box box = track.what().box().clampedTo(width, height);
        return new TrackedFace(track.id(), track.what().score(),
                List.of(box.x(), box.y(), box.width(), box.height()));
    }
}
