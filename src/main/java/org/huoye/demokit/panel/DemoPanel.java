package org.huoye.demokit.panel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoCatalog;
import org.huoye.demokit.LiveRunner.Phase;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.jspecify.annotations.Nullable;

/**
 * The panel beside the page in which one demo at a time runs. The host gives {@link #node()} its place: 420 to 520 px
 * wide beside the page, or over it on small windows. All methods on the JavaFX thread; none of them blocks.
 */
public final class DemoPanel implements AutoCloseable {

    /** The panel's own style sheet; the colours come from the scene. */
    static final String STYLES = Objects.requireNonNull(DemoPanel.class.getResource("panel.css")).toExternalForm();

    private static final Messages TEXT = Messages.beside(DemoPanel.class);
    private static final double MIN_WIDTH = 420;
    private static final double PREF_WIDTH = 480;

    private final DemoCatalog catalog;
    private final PanelServices services;
    private final BorderPane root = new BorderPane();
    private final ReadOnlyObjectWrapper<PanelState> state = new ReadOnlyObjectWrapper<>(PanelState.IDLE);
    private Subscription following = Subscription.EMPTY;
    private Runnable onClose = () -> {
    };
    private Consumer<Thumbnail> onResult = thumbnail -> {
    };
    /** Trainings whose panel was closed, by demo; their state is kept. */
    private final Map<String, OpenDemo<?, ?>> parked = new HashMap<>();
    private final ObservableList<RunningTraining> trainings = FXCollections.observableArrayList();
    private final ObservableList<RunningTraining> seenTrainings = FXCollections.unmodifiableObservableList(trainings);
    private @Nullable OpenDemo<?, ?> open;

    public DemoPanel(DemoCatalog catalog, PanelServices services) {
        this.catalog = catalog;
        this.services = services;
        root.setId("demo-panel");
        root.getStyleClass().addAll("demo-panel", "paper");
        root.getStylesheets().add(STYLES);
        root.setMinWidth(MIN_WIDTH);
        root.setPrefWidth(PREF_WIDTH);
    }

    /** The panel's node, the same one for life. */
    public Region node() {
        return root;
    }

    /** What the open demo is doing; {@link PanelState#IDLE} if none is open. */
    public ReadOnlyObjectProperty<PanelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Id of the open demo, if any. */
    public @Nullable String demo() {
        return open == null ? null : open.model().spec().id();
    }

    /** The trainings that go on, and those that have ended since the reader looked away. */
    public ObservableList<RunningTraining> trainings() {
        return seenTrainings;
    }

    /** The page was turned: a camera or microphone stops at once. */
    public void pageTurned() {
        OpenDemo<?, ?> now = open;
        if (now != null) {
            now.lookAway();
        }
    }

    /** What the open demo is doing, if one is open. */
    @Nullable
    DemoPanelModel<?, ?> model() {
        return open == null ? null : open.model();
    }

    /** Whether a demo is open and all of its panel there; it is built in a few frames. */
    boolean isWhole() {
        return open != null && open.isWhole();
    }

    /** Told after the reader closed the panel with its own button. */
    public void setOnClose(Runnable action) {
        onClose = action;
    }

    /** Told of every result in small, some milliseconds after it is on show. */
    public void setOnResult(Consumer<Thumbnail> action) {
        onResult = action;
    }

    /**
     * Opens a demo and runs it at once, as a click on its card does.
     *
     * @param settings of the card: {@code sample} and options by id; what does not fit is told in the panel
     */
    public void open(String demoId, Map<String, String> settings) {
        show(demoId, opened -> opened.open(settings, true));
    }

    /**
     * Opens a demo on a picture of the page and runs it at once. A demo that is open already gets the picture and keeps
     * its settings.
     *
     * @param demoId one of {@link DemoCatalog#takingPictures()}
     * @param picture its file
     */
    public void openOn(String demoId, Path picture) {
        show(demoId, opened -> opened.openOn(picture));
    }

    /** Opens a demo on its first sample or the one in the settings, without running it. */
    public void show(String demoId, Map<String, String> settings) {
        show(demoId, opened -> opened.open(settings, false));
    }

    private void show(String demoId, Consumer<OpenDemo<?, ?>> then) {
        if (!demoId.equals(demo())) {
            close();
            catalog.find(demoId).ifPresentOrElse(this::place, () -> unknown(demoId));
        }
        if (open != null) {
            then.accept(open);
        }
    }

    private void place(Demo<?, ?> demo) {
        OpenDemo<?, ?> kept = parked.remove(demo.spec().id());
        OpenDemo<?, ?> opened = kept == null ? make(demo) : kept;
        open = opened;
        root.setCenter(opened.node());
        following = opened.stateProperty().subscribe(state::set);
        LiveModel<?, ?> live = opened.live();
        if (live != null && live.phase() != Phase.PLAYING) {
            forget(demo.spec().id()); // an end that the reader sees now
        }
    }

    private <I, R extends Record> OpenDemo<I, R> make(Demo<I, R> demo) {
        OpenDemo<I, R> made = new OpenDemo<>(demo, services, this::closedByReader,
                thumbnail -> onResult.accept(thumbnail));
        LiveModel<?, ?> live = made.live();
        if (live != null && live.kind().goesOnAlone()) {
            RunningTraining training = new RunningTraining(demo.spec().id(), made.model().messages().title(),
                    live.phaseProperty(), live.progressProperty(), live::pause);
            live.phaseProperty().subscribe(phase -> {
                if (phase == Phase.PLAYING) {
                    forget(training.demo());
                    trainings.add(training);
                } else if (phase == Phase.PAUSED || phase == Phase.CLOSED || made == open) {
                    forget(training.demo());
                }
            });
        }
        return made;
    }

    private void forget(String demo) {
        trainings.removeIf(training -> training.demo().equals(demo));
    }

    private void unknown(String demoId) {
        var sentence = Controls.label(TEXT.get("panel.unknown", demoId), "soft");
        sentence.setWrapText(true);
        root.setTop(new PanelHeader(TEXT.get("panel.unknown.title"), "", this::closedByReader));
        root.setCenter(sentence);
    }

    private void closedByReader() {
        close();
        onClose.run();
    }

    /**
     * Stops what runs and gives the models back, but for a training that has begun: it goes on, or waits where it was
     * paused, and opening its demo leads back to it. The panel can be opened again.
     */
    @Override
    public void close() {
        following.unsubscribe();
        following = Subscription.EMPTY;
        OpenDemo<?, ?> was = open;
        open = null;
        root.setTop(null);
        root.setCenter(null);
        if (was != null) {
            if (was.outlivesThePanel()) {
                parked.put(was.model().spec().id(), was);
            } else {
                var unused = was.end();
            }
        }
        state.set(PanelState.IDLE);
    }

    /**
     * The application ends: everything stops, trainings too.
     *
     * @return completes when the live steps under way are done and their cores closed
     */
    public CompletableFuture<Void> end() {
        List<OpenDemo<?, ?>> all = new ArrayList<>(parked.values());
        if (open != null) {
            all.add(open);
        }
        parked.clear();
        open = null;
        close();
        return CompletableFuture.allOf(all.stream().map(OpenDemo::end).toArray(CompletableFuture[]::new));
    }
}
