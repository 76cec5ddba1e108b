package org.huoye.demos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.huoye.demokit.Demo;
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

/** Runs a demo on pictures as window and command line do. */
public final class PictureRuns<R extends Record> implements AutoCloseable {

    private final Demo<Picture, R> demo;
    private final ModelStore models = ShippedModels.open();
    private final DemoRunner<Picture, R> runner;

    public PictureRuns(Demo<Picture, R> demo) {
        this.demo = demo;
        runner = new DemoRunner<>(demo, new DemoContext(models, DeviceChoice.CPU, Path.of("unused"), Optional.empty(),
                uri -> {
                }, UserDatabase.in(Path.of("unused"))));
    }

    /** A sample of any demo, such as {@code object-recognition/cat.png}. */
    public static Path sample(String file) {
        return ShippedModels.root().resolve("images/samples").resolve(file);
    }

    /** A run that looks inside. */
    public RunReport<R> run(Path picture) throws IOException {
        return run(PictureReader.read(picture), Map.of(), new RunListener() {
        });
    }

    public RunReport<R> run(Picture picture) {
        return run(picture, Map.of(), RunListener.none());
    }

    public RunReport<R> run(Picture picture, Map<String, String> options, RunListener listener) {
        var request = new Request<>(picture, Options.parse(demo.spec().options(), options), 0);
        return runner.run(request, listener, new CancelToken()).join();
    }

    @Override
    public void close() {
        runner.close();
        models.close();
    }
}
