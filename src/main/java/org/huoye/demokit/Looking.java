package org.huoye.demokit;

import java.util.List;
import org.huoye.demokit.Looking.Seen;
import org.huoye.inference.trace.RunListener;
import org.huoye.media.Picture;

/** A live part that only shows what the camera sees, so that one picture of it can be taken. */
public final class Looking implements LivePart<Picture, Seen> {

    /** A frame was seen; there is nothing to say about it. */
    public record Seen() {
    }

    @Override
    public List<LiveOrigin<Picture>> origins() {
        return List.of(LiveOrigin.camera());
    }

    @Override
    public LiveCore<Picture, Seen> open(DemoContext context, Options options, long seed) {
        return new LiveCore<>() {
            @Override
            public Seen step(Request<Picture> request, RunListener listener) {
                return new Seen();
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }

    @Override
    public ResultView<Picture, Seen> view() {
        throw new UnsupportedOperationException("who looks shows it");
    }
}
