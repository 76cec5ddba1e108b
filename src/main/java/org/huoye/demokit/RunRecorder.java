package org.huoye.demokit;

import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.ValueMap;
import org.huoye.inference.trace.TensorTrace;
import org.huoye.inference.trace.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huoye.inference.Placement;
import org.jspecify.annotations.Nullable;

/** Writes down what a run says and passes it on. Used on the run's thread only. */
final class RunRecorder implements RunListener {

    private final RunListener next;
    private final List<RunReport.StageTime> stages = new ArrayList<>();
    private final List<TensorTrace> tensors = new ArrayList<>();
    private final List<ValueMap> maps = new ArrayList<>();
    private @Nullable Placement placement;
    private @Nullable Stage current;
    private long since;

    RunRecorder(RunListener next) {
        this.next = next;
    }

    @Override
    public boolean looksInside() {
        return next.looksInside();
    }

    @Override
    public void stage(Stage stage) {
        endStage();
        current = stage;
        since = System.nanoTime();
        next.stage(stage);
    }

    @Override
    public void tensor(TensorTrace tensor) {
        tensors.add(tensor);
        next.tensor(tensor);
    }

    @Override
    public void map(ValueMap map) {
        maps.add(map);
        next.map(map);
    }

    @Override
    public void placement(Placement seen) {
        placement = placement == null ? seen : placement.plus(seen);
        next.placement(seen);
    }

    @Override
    public void partial(Record partial) {
        next.partial(partial);
    }

    /** Ends the stage that is open, if any. */
    void endStage() {
        if (current != null) {
            stages.add(new RunReport.StageTime(current, (System.nanoTime() - since) / 1e6));
            current = null;
        }
    }

    List<RunReport.StageTime> stages() {
        return stages;
    }

    List<TensorTrace> tensors() {
        return tensors;
    }

    List<ValueMap> maps() {
        return maps;
    }

    Optional<Placement> placement() {
        return Optional.ofNullable(placement);
    }
}
