package org.huoye.demos.scenerecognition;

import java.util.List;
import org.huoye.pipelines.vision.NamedClass;

/**
 * What kind of place a picture shows.
 *
 * @param certain whether the scenes together reach the threshold and one of them leads all classes; if not, the honest
 *        answer is 不确定
 * @param classes the likeliest scenes, likeliest first; probabilities among all 1,000 classes
 * @param indoor what all indoor scenes have together, 0 to 1
 * @param outdoor what all outdoor scenes have together
 * @param groups scenes by kind, likeliest first
 * @param likeliest the likeliest of all 1,000 classes, which may be no scene
 */
public record SceneRecognitionResult(boolean certain, List<NamedClass> classes, double indoor, double outdoor,
        List<SceneGroup> groups, NamedClass likeliest) {
    public SceneRecognitionResult {
        classes = List.copyOf(classes);
        groups = List.copyOf(groups);
    }
}
