package org.huoye.demokit.panel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
import org.huoye.demokit.Annex;
import org.huoye.demokit.Demo;
import org.huoye.demokit.InputKind;
import org.huoye.demokit.LiveKind;
import org.huoye.demokit.LiveRunner.Phase;
import org.huoye.demokit.ProbePart;
import org.huoye.demokit.ProbePart.Home;
import org.huoye.demokit.ResultView;
import org.huoye.platform.Messages;
import org.huoye.ui.PictureImages;
import org.huoye.ui.ProblemBand;
import org.huoye.ui.Sheet;
import org.jspecify.annotations.Nullable;

/** One demo in the panel: its model, its view and the parts around them. */
final class OpenDemo<I, R extends Record> {

    private static final Messages TEXT = Messages.beside(OpenDemo.class);
    private static final KeyCombination RUN = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    /** Width of the thumbnail in the page. */
    private static final double THUMBNAIL = 120;
    private static final double THUMBNAIL_SCALE = 2;

    private final PanelServices services;
    private final Consumer<Thumbnail> onResult;
    private final ResultView<I, R> view;
    private final DemoPanelModel<I, R> model;
    private final InputSource source;
    private final @Nullable LiveSide<?, ?> live;
    private final @Nullable Viewfinder viewfinder;
    private final ObjectBinding<@Nullable Finding<?, ?>> shown;
    private final ReadOnlyObjectWrapper<PanelState> state = new ReadOnlyObjectWrapper<>(PanelState.IDLE);
    private final IdleWatch idle;
    private final Pieces pieces;
    private final ProblemBand band = new ProblemBand();
    private final StackPane node = new StackPane();
    /** Made when it is first looked at. */
    private @Nullable ProbePlace<I, R, ?, ?> probe;

