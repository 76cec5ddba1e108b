package org.huoye.demokit.throwaway;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.DemoSpec;
import org.huoye.demokit.InputAdapter;
import org.huoye.demokit.Request;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.Sample;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.Placement;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.inference.trace.TensorTrace;
import org.huoye.jobs.CancelToken;
import org.huoye.media.Picture;

/** A picture demo: the mean of its colours. Counts how often its core was opened and closed. */
public final class MeanColour implements Demo<Picture, MeanColour.Colour> {

    /** Means of red, green and blue, 0 to 255. */
    public record Colour(float red, float green, float blue) {
    }

    public final AtomicInteger opened = new AtomicInteger();
    public final AtomicInteger closed = new AtomicInteger();
    /** The next openings that fail. */
    public final AtomicInteger failures = new AtomicInteger();

    @Override
    public DemoSpec spec() {
        return new DemoSpec("mean-colour", List.of(), List.of(),
                List.of(new Sample("red.png"), new Sample("blue.png")), List.of(), 1);
    }

    @Override
    public InputAdapter<Picture> input() {
        return InputAdapter.picture();
    }

    @Override
    public DemoCore<Picture, Colour> open(DemoContext context) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("asked to fail");
        }
        opened.incrementAndGet();
        return new Core(context.device());
    }

    @Override
    public ResultView<Picture, Colour> view() {
        return new TextView<>();
    }

    private final class Core implements DemoCore<Picture, Colour> {

        private final DeviceChoice device;

        Core(DeviceChoice device) {
            this.device = device;
        }

        @Override
        public Colour run(Request<Picture> request, RunListener listener, CancelToken cancel) {
            listener.stage(Stage.PREPROCESS);
            int[] pixels = request.input().argb();
            float[] means = new float[3];
            cancel.throwIfCancelled();
            listener.stage(Stage.INFER);
            for (int pixel : pixels) {
                means[0] += (pixel >> 16 & 0xFF) / (float) pixels.length;
                means[1] += (pixel >> 8 & 0xFF) / (float) pixels.length;
                means[2] += (pixel & 0xFF) / (float) pixels.length;
            }
            boolean gpu = device == DeviceChoice.GPU;
            listener.placement(new Placement(gpu ? Placement.Kind.GPU : Placement.Kind.CPU, "/device", gpu ? 0 : 3,
                    gpu ? 3 : 0));
            listener.tensor(TensorTrace.of(Stage.INFER, "means", List.of(3L), means, 0.1));
            cancel.throwIfCancelled();
            return new Colour(means[0], means[1], means[2]);
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
