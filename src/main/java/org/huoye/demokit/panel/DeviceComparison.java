package org.huoye.demokit.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.huoye.demokit.DemoRunner;
import org.huoye.demokit.Request;
import org.huoye.demokit.RunReport;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;

/**
 * The same request on two devices.
 *
 * @param sides one a device, in the order asked for
 */
record DeviceComparison(List<Side> sides) {

    /** Runs that are timed on each device, after one that is not. */
    static final int RUNS = 5;

    DeviceComparison {
        sides = List.copyOf(sides);
    }

    /**
     * What was seen on one device.
     *
     * @param last the last run, with where its operations really ran
     * @param medianMillis median of {@link #RUNS} runs
     */
    record Side(RunReport<?> last, double medianMillis) {
    }

    /**
     * Runs a request {@code RUNS + 1} times on each runner, one runner after the other.
     *
     * @param listener hears the first, untimed run of each
     * @return completes on the runners' lane; exceptionally if a run fails or is cancelled
     */
    static <I, R extends Record> CompletableFuture<DeviceComparison> measure(List<DemoRunner<I, R>> runners,
            Request<I> request, RunListener listener, CancelToken cancel) {
        List<Side> sides = new ArrayList<>();
        CompletableFuture<?> done = CompletableFuture.completedFuture(null);
        for (DemoRunner<I, R> runner : runners) {
            done = done.thenCompose(before -> side(runner, request, listener, cancel)).thenAccept(sides::add);
        }
        return done.thenApply(all -> new DeviceComparison(sides));
    }

    private static <I, R extends Record> CompletableFuture<Side> side(DemoRunner<I, R> runner, Request<I> request,
            RunListener listener, CancelToken cancel) {
        List<RunReport<R>> reports = new ArrayList<>();
        CompletableFuture<?> done = runner.run(request, listener, cancel);
        for (int i = 0; i < RUNS; i++) {
            done = done.thenCompose(before -> runner.run(request, RunListener.none(), cancel)).thenAccept(reports::add);
        }
        return done.thenApply(all -> new Side(reports.getLast(),
                reports.stream().mapToDouble(RunReport::millis).sorted().skip(RUNS / 2).findFirst().orElseThrow()));
    }
}