    OpenDemo(Demo<I, R> demo, PanelServices services, Runnable onClose, Consumer<Thumbnail> onResult) {
        this.services = services;
        this.onResult = onResult;
        view = demo.view();
        model = new DemoPanelModel<>(demo, services, view::prepare);
        live = LiveSide.of(demo, services, model.optionsProperty().get(), model::tell);
        LiveModel<?, ?> playing = live == null ? null : live.model();
        source = new InputSource(model, playing, services.dialogs());
        shown = shown(demo);
        idle = new IdleWatch(services.clock(), () -> state.get().isBusy(), this::rest);
        Sheet sheet = new Sheet();
        viewfinder = model.inputs().slots() != null && services.live().canUse(LiveKind.CAMERA)
                ? new Viewfinder(demo.spec().id(), services, sheet, model::tell)
                : null;
        VBox column = new VBox();
        column.getStyleClass().add("panel-column");
        node.getChildren().setAll(column, sheet);
        List<Supplier<? extends Node>> makers = new ArrayList<>();
        makers.add(() -> header(onClose));
        makers.add(() -> new FactsRow(model, shown, services, sheet));
        switch (model.inputKind()) {
            case PICTURE -> makers.add(() -> pictures(playing));
            case TEXT -> makers.add(() -> model.talk().isThere()
                    ? new QuestionInputs(model)
                    : new TextInputs(model, playing, source));
            case NONE -> {
                // the demo brings its own data
            }
        }
        makers.add(() -> new OptionControls(model));
        makers.add(() -> new RunRow(model, playing, sheet));
        makers.add(this::band);
        makers.add(() -> tabs(demo));
        pieces = Pieces.build(column, makers);
        if (model.inputKind() != InputKind.NONE) {
            source.listen(node);
        }
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (RUN.match(event) && node.lookup("#run") instanceof Button run) {
                run.fire();
                event.consume();
            }
        });
        node.addEventHandler(PlaceEvent.GO, event -> {
            services.navigate().accept(event.place());
            event.consume();
        });
        feedView();
        if (playing != null) {
            join(playing);
        }
        model.stateProperty().subscribe(this::settle);
        state.subscribe(now -> idle.used());
    }

    private Node pictures(@Nullable LiveModel<?, ?> playing) {
        PictureSlots<I> slots = model.inputs().slots();
        return slots == null
                ? new PictureInputs(model, playing, services, source)
                : new PairInputs(model, slots, services, viewfinder);
    }

    private PanelHeader header(Runnable onClose) {
        PanelHeader header = new PanelHeader(model.messages().title(), model.messages().sentence(), onClose);
        if (live != null && live.model().kind().goesOnAlone()) {
            header.sayThatTrainingGoesOn();
        }
        return header;
    }

    private ProblemBand band() {
        band.setId("problem");
        band.setMinHeight(Region.USE_PREF_SIZE); // a sentence is never cut for want of room
        model.problemProperty().subscribe(this::show);
        return band;
    }

    private PanelTabs tabs(Demo<I, R> demo) {
        PanelTabs tabs = new PanelTabs();
        VBox.setVgrow(tabs, Priority.ALWAYS);
        tabs.add("result", TEXT.get("tab.result"),
                () -> new ResultPage(model, view, annex(demo), live, shown,
                        new TakeAlong(demo, model, shown, services)));
        var asked = demo.probe();
        asked.filter(part -> part.home() == Home.PAGE).ifPresent(part -> tabs.add(ProbePage.TAB, TEXT.get("tab.why"),
                () -> new ProbePage(probePlace(part, tabs, ProbePage.TAB))));
        tabs.add(HowPage.TAB, TEXT.get("tab.how"), () -> new HowPage(shown,
                asked.filter(part -> part.home() == Home.HOW).map(part -> probePlace(part, tabs, HowPage.TAB))));
        tabs.add("code", TEXT.get("tab.code"), () -> new CodePage(demo));
        if (live != null) {
            tabs.selectedProperty().subscribe(tab -> live.model().setLooksInside(tab.equals(HowPage.TAB)));
        }
        return tabs;
    }

    /** The demo's own part under its result; null if it has none. */
    private @Nullable Node annex(Demo<I, R> demo) {
        Annex<R> annex = demo.annex(new AnnexHost(model, services)).orElse(null);
        if (annex == null) {
            return null;
        }
        model.outcomeProperty().subscribe(outcome -> annex.show(outcome == null ? null : outcome.report()));
        return annex.node();
    }

    private <Q extends Record, A extends Record> ProbePlace<I, R, Q, A> probePlace(ProbePart<I, R, Q, A> part,
            PanelTabs tabs, String home) {
        ProbePlace<I, R, Q, A> place = new ProbePlace<>(part, model, live(), services, tabs.selectedProperty(), home);
        probe = place;
        return place;
    }

    /** Shows inputs and results of single runs. */
    private void feedView() {
        model.givenProperty().subscribe(given -> {
            if (given != null) {
                view.showInput(given.value());
            }
        });
        model.partialProperty().subscribe(partial -> {
            if (partial != null) {
                view.showPartial(partial.input(), partial.part());
            }
        });
        model.stateProperty().subscribe(this::showOldResult);
        model.outcomeProperty().subscribe(outcome -> {
            if (outcome != null) {
                view.showResult(outcome.input(), outcome.report());
                pieces.whenWhole(
                        () -> thumbnail(view.figure(), outcome.report().demo(), view.asText(outcome.report())));
            }
        });
    }

    /** A run that did not come to its end has shown parts over the result before it, which is the one to take along. */
    private void showOldResult() {
        Outcome<I, R> old = model.outcomeProperty().get();
        boolean ended = model.state() == PanelState.CANCELLED || model.state() == PanelState.FAILED;
        if (ended && old != null && model.partialProperty().get() != null) {
            view.showResult(old.input(), old.report());
        }
    }

    /** A live part and single runs share the panel: what begins ends the other. */
    private void join(LiveModel<?, ?> playing) {
        model.setFilmPlayer(playing::showFilm);
        model.optionsProperty().subscribe(playing::setOptions);
        model.devices().deviceProperty().subscribe(playing::setDevice);
        playing.phaseProperty().subscribe(this::settle);
        playing.outcomeProperty().subscribe(this::hold);
        playing.activeProperty().subscribe(active -> {
            if (active) {
                model.stop();
            }
            settle();
        });
        if (isOnlyLive()) {
            playing.show();
        } else {
            model.stateProperty().subscribe(now -> {
                if (now == PanelState.PREPARING) {
                    playing.leave();
                }
            });
            model.givenProperty().subscribe(given -> playing.leave());
        }
    }

    /** Whether there is nothing to run once, as with a training. */
    private boolean isOnlyLive() {
        return live != null && model.inputKind() == InputKind.NONE;
    }

    private ObjectBinding<@Nullable Finding<?, ?>> shown(Demo<I, R> demo) {
        Observable[] causes = live == null
                ? new Observable[]{model.outcomeProperty()}
                : new Observable[]{model.outcomeProperty(), live.model().readingsProperty(),
                        live.model().activeProperty()};
        return Bindings.createObjectBinding(() -> {
            if (live != null && live.model().isActive()) {
                return live.finding();
            }
            Outcome<I, R> outcome = model.outcomeProperty().get();
            return outcome == null ? null : new Finding<>(outcome, view, demo::view);
        }, causes);
    }

    private void hold() {
        boolean plays = live != null && live.model().phase() == Phase.PLAYING;
        model.devices().hold(plays || outlivesThePanel());
    }

    private void settle() {
        hold();
        state.set(live == null || !live.model().isActive() ? model.state() : switch (live.model().phase()) {
            case PLAYING -> PanelState.RUNNING;
            case FINISHED -> PanelState.DONE;
            case FAILED -> PanelState.FAILED;
            case PAUSED, CLOSED -> PanelState.IDLE;
        });
    }

    private void rest() {
        model.rest();
        if (probe != null) {
            probe.rest();
        }
        if (live != null) {
            live.model().rest();
        }
    }

    Node node() {
        return node;
    }

    DemoPanelModel<I, R> model() {
        return model;
    }

    /** What it is doing, runs and live part taken together. */
    ReadOnlyObjectProperty<PanelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether all of the panel is there. */
    boolean isWhole() {
        return pieces.isWhole();
    }

    /** The live part, if there is one that works on this computer. */
    @Nullable
    LiveModel<?, ?> live() {
        return live == null ? null : live.model();
    }

    /** Whether its state must outlive the panel: a training that has begun. */
    boolean outlivesThePanel() {
        return live != null && live.model().kind().goesOnAlone() && live.model().hasBegun();
    }

    /** Nobody looks at its place in the book any more. */
    void lookAway() {
        if (viewfinder != null) {
            viewfinder.lookAway();
        }
        if (live != null) {
            live.model().lookAway();
        }
    }

    /** Stops everything. @return completes when the live part, if any, is closed */
    CompletableFuture<Void> end() {
        idle.close();
        model.close();
        if (probe != null) {
            probe.end();
        }
        return CompletableFuture.allOf(live == null ? CompletableFuture.completedFuture(null) : live.model().end(),
                viewfinder == null ? CompletableFuture.completedFuture(null) : viewfinder.end());
    }

    void open(Map<String, String> settings, boolean run) {
        if (outlivesThePanel()) {
            return; // the reader comes back to what goes on
        }
        model.configure(settings);
        if (live != null && isOnlyLive()) {
            if (run && live.model().kind().goesOnAlone()) {
                live.model().play(); // a device waits for its own button
            }
        } else if (run) {
            model.begin();
        } else {
            model.warmUp();
        }
        model.devices().askForGpu();
    }

    /** Runs on a picture of the page. */
    void openOn(Path picture) {
        model.inputs().openPagePicture(picture);
        model.devices().askForGpu();
    }

    private void show(@Nullable Problem problem) {
        if (problem == null) {
            band.clear();
            return;
        }
        if (problem.failure().logId().isEmpty()) {
            band.say(problem.failure().sentence());
        } else {
            band.show(problem.failure());
        }
        switch (problem.remedy()) {
            case RETRY -> band.offer(TEXT.get("problem.retry"), this::again);
            case FILE_INSTEAD -> {
                if (model.inputKind() == InputKind.NONE) {
                    band.offer(TEXT.get("problem.retry"), this::again);
                } else {
                    band.offer(TEXT.get("problem.file"), () -> source.open(node));
                }
            }
            case OTHER_INPUT -> band.offer(TEXT.get("problem.other"), () -> source.open(node));
            case NONE -> {
                // the sentence says it all
            }
        }
    }

    private void again() {
        if (live != null && live.model().isActive()) {
            live.model().play();
        } else {
            model.run();
        }
    }

    /** Draws a result in small and hands it on once it is encoded. */
    private void thumbnail(Node figure, String demo, String summary) {
        Scene scene = figure.getScene();
        double width = figure.getLayoutBounds().getWidth();
        if (scene == null || width <= 0) {
            return; // nobody sees the panel
        }
        double scale = THUMBNAIL / width;
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale * THUMBNAIL_SCALE, scale * THUMBNAIL_SCALE));
        WritableImage image = figure.snapshot(parameters, null);
        services.fetch(() -> new Thumbnail(demo, PictureImages.png(image), (int) (image.getWidth() / THUMBNAIL_SCALE),
                (int) (image.getHeight() / THUMBNAIL_SCALE), summary), onResult);
    }
}
