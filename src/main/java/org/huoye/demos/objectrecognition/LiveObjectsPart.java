package org.huoye.demos.objectrecognition;

import java.util.List;
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
        return new LiveObjectsCore(context, System::nanoTime);
    }

    @Override
    public ResultView<Picture, LiveObjects> view() {
        return new LiveObjectsView();
    }
}
