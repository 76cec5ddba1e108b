package org.huoye.demokit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.huoye.demokit.DeviceException.Reason;
import org.huoye.demokit.LiveRunner.Phase;
import org.huoye.demokit.throwaway.ColourWatch;
import org.huoye.demokit.throwaway.FakeDevices;
import org.huoye.demokit.throwaway.LanesOnly;
import org.huoye.demokit.throwaway.LineFit;
import org.huoye.demokit.throwaway.Loudness;
import org.huoye.jobs.Lane;
import org.huoye.media.SoundBlock;
import org.huoye.platform.Failures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A training, a camera, a microphone and a film are played, paused, stepped and reset on their lane. */
@Timeout(30)
class LiveRunnerTest {

    private static final int BATCHES = 50;

    @TempDir
    Path folder;

    private final FakeDevices devices = new FakeDevices().plug(LiveKind.CAMERA, "front", "back")
            .plug(LiveKind.MICROPHONE, "desk");
    private final LineFit line = new LineFit();
    private final ColourWatch colours = new ColourWatch();
    private final List<Record> states = new CopyOnWriteArrayList<>();
    private final List<Phase> phases = new CopyOnWriteArrayList<>();
    private final List<Throwable> problems = new CopyOnWriteArrayList<>();
    private final LanesOnly threads = new LanesOnly(Lane::named);
    private final LanesOnly same = new LanesOnly(name -> Lane.sameThread());
    private Map<String, String> settings = Map.of();
    private Consumer<Record> onState = state -> {
    };
    private boolean mirrored;

    @AfterEach
    void close() {
        threads.close();
    }

    private <F, S extends Record> LiveRunner<F, S> runner(Demo<?, ?> demo, LivePart<F, S> part, LanesOnly lanes,
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

    private Options options(Demo<?, ?> demo) {
        return Options.parse(demo.spec().options(), settings);
    }

    private LiveMeans means(Demo<?, ?> demo, String device) {
        return new LiveMeans(devices, device, () -> mirrored, Optional.of(folder.resolve("film")), options(demo), 7);
    }

    private LiveRunner<LineFit.Batch, LineFit.Fit> training(LanesOnly lanes) {
        settings = Map.of("epochs", Integer.toString(BATCHES));
        return runner(line, line.part(), lanes, 0, "");
    }

    private LiveRunner<?, ?> camera(String device) {
        return runner(colours, colours.part(), threads, 0, device);
    }

    private static void await(String what, java.util.function.BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited in vain for " + what);
            Thread.sleep(2);
        }
    }

    private void seeUntil(int level, java.util.function.BooleanSupplier condition) throws InterruptedException {
        await("frames", () -> {
            devices.see(ColourWatch.grey(level));
            return condition.getAsBoolean();
        });
    }

    // ---- trainings

    @Test
    void playsToTheEndOfItsSource() {
        try (var runner = training(same)) {
            runner.play().join();
            assertEquals(BATCHES, states.size());
            assertTrue(fit(BATCHES - 1).loss() < fit(0).loss() / 100);
            assertEquals(List.of(Phase.PLAYING, Phase.FINISHED), phases);
            runner.play().join();
            assertEquals(BATCHES, states.size());
        }
    }

    private LineFit.Fit fit(int index) {
        return (LineFit.Fit) states.get(index);
    }

    @Test
    void pausesAfterTheStepUnderWayAndGoesOnFromThere() {
        try (var runner = training(same)) {
            onState = state -> {
                if (states.size() == 3) {
                    runner.pause();
                }
            };
            runner.play().join();
            assertEquals(3, states.size());
            runner.step().join();
            assertEquals(4, fit(3).step());
            assertEquals(Phase.PAUSED, runner.phase());
            runner.play().join();
            assertEquals(BATCHES, fit(BATCHES - 1).step());
        }
    }

    @Test
    void resetIsANewCoreOnTheSameData() {
        try (var runner = training(same)) {
            runner.step().join();
            runner.step().join();
            runner.reset().join();
            assertTrue(line.trainings.getFirst().closed);
            runner.step().join();
            assertEquals(states.getFirst(), states.getLast());
        }
        assertTrue(line.trainings.getLast().closed);
    }

    @Test
    void aFailingStepIsToldAndResetLeadsOn() {
        try (var runner = training(same)) {
            runner.step().join();
            line.trainings.getFirst().closed = true;
            runner.play().join();
            assertEquals(Phase.FAILED, runner.phase());
            assertEquals(1, problems.size());
            runner.reset().join();
            runner.step().join();
            assertEquals(1, fit(states.size() - 1).step());
        }
    }

