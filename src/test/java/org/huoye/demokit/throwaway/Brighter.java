package org.huoye.demokit.throwaway;

import java.util.List;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.DemoSpec;
import org.huoye.demokit.InputAdapter;
import org.huoye.demokit.Request;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.Sample;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.huoye.media.Picture;

/** A demo on two pictures: which of them begins brighter. */
public final class Brighter implements Demo<Brighter.Pair, Brighter.Answer> {

    /** Two pictures. */
    public record Pair(Picture first, Picture second) {
    }

    /** Whether the first is brighter at its top left. */
    public record Answer(boolean first) {
    }

    @Override
    public DemoSpec spec() {
        return new DemoSpec("brighter", List.of(), List.of(), List.of(new Sample("red.png blue.png")), List.of(), 1,
                2);
    }

    @Override
    public InputAdapter<Pair> input() {
        return InputAdapter.pictures(2, 2, pictures -> new Pair(pictures.get(0), pictures.get(1)));
    }

    @Override
    public DemoCore<Pair, Answer> open(DemoContext context) {
        return new DemoCore<>() {
            @Override
            public Answer run(Request<Pair> request, RunListener listener, CancelToken cancel) {
                return new Answer(green(request.input().first) > green(request.input().second));
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }

    private static int green(Picture picture) {
        return picture.argb()[0] >> 8 & 0xFF;
    }

    @Override
    public ResultView<Pair, Answer> view() {
        return new TextView<>();
    }
}
