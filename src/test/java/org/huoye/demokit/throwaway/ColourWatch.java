package org.huoye.demokit.throwaway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.DemoSpec;
import org.huoye.demokit.InputAdapter;
import org.huoye.demokit.LiveCore;
import org.huoye.demokit.LiveOrigin;
import org.huoye.demokit.LivePart;
import org.huoye.demokit.LiveSource;
import org.huoye.demokit.Option;
import org.huoye.demokit.Options;
import org.huoye.demokit.Request;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.Sample;
import org.huoye.inference.Placement;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.inference.trace.TensorTrace;
import org.huoye.jobs.CancelToken;
import org.huoye.media.Picture;

/** Watches a colour: on a picture, or live on a camera or on a film (a file with one grey level a line). */
public final class ColourWatch implements Demo<Picture, ColourWatch.Seen> {

    public static final Option.Range GAIN = new Option.Range("gain", 0, 2, 0.5, 1.0);

    /** The frames so far, and the left edge's brightness of the newest one times the gain. */
    public record Seen(int frames, double brightness) {
    }

    public final AtomicInteger opened = new AtomicInteger();
    public final AtomicInteger closed = new AtomicInteger();
    /** Names of the threads that made pictures ready to be shown. */
    public final List<String> preparedOn = new CopyOnWriteArrayList<>();
    /** Called on the lane while the live core is being opened. */
    public volatile Runnable inOpen = () -> {
    };
    /** Called on the lane in each live step. */
    public volatile Runnable inStep = () -> {
    };

    /** A grey picture with a darker right half. */
    public static Picture grey(int level) {
        int[] pixels = new int[64 * 48];
        for (int i = 0; i < pixels.length; i++) {
            int value = i % 64 < 32 ? level : level / 2;
            pixels[i] = 0xFF000000 | value * 0x010101;
        }
        return new Picture(64, 48, pixels, "grey " + level);
    }

    @Override
    public DemoSpec spec() {
        return new DemoSpec("colour-watch", List.of(), List.of(GAIN), List.of(new Sample("red.png")), List.of(), 1);
    }

    @Override
    public InputAdapter<Picture> input() {
        return InputAdapter.picture();
    }

    @Override
    public DemoCore<Picture, Seen> open(DemoContext context) {
        opened.incrementAndGet();
        return new DemoCore<>() {
            @Override
            public Seen run(Request<Picture> request, RunListener listener, CancelToken cancel) {
                return seen(1, request, listener);
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    }

    private static Seen seen(int frames, Request<Picture> request, RunListener listener) {
        listener.stage(Stage.PREPROCESS);
        float left = request.input().argb()[0] & 0xFF;
        listener.stage(Stage.INFER);
        listener.placement(new Placement(Placement.Kind.CPU, "/device", 3, 0));
        if (listener.looksInside()) {
            listener.tensor(TensorTrace.of(Stage.INFER, "left", List.of(1L), new float[]{left}, 0.1));
        }
        return new Seen(frames, left * request.options().number(GAIN.id()));
    }

    @Override
    public ResultView<Picture, Seen> view() {
        return new FrameView<>(() -> preparedOn.add(Thread.currentThread().getName()), picture -> picture);
    }

    @Override
    public Optional<LivePart<?, ?>> live() {
        return Optional.of(part());
    }

    /** The live part. */
    public LivePart<Picture, Seen> part() {
        return new LivePart<>() {
            @Override
            public List<LiveOrigin<Picture>> origins() {
                return List.of(LiveOrigin.camera(), LiveOrigin.videoFile(ColourWatch::film));
            }

            @Override
            public LiveCore<Picture, Seen> open(DemoContext context, Options options, long seed) {
                inOpen.run();
                opened.incrementAndGet();
                return new Watch();
            }

            @Override
            public ResultView<Picture, Seen> view() {
                return new FrameView<>(() -> preparedOn.add(Thread.currentThread().getName()), picture -> picture);
            }
        };
    }

    private static LiveSource<Picture> film(Path file) throws IOException {
        return LiveSource.of(Files.readAllLines(file).stream().map(line -> grey(Integer.parseInt(line))).iterator());
    }

    private final class Watch implements LiveCore<Picture, Seen> {

        private int frames;

        @Override
        public Seen step(Request<Picture> request, RunListener listener) {
            inStep.run();
            return seen(++frames, request, listener);
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
