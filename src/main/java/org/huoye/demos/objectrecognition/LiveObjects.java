package org.huoye.demos.objectrecognition;

import java.util.List;

/** The objects that are in sight in a frame, oldest first. */
public record LiveObjects(List<TrackedObject> objects) {
    public LiveObjects {
        objects = List.copyOf(objects);
    }
}
