package org.huoye.demos;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoRunner;
import org.huoye.demokit.Options;
import org.huoye.demokit.Request;
import org.huoye.demokit.RunReport;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelStore;
import org.huoye.inference.ShippedModels;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.huoye.store.UserDatabase;

/**
 * Runs a demo with the shipped models, as window and command line do.
 *
 * @param <I> its input
 * @param <R> its result
 */
public final class Running<I, R extends Record> implements AutoCloseable {

    private final Demo<I, R> demo;
    private final ModelStore models = ShippedModels.open();
    private final DemoContext context = new DemoContext(models, DeviceChoice.CPU, Path.of("unused"), Optional.empty(),
            uri -> {
            }, UserDatabase.in(Path.of("unused")));
    private final DemoRunner<I, R> runner;

    public Running(Demo<I, R> demo) {
        this.demo = demo;
        runner = new DemoRunner<>(demo, context);
    }

    /** What the demo is opened with. */
    public DemoContext context() {
        return context;
    }

    /** A run that looks inside. */
    public RunReport<R> run(I input) {
        return run(input, new RunListener() {
        }, new CancelToken());
    }

    /** A run where nobody looks inside. */
    public RunReport<R> runQuietly(I input) {
        return run(input, RunListener.none(), new CancelToken());
    }

    public RunReport<R> run(I input, RunListener listener, CancelToken cancel) {
        return run(input, Map.of(), listener, cancel);
    }

    public RunReport<R> run(I input, Map<String, String> options, RunListener listener, CancelToken cancel) {
        return runner.run(new Request<>(input, options(options), 0), listener, cancel).join();
    }

    /** The demo's options, all at their fallbacks but for some. */
    public Options options(Map<String, String> some) {
        return Options.parse(demo.spec().options(), some);
    }

    @Override
    public void close() {
        runner.close();
        models.close();
    }
}
