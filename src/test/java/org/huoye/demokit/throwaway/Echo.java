package org.huoye.demokit.throwaway;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huoye.demokit.Conversation;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.DemoSpec;
import org.huoye.demokit.InputAdapter;
import org.huoye.demokit.InputKind;
import org.huoye.demokit.Request;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.Sample;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.jobs.CancelToken;
import org.jspecify.annotations.Nullable;

/** A conversation in which every question is answered with itself and how many came before it. */
public final class Echo implements Demo<Echo.Talk, Echo.Heard> {

    /** What was answered, and what is asked. */
    public record Talk(List<String> turns, List<String> questions) {
    }

    /** All answers so far. */
    public record Heard(List<String> turns) {
    }

    /** A question that no run survives while this is in place. */
    public static final String BROKEN = "坏";

    private static final int LONGEST = 10;

    /** Whether {@link #BROKEN} breaks a run. */
    public boolean breaks = true;

    @Override
    public DemoSpec spec() {
        return new DemoSpec("echo", List.of(), List.of(), List.of(new Sample("你好"), new Sample("再见")), List.of(), 1);
    }

    @Override
    public InputAdapter<Talk> input() {
        return new InputAdapter<>() {
            @Override
            public InputKind kind() {
                return InputKind.TEXT;
            }

            @Override
            public Talk fromFile(Path file) {
                throw new UnsupportedOperationException("no file is given");
            }

            @Override
            public Talk fromText(String text) {
                if (text.length() > LONGEST) {
                    throw new IllegalArgumentException("too long");
                }
                return new Talk(List.of(), text.isBlank() ? List.of() : List.of(text));
            }
        };
    }

    @Override
    public Optional<Conversation<Talk, Heard>> conversation() {
        return Optional.of(new Conversation<>() {
            @Override
            public Talk goOn(Talk before, @Nullable Heard answered, Talk next) {
                return answered == null
                        ? new Talk(before.turns(),
                                Stream.concat(before.questions().stream(), next.questions().stream()).toList())
                        : new Talk(answered.turns(), next.questions());
            }

            @Override
            public boolean asks(Talk talk) {
                return !talk.questions().isEmpty();
            }
        });
    }

    @Override
    public DemoCore<Talk, Heard> open(DemoContext context) {
        return new DemoCore<>() {
            @Override
            public Heard run(Request<Talk> request, RunListener listener, CancelToken cancel) {
                listener.stage(Stage.INFER);
                List<String> turns = new ArrayList<>(request.input().turns());
                for (String question : request.input().questions()) {
                    if (breaks && question.equals(BROKEN)) {
                        throw new IllegalStateException("as asked");
                    }
                    turns.add(question + turns.size());
                }
                return new Heard(List.copyOf(turns));
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }

    @Override
    public ResultView<Talk, Heard> view() {
        return new TextView<>();
    }
}
