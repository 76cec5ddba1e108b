package org.huoye.demos.objectrecognition;

import java.util.List;
import org.huoye.pipelines.vision.NamedClass;

/**
 * What is in a picture.
 *
 * @param objects found objects, highest score first
 * @param classes likeliest names of the whole picture, likeliest first
 */
public record ObjectRecognitionResult(List<DetectedObject> objects, List<NamedClass> classes) {
    public ObjectRecognitionResult {
        objects = List.copyOf(objects);
        classes = List.copyOf(classes);
    }
}
