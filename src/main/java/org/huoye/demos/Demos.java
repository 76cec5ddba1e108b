package org.huoye.demos;

import java.util.List;
import org.huoye.demokit.Demo;
import org.huoye.demos.objectrecognition.ObjectRecognition;

/** Every demo of the book, one line each, in the order of the book. */
public final class Demos {

    private Demos() {
    }

    public static List<Demo<?, ?>> all() {
        return List.of(new ObjectRecognition());
    }
}
