package org.huoye.pipelines.vision;

import com.google.gson.annotations.SerializedName;

/**
 * A name for the whole picture.
 *
 * @param label Chinese name
 * @param labelEn English name
 * @param score probability, 0 to 1
 */
public record NamedClass(String label, @SerializedName("label_en") String labelEn, double score) {
}
