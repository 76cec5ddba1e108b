package org.huoye.demos.objectrecognition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoRunner;
import org.huoye.demokit.Options;
import org.huoye.demokit.Request;
import org.huoye.demokit.RunReport;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelStore;
import org.huoye.inference.ShippedModels;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.huoye.media.Picture;
import org.huoye.media.PictureReader;
import org.huoye.store.UserDatabase;

/** Runs the demo as window and command line do. */
final class Recognising implements AutoCloseable {

    private final ObjectRecognition demo = new ObjectRecognition();
    private final ModelStore models = ShippedModels.open();
    private final DemoRunner<Picture, ObjectRecognitionResult> runner = new DemoRunner<>(demo,
            new DemoContext(models, DeviceChoice.CPU, Path.of("unused"), Optional.empty(), uri -> {
            }, UserDatabase.in(Path.of("unused"))));

    static Path sample(String name) {
        return ShippedModels.root().resolve("images/samples/object-recognition").resolve(name);
    }

    /** A run that looks inside. */
    RunReport<ObjectRecognitionResult> run(Path picture) throws IOException {
        return run(PictureReader.read(picture), Map.of(), new RunListener() {
        }, new CancelToken());
    }

    RunReport<ObjectRecognitionResult> run(Picture picture, Map<String, String> options, RunListener listener,
            CancelToken cancel) {
        var request = new Request<>(picture, Options.parse(demo.spec().options(), options), 0);
        return runner.run(request, listener, cancel).join();
    }

    @Override
    public void close() {
        runner.close();
        models.close();
    }
}
