package org.huoye.demokit.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import org.huoye.demokit.Demo;
import org.huoye.demokit.throwaway.LanesOnly;
import org.huoye.demokit.throwaway.LineFit;
import org.huoye.demokit.throwaway.ManualLane;
import org.huoye.demokit.throwaway.MeanColour;
import org.huoye.demokit.throwaway.Spelling;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.Placement;
import org.huoye.inference.trace.Stage;
import org.huoye.jobs.Lane;
import org.huoye.media.HostilePictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The panel's model on lanes of the same thread, and on lanes that work only when told to. */
class DemoPanelModelTest {

    @TempDir
    Path folder;

    private final List<PanelState> states = new ArrayList<>();
    private Optional<String> gpuRefusal = Optional.of("没有显卡");

    @BeforeEach
    void samples() throws Exception {
        Path samples = Files.createDirectories(folder.resolve("mean-colour"));
        HostilePictures.photo(samples.resolve("red.png"), 8, 6);
        HostilePictures.photo(samples.resolve("blue.png"), 9, 7);
    }

    private PanelServices services(LanesOnly lanes) {
        TestServices services = new TestServices();
        services.gpuRefusal = () -> gpuRefusal;
        return services.over(lanes, folder, folder, Runnable::run);
    }

    private <I, R extends Record> DemoPanelModel<I, R> opened(Demo<I, R> demo, Map<String, String> settings) {
        return opened(demo, settings, Lane.sameThread());
    }

    private <I, R extends Record> DemoPanelModel<I, R> opened(Demo<I, R> demo, Map<String, String> settings,
            Lane lane) {
        DemoPanelModel<I, R> model = new DemoPanelModel<>(demo, services(new LanesOnly(name -> lane)), input -> {
        });
        model.stateProperty().subscribe((before, now) -> states.add(now));
        model.configure(settings);
        return model;
    }

    private static String problem(DemoPanelModel<?, ?> model) {
        return Objects.requireNonNull(model.problemProperty().get()).failure().sentence();
    }

    /** The parts of a panel are made one after the other, while a run is under way. */
    @Test
    void stagesThatAreMadeAfterTheRunShowThatItIsOver() throws Exception {
        FxThread.start();
        var model = opened(new MeanColour(), Map.of());
        model.run();
        assertEquals(PanelState.DONE, model.state());
        assertEquals(Stage.values().length, FxThread.call(() -> new StageLine(model).getChildren().stream()
                .filter(place -> place.getPseudoClassStates().contains(PseudoClass.getPseudoClass("passed")))
                .count()).intValue());
    }

    @Test
    void theFirstSampleIsChosenAndNothingRunsByItself() {
        var model = opened(new MeanColour(), Map.of());
        assertEquals("红", Objects.requireNonNull(model.givenProperty().get()).name());
        assertEquals(PanelState.IDLE, model.state());
        assertTrue(model.canRun().get());
        assertFalse(model.canStop().get());
        assertNull(model.outcomeProperty().get());
    }

    @Test
    void aRunGoesThroughItsStates() {
        var model = opened(new MeanColour(), Map.of());
        model.run();
        assertEquals(List.of(PanelState.PREPARING, PanelState.RUNNING, PanelState.DONE), states);
        assertNotNull(model.outcomeProperty().get());
    }

    @ParameterizedTest
    @CsvSource({"IDLE, DONE", "IDLE, RUNNING", "RUNNING, PREPARING", "STOPPING, DONE", "STOPPING, RUNNING",
            "DONE, RUNNING", "FAILED, DONE", "CANCELLED, RUNNING"})
    void someStatesCannotFollowEachOther(PanelState from, PanelState next) {
        assertFalse(from.mayBecome(next));
    }

    @Test
    void stoppingBetweenTokensEndsInCancelledAndKeepsNoResult() {
        List<DemoPanelModel<?, ?>> holder = new ArrayList<>();
        var model = opened(new Spelling(token -> {
            if (token == 1) {
                holder.getFirst().stop();
            }
        }), Map.of());
        holder.add(model);
        model.run();
        assertEquals(List.of(PanelState.PREPARING, PanelState.RUNNING, PanelState.STOPPING, PanelState.CANCELLED),
                states);
        assertNull(model.outcomeProperty().get());
        assertEquals(new Spelling.Spelt("活", 1), Objects.requireNonNull(model.partialProperty().get()).part());
    }

