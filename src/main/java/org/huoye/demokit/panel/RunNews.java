package org.huoye.demokit.panel;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.jspecify.annotations.Nullable;

/** Brings what a run tells over to the thread of the user interface; of partial results only the newest. */
final class RunNews implements RunListener {

    private final Executor ui;
    private final Consumer<Stage> onStage;
    private final Consumer<Record> onPartial;
    private final AtomicReference<@Nullable Record> newest = new AtomicReference<>();

    /** The consumers are called on the thread of the user interface. */
    RunNews(Executor ui, Consumer<Stage> onStage, Consumer<Record> onPartial) {
        this.ui = ui;
        this.onStage = onStage;
        this.onPartial = onPartial;
    }

    @Override
    public void stage(Stage begun) {
        ui.execute(() -> onStage.accept(begun));
    }

    @Override
    public void partial(Record part) {
        if (newest.getAndSet(part) != null) {
            return; // one is on its way and will take this one along
        }
        ui.execute(() -> {
            Record latest = newest.getAndSet(null);
            if (latest != null) {
                onPartial.accept(latest);
            }
        });
    }
}
