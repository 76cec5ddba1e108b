package org.huoye.demos.objectrecognition;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * An object in the picture.
 *
 * @param label Chinese name of its class
 * @param labelEn English name of its class
 * @param score confidence, 0 to 1
 * @param box x, y, width, height in pixels of the original picture
 */
public record DetectedObject(String label, @SerializedName("label_en") String labelEn, double score, List<Double> box) {
    public DetectedObject {
        box = List.copyOf(box);
    }
}