    @Test
    void resultsThatComeAfterTheClosingAreDropped() {
        ManualLane lane = new ManualLane();
        MeanColour demo = new MeanColour();
        var model = opened(demo, Map.of(), lane);
        lane.work();
        model.run();
        model.close();
        lane.work();
        assertNull(model.outcomeProperty().get());
        assertEquals(demo.opened.get(), demo.closed.get());
    }

    @Test
    void closingDuringARunGivesTheCoreBack() {
        MeanColour demo = new MeanColour();
        List<DemoPanelModel<?, ?>> holder = new ArrayList<>();
        var model = opened(demo, Map.of());
        holder.add(model);
        model.stageProperty().subscribe(stage -> {
            if (stage == org.huoye.inference.trace.Stage.INFER) {
                holder.getFirst().close();
            }
        });
        model.run();
        assertNull(model.outcomeProperty().get());
        assertEquals(1, demo.opened.get());
        assertEquals(1, demo.closed.get());
    }

    @Test
    void aFailureIsASentenceAndCanBeRetried() {
        MeanColour demo = new MeanColour();
        demo.failures.set(1);
        var model = opened(demo, Map.of());
        model.run();
        assertEquals(PanelState.FAILED, model.state());
        Problem problem = Objects.requireNonNull(model.problemProperty().get());
        assertEquals(Problem.Remedy.RETRY, problem.remedy());
        assertTrue(problem.failure().sentence().endsWith("。"), problem.failure().sentence());
        assertFalse(problem.failure().sentence().contains("asked to fail"));
        assertFalse(problem.failure().logId().isEmpty());
        model.run();
        assertEquals(PanelState.DONE, model.state());
        assertNull(model.problemProperty().get());
    }

    @Test
    void anUnreadableFileLosesNothing() throws Exception {
        var model = opened(new MeanColour(), Map.of());
        model.run();
        var before = model.outcomeProperty().get();
        model.inputs().openFile(Files.writeString(folder.resolve("note.jpg"), "no picture"));
        assertSame(before, model.outcomeProperty().get());
        assertEquals(PanelState.DONE, model.state());
        assertTrue(problem(model).contains("不是图片"));
    }

    @Test
    void aPictureOfThePageIsRunAtOnceUnderItsOwnNameAndKeepsTheSettings() throws Exception {
        Path file = folder.resolve("figure.png");
        HostilePictures.photo(file, 12, 5);
        var model = opened(new MeanColour(), Map.of());
        model.inputs().openPagePicture(file);
        var outcome = Objects.requireNonNull(model.outcomeProperty().get());
        assertEquals(12, outcome.input().width());
        assertEquals("书中的图片", outcome.name());
        assertNull(Objects.requireNonNull(model.givenProperty().get()).sample());
    }

    @Test
    void aRunWaitsForTheInputThatIsBeingRead() {
        ManualLane lane = new ManualLane();
        var model = opened(new MeanColour(), Map.of("sample", "blue.png"), lane);
        model.run();
        assertEquals(PanelState.PREPARING, model.state());
        lane.work();
        assertEquals(PanelState.DONE, model.state());
        assertEquals("蓝", Objects.requireNonNull(model.givenProperty().get()).name());
    }

    @Test
    void aRunThatWaitsForAnUnreadableInputFails() {
        ManualLane lane = new ManualLane();
        var model = opened(new MeanColour(), Map.of(), lane);
        model.inputs().openFile(folder.resolve("missing.png"));
        model.run();
        lane.work();
        assertTrue(states.contains(PanelState.FAILED), states.toString());
        assertTrue(problem(model).contains("找不到"));
        assertEquals("红", Objects.requireNonNull(model.givenProperty().get()).name(), "the first sample is there");
        assertTrue(model.canRun().get());
    }

    @Test
    void stoppingWhileTheInputIsReadEndsAtOnce() {
        ManualLane lane = new ManualLane();
        var model = opened(new MeanColour(), Map.of(), lane);
        model.run();
        model.stop();
        assertEquals(PanelState.CANCELLED, model.state());
        lane.work();
        assertEquals(PanelState.IDLE, model.state());
        assertNull(model.outcomeProperty().get());
    }

