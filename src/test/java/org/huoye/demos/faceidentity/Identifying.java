package org.huoye.demos.faceidentity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
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

/** The demo as a test runs it, with a database of its own. */
final class Identifying implements AutoCloseable {

    final UserDatabase store;
    private final FaceIdentity demo = new FaceIdentity();
    private final ModelStore models = ShippedModels.open();
    private final DemoRunner<FacePair, FaceIdentityResult> runner;

    Identifying(Path home) {
        store = UserDatabase.in(home);
        runner = new DemoRunner<>(demo,
                new DemoContext(models, DeviceChoice.CPU, home, Optional.empty(), uri -> {
                }, store));
    }

    static Picture sample(String name) throws IOException {
        return PictureReader.read(ShippedModels.root().resolve("images/samples/face-identity").resolve(name));
    }

    /** Official portraits: {@code one-1} to {@code one-3} of one man, {@code other} of another. */
    static Picture portrait(String name) throws Exception {
        return PictureReader.read(Path.of(Objects
                .requireNonNull(
                        Identifying.class.getResource("/org/huoye/pipelines/vision/portraits/" + name + ".jpg"))
                .toURI()));
    }

    FaceIdentityResult compare(Picture first, Picture second) {
        return run(new FacePair(first, Optional.of(second)), Map.of()).result();
    }

    /** Compares with who is enrolled. */
    FaceIdentityResult verify(Picture picture) {
        return run(new FacePair(picture, Optional.empty()), Map.of()).result();
    }

    RunReport<FaceIdentityResult> run(FacePair pair, Map<String, String> options) {
        return runner.run(Request.of(pair, Options.parse(demo.spec().options(), options)), new RunListener() {
        }, new CancelToken()).join();
    }

    @Override
    public void close() {
        runner.close();
        models.close();
        store.close();
    }
}
