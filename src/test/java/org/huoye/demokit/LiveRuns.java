package org.huoye.demokit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.huoye.demokit.LiveRunner.Phase;
import org.huoye.demokit.throwaway.ColourWatch;
import org.huoye.demokit.throwaway.FakeDevices;
import org.huoye.demokit.throwaway.LanesOnly;
import org.huoye.demokit.throwaway.LineFit;
import org.huoye.jobs.Lane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runners of small demos, and all that they tell. */
@Timeout(30)
abstract class LiveRuns {

    static final int BATCHES = 50;

    @TempDir
    Path folder;

    final FakeDevices devices = new FakeDevices().plug(LiveKind.CAMERA, "front", "back")
            .plug(LiveKind.MICROPHONE, "desk");
    final LineFit line = new LineFit();
    final ColourWatch colours = new ColourWatch();
    final List<Record> states = new CopyOnWriteArrayList<>();
    final List<Phase> phases = new CopyOnWriteArrayList<>();
    final List<Throwable> problems = new CopyOnWriteArrayList<>();
    final LanesOnly threads = new LanesOnly(Lane::named);
    final LanesOnly same = new LanesOnly(name -> Lane.sameThread());
    Map<String, String> settings = Map.of();
    Consumer<Record> onState = state -> {
    };
    boolean mirrored;

    @AfterEach
    void close() {
        threads.close();
    }

    <F, S extends Record> LiveRunner<F, S> runner(Demo<?, ?> demo, LivePart<F, S> part, LanesOnly lanes,
            int origin, String device) {
        return new LiveRunner<>(demo.spec().id(), part, lanes.context(), () -> options(demo),
                part.origins().get(origin), () -> means(demo, device), new LiveRunner.Listener<F, S>() {
                    @Override
                    public void phase(Phase phase) {
                        phases.add(phase);
                    }

                    @Override
                    public void step(F frame, RunReport<S> report) {
                        states.add(report.result());
                        onState.accept(report.result());
                    }

                    @Override
                    public void failed(Throwable problem) {
                        problems.add(problem);
                    }
                });
    }

    Options options(Demo<?, ?> demo) {
        return Options.parse(demo.spec().options(), settings);
    }

    LiveMeans means(Demo<?, ?> demo, String device) {
        return new LiveMeans(devices, device, () -> mirrored, Optional.of(folder.resolve("film")), options(demo), 7);
    }

    LiveRunner<LineFit.Batch, LineFit.Fit> training(LanesOnly lanes) {
        settings = Map.of("epochs", Integer.toString(BATCHES));
        return runner(line, line.part(), lanes, 0, "");
    }

    LiveRunner<?, ?> camera(String device) {
        return runner(colours, colours.part(), threads, 0, device);
    }

    static void await(String what, java.util.function.BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited in vain for " + what);
            Thread.sleep(2);
        }
    }

    void seeUntil(int level, java.util.function.BooleanSupplier condition) throws InterruptedException {
        await("frames", () -> {
            devices.see(ColourWatch.grey(level));
            return condition.getAsBoolean();
        });
    }

    static void waitFor(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
