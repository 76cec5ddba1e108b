package org.huoye.pipelines.vision;

/**
 * An object a detector found.
 *
 * @param classIndex index into the model's labels
 * @param score confidence, 0 to 1
 * @param box in pixels of the original picture
 */
public record Detection(int classIndex, double score, Box box) {
}