    @Test
    void closingWhileItPlaysOnAThreadStopsAndClosesTheCoreOnce() throws Exception {
        CountDownLatch playing = new CountDownLatch(5);
        onState = state -> playing.countDown();
        var runner = training(threads);
        settings = Map.of("epochs", "200");
        line.beforeStep = () -> java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        var play = runner.play();
        assertTrue(playing.await(10, TimeUnit.SECONDS));
        runner.end().get(10, TimeUnit.SECONDS);
        play.get(10, TimeUnit.SECONDS);
        assertEquals(Phase.CLOSED, runner.phase());
        assertTrue(states.size() < 200, "it ended before its source");
        assertEquals(1, line.trainings.size());
        assertTrue(line.trainings.getFirst().closed);
        assertEquals(List.of(), problems);
    }

    // ---- devices

    @Test
    void aSlowDemoGetsTheNewestPictureAndNoQueue() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        colours.inStep = () -> {
            busy.countDown();
            waitFor(go);
        };
        try (var runner = camera("front")) {
            var unused = runner.play();
            await("the camera", () -> !devices.open(LiveKind.CAMERA).isEmpty());
            devices.see(ColourWatch.grey(1));
            assertTrue(busy.await(10, TimeUnit.SECONDS));
            for (int level = 2; level <= 100; level++) {
                devices.see(ColourWatch.grey(level));
            }
            go.countDown();
            await("two steps", () -> states.size() == 2);
            assertEquals(List.of(new ColourWatch.Seen(1, 1), new ColourWatch.Seen(2, 100)), states);
            assertEquals(98, devices.opened.getFirst().frames().merged());
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void soundThatWaitsIsJoinedAndOnlyItsOldestPartIsLost() throws Exception {
        var demo = new Loudness();
        try (var runner = runner(demo, demo.part(), threads, 0, "desk")) {
            CountDownLatch go = new CountDownLatch(1);
            onState = state -> waitFor(go);
            var unused = runner.play();
            await("the microphone", () -> !devices.open(LiveKind.MICROPHONE).isEmpty());
            devices.hear(new SoundBlock(new float[]{0.5f}, 100));
            await("the first block", () -> states.size() == 1);
            for (int i = 0; i < 30; i++) {
                devices.hear(new SoundBlock(new float[10], 100));
            }
            go.countDown();
            await("the second block", () -> states.size() == 2);
            assertEquals(List.of(new Loudness.Heard(1, 0.5), new Loudness.Heard(201, 0)), states,
                    "two seconds at most");
        }
    }

    @Test
    void aDeviceIsLetGoOfAtOnceInTheThreadThatPausesWhateverTheStepDoes() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        colours.inStep = () -> {
            busy.countDown();
            waitFor(go);
        };
        try (var runner = camera("front")) {
            var play = runner.play();
            await("the camera", () -> !devices.open(LiveKind.CAMERA).isEmpty());
            devices.see(ColourWatch.grey(9));
            assertTrue(busy.await(10, TimeUnit.SECONDS));
            runner.pause();
            assertTrue(devices.opened.getFirst().isClosed(), "while the step still works");
            go.countDown();
            play.get(10, TimeUnit.SECONDS);
            assertEquals(Phase.PAUSED, runner.phase());
            assertEquals(0, colours.closed.get(), "the core lives on");
            var again = runner.play();
            seeUntil(3, () -> states.size() > 1);
            assertEquals(1, colours.opened.get());
            runner.close();
            again.get(10, TimeUnit.SECONDS);
        }
        await("the core", () -> colours.closed.get() == 1);
        assertEquals(List.of(), devices.open(LiveKind.CAMERA));
    }

    @Test
    void aDeviceThatOpensAfterThePauseIsClosedAgainUnused() throws Exception {
        CountDownLatch opening = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        devices.whileOpening = () -> {
            opening.countDown();
            waitFor(go);
        };
        try (var runner = camera("front")) {
            var play = runner.play();
            assertTrue(opening.await(10, TimeUnit.SECONDS));
            runner.pause();
            go.countDown();
            play.get(10, TimeUnit.SECONDS);
            assertTrue(devices.opened.getFirst().isClosed());
            assertEquals(List.of(), problems);
        }
    }

