package org.huoye.demokit;

import org.huoye.inference.trace.ValueMap;
import org.huoye.inference.trace.TensorTrace;
import org.huoye.inference.trace.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huoye.inference.Placement;

/**
 * One finished run: the result and everything that was seen on the way. Immutable.
 *
 * @param demo id of the demo
 * @param result what came out
 * @param options the settings it ran with
 * @param stages times of the stages, in order
 * @param tensors tensors of this run, in order
 * @param maps maps to look at
 * @param placement where the operations ran; empty if no model was called
 * @param millis from decoded input to result, without opening models
 * @param loadMillis time to open the models, 0 if they were open
 * @param when the end of the run
 * @param <R> result
 */
public record RunReport<R extends Record>(String demo, R result, Map<String, Object> options, List<StageTime> stages,
        List<TensorTrace> tensors, List<ValueMap> maps, Optional<Placement> placement, double millis,
        double loadMillis, Instant when) {

    public RunReport {
        options = Map.copyOf(options);
        stages = List.copyOf(stages);
        tensors = List.copyOf(tensors);
        maps = List.copyOf(maps);
    }

    /** How long a stage took, in milliseconds. */
    public record StageTime(Stage stage, double millis) {
    }
}
