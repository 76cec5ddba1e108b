package org.huoye.demokit.panel;

import java.util.Arrays;
import java.util.function.Consumer;
import org.huoye.demokit.Demo;
import org.huoye.demokit.LiveKind;
import org.huoye.demokit.LivePart;
import org.huoye.demokit.LiveRunner.Phase;
import org.huoye.demokit.Options;
import org.huoye.demokit.ResultView;
import org.jspecify.annotations.Nullable;

/** The live part of an open demo: its model, and the view that shows its steps. */
final class LiveSide<F, S extends Record> {

    private final LivePart<F, S> part;
    private final ResultView<F, S> view;
    private final LiveModel<F, S> model;

    private LiveSide(String demo, LivePart<F, S> part, PanelServices services, Options options,
            Consumer<@Nullable Problem> tell) {
        this.part = part;
        view = part.view();
        model = new LiveModel<>(demo, part, services, options, view::prepare, tell);
        model.outcomeProperty().subscribe((before, now) -> {
            if (now != null) {
                view.showResult(now.input(), now.report());
                standStill();
            } else if (before != null) {
                view.showInput(before.input()); // back at the beginning: nothing is found yet
            }
        });
        model.phaseProperty().subscribe(this::standStill);
    }

    private void standStill() {
        Outcome<F, S> last = model.outcomeProperty().get();
        if (last != null && model.phase() != Phase.PLAYING) {
            view.standStill(last.input(), last.report());
        }
    }

    /** The live side of a demo; null if it has none that works on this computer. */
    static @Nullable LiveSide<?, ?> of(Demo<?, ?> demo, PanelServices services, Options options,
            Consumer<@Nullable Problem> tell) {
        LivePart<?, ?> part = demo.live().orElse(null);
        if (part == null) {
            return null;
        }
        LiveSide<?, ?> side = new LiveSide<>(demo.spec().id(), part, services, options, tell);
        return Arrays.stream(LiveKind.values()).anyMatch(side.model::offers) ? side : null;
    }

    LiveModel<F, S> model() {
        return model;
    }

    ResultView<F, S> view() {
        return view;
    }

    /** What can be taken along; null before the first step. */
    @Nullable
    Finding<F, S> finding() {
        Outcome<F, S> outcome = model.readingsProperty().get();
        return outcome == null ? null : new Finding<>(outcome, view, part::view);
    }
}
