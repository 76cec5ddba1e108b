package org.huoye.demokit.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.huoye.demokit.LiveRunner.Phase;
import org.junit.jupiter.api.Test;

/** Trainings in the panel, and what happens to models that nobody uses. */
class TrainingPanelTest extends LivePanel {

    @Test
    void aTrainingGoesOnWhenThePanelClosesAndComesBackAsItWas() {
        trainSlowly();
        int seen = FxThread.call(this::step);
        FxThread.run(() -> panel.pageTurned());
        FxThread.run(() -> panel.close());
        RunningTraining training = FxThread.call(() -> panel.trainings().getFirst());
        assertEquals(FIT, training.demo());
        assertEquals("试验", training.title());
        trainUntil("it to go on", () -> training.progress().get() > (seen + 5) / 200.0);
        FxThread.run(() -> panel.open(FIT, Map.of("epochs", "7")));
        assertTrue(FxThread.call(this::step) > seen, "not from the beginning");
        assertEquals(1, line.trainings.size());
        assertEquals(PanelState.RUNNING, panel.stateProperty().get());
        steps.release(ALL_STEPS);
        FxThread.waitFor("the end", () -> panel.stateProperty().get() == PanelState.DONE);
        assertTrue(FxThread.call(() -> step() == 200 && panel.trainings().isEmpty()), "the reader saw the end");
    }

    @Test
    void aTrainingThatEndsWhileNobodyLooksWaitsToBeSeen() {
        trainSlowly();
        FxThread.run(() -> panel.show("mean-colour", Map.of()));
        RunningTraining training = FxThread.call(() -> panel.trainings().getFirst());
        steps.release(ALL_STEPS);
        FxThread.waitFor("its end", () -> training.phase().get() == Phase.FINISHED);
        assertEquals(List.of(training), FxThread.call(() -> List.copyOf(panel.trainings())));
        FxThread.run(() -> panel.open(FIT, Map.of()));
        assertEquals(200, FxThread.call(this::step));
        assertEquals(List.of(), FxThread.call(() -> List.copyOf(panel.trainings())));
        FxThread.run(() -> panel.close());
    }

    @Test
    void aTrainingStoppedFromItsChipWaitsWhereItIs() {
        trainSlowly();
        FxThread.run(() -> panel.close());
        HBox bar = new HBox();
        TrainingChip chip = FxThread.call(() -> {
            TrainingChip made = new TrainingChip(panel.trainings().getFirst(),
                    training -> panel.open(training.demo(), Map.of()));
            bar.getChildren().add(made);
            stage.setScene(new Scene(new BorderPane(panel.node(), bar, null, null, null), WIDTH, HEIGHT));
            return made;
        });
        FxThread.run(() -> ((Button) chip.lookup("#stop-" + FIT)).fire());
        FxThread.waitFor("the stop", () -> panel.trainings().isEmpty());
        assertFalse(line.trainings.getFirst().closed);
        FxThread.run(() -> ((Button) chip.lookup("#training-" + FIT)).fire());
        assertEquals("继续", text("#run"));
        int seen = FxThread.call(this::step);
        fire("#run");
        trainUntil("it to go on", () -> step() > seen + 3);
        assertEquals(1, line.trainings.size());
    }

    @Test
    void anotherProcessorCannotBeChosenWhileATrainingWouldBeLost() {
        services.gpuRefusal = Optional::empty;
        trainSlowly();
        fire("#device-chip");
        FxThread.waitFor("the sheet", () -> panel.node().lookup("#device-GPU") != null);
        assertTrue(FxThread.call(() -> find(RadioButton.class, "#device-GPU").isDisabled()
                && find(Button.class, "#compare-devices").isDisabled()));
        fire("#run");
        FxThread.waitFor("the pause", () -> find(Button.class, "#run").getText().equals("继续"));
        assertTrue(FxThread.call(() -> find(RadioButton.class, "#device-GPU").isDisabled()));
        fire("#live-reset");
        steps.release();
        FxThread.waitFor("the beginning", () -> step() == 0);
        FxThread.waitFor("the choice", () -> !find(RadioButton.class, "#device-GPU").isDisabled());
        fire("#device-GPU");
        FxThread.run(() -> ((org.huoye.ui.Sheet) find(Node.class, ".scrim")).close());
        fire("#run");
        trainUntil("steps", () -> step() > 1);
        assertEquals(2, line.trainings.size());
    }

    @Test
    void theEndOfTheApplicationClosesEveryTrainingAfterItsStep() throws Exception {
        trainSlowly();
        FxThread.run(() -> panel.close());
        var end = FxThread.call(panel::end);
        steps.release();
        end.get(10, TimeUnit.SECONDS);
        assertTrue(line.trainings.getFirst().closed);
        FxThread.waitFor("the chips to go", () -> panel.trainings().isEmpty());
    }

    @Test
    void anIdlePanelGivesItsModelsBackAndOpensThemAtTheNextRun() {
        FxThread.run(() -> panel.open("mean-colour", Map.of()));
        FxThread.waitFor("a result", () -> panel.stateProperty().get() == PanelState.DONE);
        FxThread.run(() -> services.clock.move(Duration.ofMinutes(9)));
        fire("#run");
        FxThread.waitFor("a result", () -> panel.stateProperty().get() == PanelState.DONE);
        FxThread.run(() -> services.clock.move(Duration.ofMinutes(9)));
        assertEquals(0, other.closed.get(), "it was used nine minutes ago");
        FxThread.run(() -> services.clock.move(Duration.ofMinutes(2)));
        FxThread.waitFor("the models to be given back", () -> other.closed.get() == 1);
        fire("#run");
        FxThread.waitFor("a result", () -> panel.stateProperty().get() == PanelState.DONE);
        assertEquals(2, other.opened.get());
        fire("#tab-how");
        assertFalse(FxThread.call(this::how).contains("已在内存里"), "the run opened the models");
        FxThread.run(() -> services.clock.move(Duration.ofMinutes(11)));
        FxThread.waitFor("once more", () -> other.closed.get() == 2);
        assertEquals(0, services.clock.waiting(), "an idle panel waits for nothing");
    }

    @Test
    void aTrainingIsNeverTakenForIdle() {
        trainSlowly();
        FxThread.run(() -> services.clock.move(Duration.ofMinutes(30)));
        assertFalse(line.trainings.getFirst().closed);
        fire("#run");
        FxThread.waitFor("the pause", () -> find(Button.class, "#run").getText().equals("继续"));
        FxThread.run(() -> services.clock.move(Duration.ofMinutes(30)));
        assertFalse(line.trainings.getFirst().closed, "its state is the reader's work");
    }
}
