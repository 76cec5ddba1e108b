package org.huoye.demos.scenerecognition;

import java.util.List;
import org.huoye.demokit.Noted;
import org.huoye.pipelines.vision.NamedClass;
import org.huoye.platform.Messages;

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
        List<SceneGroup> groups, NamedClass likeliest) implements Noted {

    private static final Messages TEXT = Messages.beside(SceneRecognitionResult.class);

    public SceneRecognitionResult {
        classes = List.copyOf(classes);
        groups = List.copyOf(groups);
    }

    @Override
    public List<String> notes() {
        return certain ? List.of() : List.of(TEXT.get("note.uncertain", likeliest.label()));
    }
}
