package org.huoye.demokit.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huoye.demokit.throwaway.Echo;
import org.huoye.demokit.throwaway.Echo.Heard;
import org.huoye.demokit.throwaway.Echo.Talk;
import org.huoye.demokit.throwaway.LanesOnly;
import org.huoye.demokit.throwaway.ManualLane;
import org.huoye.jobs.Lane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conversation in the panel's model: what is said joins what was said, and nothing said is lost. */
class ConversationTest {

    @TempDir
    Path folder;

    private final Echo echo = new Echo();

    private DemoPanelModel<Talk, Heard> opened(Lane lane) {
        DemoPanelModel<Talk, Heard> model = new DemoPanelModel<>(echo,
                new TestServices().over(new LanesOnly(name -> lane), folder, folder, Runnable::run), input -> {
                });
        model.configure(Map.of());
        return model;
    }

    private static void say(DemoPanelModel<?, ?> model, String words) {
        model.talk().draftProperty().set(words);
        model.run();
    }

    private static List<String> heard(DemoPanelModel<Talk, Heard> model) {
        return Objects.requireNonNull(model.outcomeProperty().get()).report().result().turns();
    }

    @Test
    void turnsFollowEachOther() {
        var model = opened(Lane.sameThread());
        model.begin();
        say(model, "一");
        say(model, "二");
        assertEquals(List.of("你好0", "一1", "二2"), heard(model));
        assertEquals("", model.talk().draftProperty().get());
    }

    @Test
    void aSampleIsAnotherTurn() {
        var model = opened(Lane.sameThread());
        model.begin();
        model.inputs().chooseSample(echo.spec().samples().getLast());
        assertEquals(List.of("你好0", "再见1"), heard(model));
    }

    @Test
    void aSampleIsSaidAndNotWhatIsTypedBesideIt() {
        var model = opened(Lane.sameThread());
        model.begin();
        model.talk().draftProperty().set("还没写完");
        model.inputs().chooseSample(echo.spec().samples().getLast());
        assertEquals(List.of("你好0", "再见1"), heard(model));
        assertEquals("还没写完", model.talk().draftProperty().get());
    }

    @Test
    void anAnswerOnceGivenIsNotAskedForAgainByTheButton() {
        var model = opened(Lane.sameThread());
        assertTrue(model.canRun().get(), "the first sample waits");
        model.begin();
        assertFalse(model.canRun().get());
        model.talk().draftProperty().set("  ");
        assertFalse(model.canRun().get());
        model.talk().draftProperty().set("一");
        assertTrue(model.canRun().get());
    }

    @Test
    void whatCannotBeAskedStaysInTheField() {
        var model = opened(Lane.sameThread());
        model.begin();
        say(model, "这一句话长得没法问出口");
        assertEquals("这一句话长得没法问出口", model.talk().draftProperty().get());
        assertNotNull(model.problemProperty().get());
        assertEquals(List.of("你好0"), heard(model));
        say(model, "短");
        assertEquals(List.of("你好0", "短1"), heard(model));
        assertNull(model.problemProperty().get());
    }

    @Test
    void aQuestionWhoseRunFailedIsAnsweredWithTheNext() {
        var model = opened(Lane.sameThread());
        model.begin();
        say(model, Echo.BROKEN);
        assertEquals(PanelState.FAILED, model.state());
        assertEquals(new Talk(List.of("你好0"), List.of(Echo.BROKEN)),
                Objects.requireNonNull(model.givenProperty().get()).value());
        echo.breaks = false;
        say(model, "二");
        assertEquals(List.of("你好0", "坏1", "二2"), heard(model));
    }

    @Test
    void aQuestionThatIsAskedDuringARunIsAnsweredAfterIt() {
        ManualLane lane = new ManualLane();
        var model = opened(lane);
        lane.work();
        model.begin();
        model.inputs().chooseSample(echo.spec().samples().getLast());
        lane.work();
        assertEquals(List.of("你好0", "再见1"), heard(model));
    }

    @Test
    void aRunAgainAnswersTheSameQuestion() {
        var model = opened(Lane.sameThread());
        model.begin();
        say(model, "一");
        model.runAnew();
        assertEquals(List.of("你好0", "一1"), heard(model));
    }

    @Test
    void beginningAnewForgetsAll() {
        var model = opened(Lane.sameThread());
        assertFalse(model.nothingSaid().get());
        model.begin();
        say(model, "一");
        model.beginAnew();
        assertTrue(model.nothingSaid().get());
        assertNull(model.outcomeProperty().get());
        assertEquals(PanelState.IDLE, model.state());
        say(model, "二");
        assertEquals(List.of("二0"), heard(model));
    }

    @Test
    void beginningAnewDuringARunDropsItsAnswer() {
        ManualLane lane = new ManualLane();
        var model = opened(lane);
        lane.work();
        model.begin();
        model.beginAnew();
        lane.work();
        assertNull(model.outcomeProperty().get());
        say(model, "二");
        lane.work();
        assertEquals(List.of("二0"), heard(model));
    }
}
