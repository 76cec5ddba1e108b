package org.huoye.demokit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.huoye.demokit.DeviceException.Reason;
import org.huoye.demokit.LiveRunner.Phase;
import org.huoye.demokit.throwaway.ColourWatch;
import org.huoye.demokit.throwaway.Loudness;
import org.huoye.media.SoundBlock;
import org.huoye.platform.Failures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cameras and microphones are played, paused and exchanged on their lane. */
class LiveRunnerDevicesTest extends LiveRuns {

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
}
