package org.huoye.demos.objectrecognition;

import java.util.List;
import java.util.function.LongSupplier;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.LiveCore;
import org.huoye.demokit.LiveOrigin;
import org.huoye.demokit.LivePart;
import org.huoye.demokit.Options;
import org.huoye.demokit.ResultView;
import org.huoye.media.Picture;

/** Objects on the camera or in a film, each in a colour of its own as long as it is followed. */
final class LiveObjectsPart implements LivePart<Picture, LiveObjects> {

    @Override
    public List<LiveOrigin<Picture>> origins() {
        return List.of(LiveOrigin.camera(), LiveOrigin.film());
    }

    @Override
    public LiveCore<Picture, LiveObjects> open(DemoContext context, Options options, long seed) {
        return open(context, options, seed, System::nanoTime);
    }

    @Override
    public LiveCore<Picture, LiveObjects> open(DemoContext context, Options options, long seed,
            LongSupplier nanos) {
        return new LiveObjectsCore(context, nanos);
    }

    @Override
    public ResultView<Picture, LiveObjects> view() {
        return new LiveObjectsView();
    }
}
