package org.huoye.demos;

import java.util.List;
import org.huoye.demokit.Demo;
import org.huoye.demos.chat.Chat;
import org.huoye.demos.embeddingmap.EmbeddingMap;
import org.huoye.demos.faceidentity.FaceIdentity;
import org.huoye.demos.facelandmarks.FaceLandmarks;
import org.huoye.demos.facetracking.FaceTracking;
import org.huoye.demos.objectrecognition.ObjectRecognition;
import org.huoye.demos.scenerecognition.SceneRecognition;
import org.huoye.demos.textrecognition.TextRecognition;
import org.huoye.demos.translation.Translation;
import org.huoye.demos.vehicletype.VehicleType;

/** Every demo of the book, one line each, in the order of the book. */
public final class Demos {

    private Demos() {
    }

    public static List<Demo<?, ?>> all() {
        return List.of(new ObjectRecognition(),
                new SceneRecognition(),
                new VehicleType(),
                new FaceTracking(),
                new FaceLandmarks(),
                new FaceIdentity(),
                new Translation(),
                new TextRecognition(),
                new Chat(),
                new EmbeddingMap());
    }
}