    @Test
    void aPauseWhileTheModelsOpenNeverTouchesTheDevice() throws Exception {
        CountDownLatch opening = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        colours.inOpen = () -> {
            opening.countDown();
            waitFor(go);
        };
        try (var runner = camera("front")) {
            var play = runner.play();
            assertTrue(opening.await(10, TimeUnit.SECONDS));
            runner.pause();
            go.countDown();
            play.get(10, TimeUnit.SECONDS);
            assertEquals(List.of(), devices.opened);
        }
    }

    @Test
    void anotherCameraIsTakenWhileItPlaysAndTheCoreGoesOn() throws Exception {
        try (LiveRunner<org.huoye.media.Picture, ColourWatch.Seen> runner = runner(colours, colours.part(), threads, 0,
                "front")) {
            var unused = runner.play();
            seeUntil(5, () -> !states.isEmpty());
            runner.from(colours.part().origins().getFirst(), () -> means(colours, "back"));
            await("the other camera", () -> devices.opened.size() == 2);
            int before = states.size();
            seeUntil(6, () -> states.size() > before);
            assertEquals("back", devices.opened.getLast().id());
            assertTrue(devices.opened.getFirst().isClosed());
            assertEquals(1, colours.opened.get());
            assertTrue(((ColourWatch.Seen) states.getLast()).frames() > before, "the same core");
            assertEquals(Phase.PLAYING, runner.phase());
        }
    }

    @Test
    void theMirrorTurnsWithTheNextPicture() throws Exception {
        try (var runner = camera("front")) {
            var unused = runner.play();
            seeUntil(100, () -> !states.isEmpty());
            assertEquals(100, ((ColourWatch.Seen) states.getLast()).brightness());
            mirrored = true;
            seeUntil(100, () -> ((ColourWatch.Seen) states.getLast()).brightness() == 50);
            assertEquals(1, devices.opened.size());
        }
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void aDeviceThatCannotBeUsedIsOneSentenceAndThenCanBeTriedAgain(Reason reason) throws Exception {
        try (var runner = camera("front")) {
            if (reason == Reason.UNPLUGGED) {
                var unused = runner.play();
                seeUntil(1, () -> !states.isEmpty());
                devices.unplug(LiveKind.CAMERA);
            } else {
                devices.refuse(LiveKind.CAMERA, Optional.of(reason));
                var unused = runner.play();
            }
            await("the end", () -> runner.phase() == Phase.PAUSED);
            String sentence = Failures.of(problems.getFirst()).sentence();
            assertTrue(sentence.contains("摄像头") && sentence.endsWith("。"), sentence);
            devices.refuse(LiveKind.CAMERA, Optional.empty());
            devices.plug(LiveKind.CAMERA, "front");
            int before = states.size();
            var unused = runner.play();
            seeUntil(2, () -> states.size() > before);
            assertEquals(1, colours.opened.get(), "the core lived on");
            assertEquals(1, problems.size());
        }
    }

    @Test
    void aStepOfACameraOpensItForOnePicture() throws Exception {
        try (var runner = camera("front")) {
            var step = runner.step();
            await("the camera", () -> !devices.open(LiveKind.CAMERA).isEmpty());
            devices.see(ColourWatch.grey(4));
            step.get(10, TimeUnit.SECONDS);
            assertEquals(1, states.size());
            assertTrue(devices.opened.getFirst().isClosed());
            assertEquals(Phase.PAUSED, runner.phase());
        }
    }

    @Test
    void theModelsOfAPausedDeviceAreGivenBackAndOpenedAgain() throws Exception {
        try (var runner = camera("front")) {
            var step = runner.step();
            seeUntil(4, step::isDone);
            runner.rest().get(10, TimeUnit.SECONDS);
            assertEquals(1, colours.closed.get());
            var again = runner.step();
            seeUntil(4, again::isDone);
            assertEquals(2, colours.opened.get());
        }
    }

    // ---- films

    @Test
    void aFilmEndsAndBeginsAnewAfterAReset() throws Exception {
        Files.write(folder.resolve("film"), List.of("10", "20"));
        try (var runner = runner(colours, colours.part(), same, 1, "")) {
            settings = Map.of("gain", "2");
            runner.play().join();
            assertEquals(Phase.FINISHED, runner.phase());
            assertEquals(List.of(new ColourWatch.Seen(1, 20), new ColourWatch.Seen(2, 40)), states);
            runner.reset().join();
            runner.step().join();
            assertEquals(new ColourWatch.Seen(1, 20), states.getLast());
        }
    }
}
