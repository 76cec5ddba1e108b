package org.huoye.demos.objectrecognition;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * An object that is followed over frames.
 *
 * @param id the same as long as it is followed, from 1
 * @param label Chinese name of its class
 * @param labelEn English name of its class
 * @param score confidence, 0 to 1
 * @param box x, y, width, height in pixels of the original frame
 */
public record TrackedObject(int id, String label, @SerializedName("label_en") String labelEn, double score,
        List<Double> box) {
    public TrackedObject {
        box = List.copyOf(box);
    }
}
