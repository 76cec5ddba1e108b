package org.huoye.demokit.throwaway;

import java.util.List;
import java.util.function.IntConsumer;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.DemoSpec;
import org.huoye.demokit.InputAdapter;
import org.huoye.demokit.Option;
import org.huoye.demokit.Request;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.Sample;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.jobs.CancelToken;

/** A stream of tokens: says a text character by character and can be stopped between any two. */
public final class Spelling implements Demo<String, Spelling.Spelt> {

    /** The text so far. */
    public record Spelt(String text, int tokens) {
    }

    public static final Option.Choice ORDER = new Option.Choice("order", List.of("forward", "backward"), "forward");
    public static final Option.Toggle DOTS = new Option.Toggle("dots", false);

    private final IntConsumer beforeToken;

    /** @param beforeToken called before each token with its number, on the lane */
    public Spelling(IntConsumer beforeToken) {
        this.beforeToken = beforeToken;
    }

    @Override
    public DemoSpec spec() {
        return new DemoSpec("spelling", List.of(), List.of(ORDER, DOTS),
                List.of(new Sample("活页"), new Sample("深度学习")), List.of(), 5000);
    }

    @Override
    public InputAdapter<String> input() {
        return InputAdapter.text();
    }

    @Override
    public DemoCore<String, Spelt> open(DemoContext context) {
        return new Core();
    }

    @Override
    public ResultView<String, Spelt> view() {
        return new TextView<>();
    }

    private final class Core implements DemoCore<String, Spelt> {

        @Override
        public Spelt run(Request<String> request, RunListener listener, CancelToken cancel) {
            listener.stage(Stage.INFER);
            StringBuilder said = new StringBuilder();
            String text = request.options().choice(ORDER.id()).equals("backward")
                    ? new StringBuilder(request.input()).reverse().toString()
                    : request.input();
            for (int i = 0; i < text.length(); i++) {
                beforeToken.accept(i);
                cancel.throwIfCancelled();
                said.append(text.charAt(i)).append(request.options().isOn(DOTS.id()) ? "·" : "");
                listener.partial(new Spelt(said.toString(), i + 1));
            }
            return new Spelt(said.toString(), text.length());
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
