package org.huoye.demos.scenerecognition;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.huoye.pipelines.vision.NamedClass;

/**
 * Scenes of one kind.
 *
 * @param label Chinese name, such as 建筑
 * @param labelEn English name
 * @param score what all classes of the group have together, 0 to 1
 * @param indoor whether they are indoors
 * @param classes its likeliest ones, likeliest first
 */
public record SceneGroup(String label, @SerializedName("label_en") String labelEn, double score, boolean indoor,
        List<NamedClass> classes) {
    public SceneGroup {
        classes = List.copyOf(classes);
    }
}
