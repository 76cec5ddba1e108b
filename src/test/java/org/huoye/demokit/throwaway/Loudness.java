package org.huoye.demokit.throwaway;

import java.util.List;
import java.util.Optional;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.DemoSpec;
import org.huoye.demokit.InputAdapter;
import org.huoye.demokit.LiveCore;
import org.huoye.demokit.LiveOrigin;
import org.huoye.demokit.LivePart;
import org.huoye.demokit.NoInput;
import org.huoye.demokit.Options;
import org.huoye.demokit.Request;
import org.huoye.demokit.ResultView;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.huoye.media.SoundBlock;

/** Listens to a microphone and says how loud it is. */
public final class Loudness implements Demo<NoInput, Loudness.Heard> {

    /** All samples so far and the largest of the newest block. */
    public record Heard(int samples, double peak) {
    }

    @Override
    public DemoSpec spec() {
        return new DemoSpec("loudness", List.of(), List.of(), List.of(), List.of(), 1);
    }

    @Override
    public InputAdapter<NoInput> input() {
        return InputAdapter.none();
    }

    @Override
    public DemoCore<NoInput, Heard> open(DemoContext context) {
        return new DemoCore<>() {
            @Override
            public Heard run(Request<NoInput> request, RunListener listener, CancelToken cancel) {
                return new Heard(0, 0);
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }

    @Override
    public ResultView<NoInput, Heard> view() {
        return new TextView<>();
    }

    @Override
    public Optional<LivePart<?, ?>> live() {
        return Optional.of(part());
    }

    /** The live part. */
    public LivePart<SoundBlock, Heard> part() {
        return new LivePart<>() {
            @Override
            public List<LiveOrigin<SoundBlock>> origins() {
                return List.of(LiveOrigin.microphone());
            }

            @Override
            public LiveCore<SoundBlock, Heard> open(DemoContext context, Options options, long seed) {
                return new Ear();
            }

            @Override
            public ResultView<SoundBlock, Heard> view() {
                return new TextView<>();
            }
        };
    }

    private static final class Ear implements LiveCore<SoundBlock, Heard> {

        private int samples;

        @Override
        public Heard step(Request<SoundBlock> request, RunListener listener) {
            double peak = 0;
            for (float sample : request.input().samples()) {
                peak = Math.max(peak, Math.abs(sample));
                samples++;
            }
            return new Heard(samples, peak);
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