    @Test
    void onlyTheLastOfTwoInputsCounts() {
        ManualLane lane = new ManualLane();
        var model = opened(new MeanColour(), Map.of(), lane);
        model.inputs().chooseSample(model.spec().samples().get(1));
        model.inputs().chooseSample(model.spec().samples().get(0));
        model.inputs().chooseSample(model.spec().samples().get(1));
        lane.work();
        assertEquals("蓝", Objects.requireNonNull(model.givenProperty().get()).name());
        assertEquals(9, Objects.requireNonNull(model.outcomeProperty().get()).input().width());
    }

    @Test
    void anotherInputDuringARunRunsAgainOnIt() {
        ManualLane lane = new ManualLane();
        var model = opened(new MeanColour(), Map.of(), lane);
        lane.work();
        model.run();
        model.inputs().chooseSample(model.spec().samples().get(1));
        lane.work();
        assertEquals(PanelState.DONE, model.state());
        assertEquals(9, Objects.requireNonNull(model.outcomeProperty().get()).input().width());
    }

    @Test
    void whatChangesBesideARunIsHeededOnceTheRunIsOver() {
        ManualLane lane = new ManualLane();
        var model = opened(new MeanColour(), Map.of(), lane);
        lane.work();
        model.runAnew();
        assertEquals(PanelState.IDLE, model.state(), "nobody has run anything");
        states.clear();
        model.run();
        model.runAnew();
        lane.work();
        assertEquals(2, Collections.frequency(states, PanelState.DONE));
        model.runAnew();
        lane.work();
        assertEquals(3, Collections.frequency(states, PanelState.DONE));
    }

    @Test
    void settingsOfACardAreTakenAndStrangeOnesAreTold() {
        var model = opened(new Spelling(token -> {
        }), Map.of("sample", "深度学习", "order", "backward"));
        model.run();
        assertEquals("习学度深", Objects.requireNonNull(model.outcomeProperty().get()).report().result().text());
        model.configure(Map.of("order", "sideways", "colour", "red"));
        assertEquals("backward", model.optionsProperty().get().choice("order"));
        assertTrue(problem(model).contains("设置"));
    }

    @Test
    void anOptionOfAQuickDemoRunsAgainOnceThereIsAResult() {
        LineFit demo = new LineFit();
        var slow = opened(demo, Map.of());
        slow.run();
        states.clear();
        slow.setOption(LineFit.EPOCHS, "3");
        assertEquals(List.of(), states);
        slow.run();
        assertEquals(3, Objects.requireNonNull(slow.outcomeProperty().get()).report().result().step());
    }

    @Test
    void aBlankTextCannotBeRun() {
        var model = opened(new Spelling(token -> {
        }), Map.of());
        model.takeText("  ");
        assertFalse(model.canRun().get());
        model.takeText("书");
        assertTrue(model.canRun().get());
    }

    @Test
    void theReasonAgainstTheGpuIsKnownAfterTheWarmUpAndNothingIsCompared() {
        var model = opened(new MeanColour(), Map.of());
        model.warmUp();
        model.devices().askForGpu();
        assertEquals(Optional.of("没有显卡"), model.devices().gpuRefusalProperty().get());
        model.compare();
        assertEquals(PanelState.IDLE, model.state());
    }

    @Test
    void twoDevicesAreComparedByWhereTheirRunsReallyWere() {
        gpuRefusal = Optional.empty();
        MeanColour demo = new MeanColour();
        var model = opened(demo, Map.of());
        model.warmUp();
        model.devices().askForGpu();
        model.compare();
        DeviceComparison comparison = Objects.requireNonNull(model.devices().comparisonProperty().get());
        assertEquals(List.of(Placement.Kind.CPU, Placement.Kind.GPU), comparison.sides().stream()
                .map(side -> side.last().placement().orElseThrow().kind()).toList());
        model.setDevice(DeviceChoice.GPU);
        model.run();
        assertEquals(Placement.Kind.GPU, Objects.requireNonNull(model.outcomeProperty().get()).report().placement()
                .orElseThrow().kind());
        model.close();
        assertEquals(demo.opened.get(), demo.closed.get());
    }
}
