package org.huoye.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoRunner;
import org.huoye.demokit.DemoSpec;
import org.huoye.demokit.Options;
import org.huoye.demokit.Request;
import org.huoye.demokit.RunReport;
import org.huoye.inference.ModelStore;
import org.huoye.inference.Models;
import org.huoye.inference.Placement;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.jspecify.annotations.Nullable;

/**
 * A demo that was run one or more times on the same input.
 *
 * @param demo its id
 * @param engine what computed
 * @param device where the operations of the last run ran
 * @param model the demo's leading model, empty if it has none
 * @param ms times
 * @param result of the last run
 * @param why answers to the demo's survey; null if nobody asked
 */
record DemoRun<R extends Record>(String demo, String engine, String device, String model, Millis ms, R result,
        @Nullable List<Answers.Answer> why) {

    /**
     * Milliseconds.
     *
     * @param load opening the models
     * @param first the first run
     * @param median of all runs, the first included
     * @param runs how many there were
     */
    record Millis(double load, double first, double median, int runs) {
    }

    /**
     * Runs a demo in a runner of its own and closes it.
     *
     * @throws CompletionException with the problem as its cause if a run failed
     */
    static <I, R extends Record> DemoRun<R> of(Demo<I, R> demo, DemoContext context, I input, Options options,
            int runs) {
        var request = Request.of(input, options);
        try (var runner = new DemoRunner<>(demo, context)) {
            RunReport<R> first = run(runner, request);
            RunReport<R> last = first;
            double[] millis = new double[runs];
            millis[0] = first.millis();
            for (int i = 1; i < runs; i++) {
                last = run(runner, request);
                millis[i] = last.millis();
            }
            DemoSpec spec = demo.spec();
            return new DemoRun<>(spec.id(), engine(spec, context.models()), device(last.placement()), model(spec),
                    new Millis(Json.tenth(first.loadMillis()), Json.tenth(first.millis()), Json.tenth(median(millis)),
                            runs),
                    last.result(), null);
        }
    }

    /** The same with answers. */
    DemoRun<R> with(List<Answers.Answer> answers) {
        return new DemoRun<>(demo, engine, device, model, ms, result, answers);
    }

    private static <I, R extends Record> RunReport<R> run(DemoRunner<I, R> runner, Request<I> request) {
        return runner.run(request, RunListener.none(), new CancelToken()).join();
    }

    /** That of the leading model; a demo without a model computes in Java. */
    static String engine(DemoSpec spec, ModelStore models) {
        return spec.models().stream().findFirst().map(id -> Models.engine(models.card(id)))
                .orElseGet(() -> "Java " + Runtime.version().feature());
    }

    /** The leading one, empty if there is none. */
    static String model(DemoSpec spec) {
        return spec.models().stream().findFirst().orElse("");
    }

    static String device(Optional<Placement> seen) {
        return seen.map(placement -> placement.kind().name()).orElse("CPU");
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
