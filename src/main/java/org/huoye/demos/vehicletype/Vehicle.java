package org.huoye.demos.vehicletype;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.huoye.pipelines.vision.NamedClass;

/**
 * A vehicle in the picture.
 *
 * @param label what the detector takes it for, in Chinese
 * @param labelEn the same in English
 * @param score how sure the detector is, 0 to 1
 * @param box x, y, width, height in pixels of the original picture
 * @param certain whether its likeliest type reaches the threshold; if not, the honest answer is 不确定
 * @param classes its likeliest types, likeliest first; probabilities among all 1,000 classes
 */
public record Vehicle(String label, @SerializedName("label_en") String labelEn, double score, List<Double> box,
        boolean certain, List<NamedClass> classes) {
    public Vehicle {
        box = List.copyOf(box);
        classes = List.copyOf(classes);
    }
}
