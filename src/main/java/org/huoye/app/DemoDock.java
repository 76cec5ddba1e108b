package org.huoye.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.huoye.book.Book;
import org.huoye.book.Chapter;
import org.huoye.demokit.LiveRunner.Phase;
import org.huoye.demokit.panel.DemoPanel;
import org.huoye.demokit.panel.PanelServices;
import org.huoye.demokit.panel.PanelState;
import org.huoye.demokit.panel.RunningTraining;
import org.huoye.demokit.panel.Thumbnail;
import org.huoye.demokit.panel.TrainingChip;
import org.huoye.markdown.RenderedChapter.DemoCard;
import org.huoye.reader.DemoRequest;
import org.huoye.reader.ReaderModel;
import org.huoye.reader.ReaderView;
import org.huoye.reader.page.PageContent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Joins page and demo panel: a card opens the panel, the panel's state shows on the card, and the card keeps the last
 * result in small. The panel is made when it is first asked for. JavaFX thread only.
 */
final class DemoDock {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDock.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Composition parts;
    private final Workbench bench;
    private final ReaderView reader;
    private final ReaderModel model;
    /** The last results of the open book's cards, by chapter and card. */
    private final Map<String, Kept> results = new HashMap<>();
    /** Where each demo was last asked for. */
    private final Map<String, Origin> origins = new HashMap<>();
    private final HBox chips = new HBox();
    private @Nullable DemoPanel panel;
    private @Nullable DemoRequest open;
    private String openKey = "";
    private @Nullable Path root;

    /** A place in the book that leads back to a demo. */
    private record Origin(DemoRequest request, @Nullable Chapter chapter, String key) {
    }

    /** A result and what was asked for: the card of that number may be another one when the text has changed. */
    private record Kept(DemoRequest request, Thumbnail result) {
    }

    DemoDock(Composition parts, Workbench bench, ReaderView reader) {
        this.parts = parts;
        this.bench = bench;
        this.reader = reader;
        this.model = parts.reader();
        model.links().onDemo(this::open);
        reader.pageCompleteProperty().subscribe(complete -> {
            if (complete) {
                refreshCards();
            }
        });
        model.chapterProperty().addListener((chapter, before, now) -> pageTurned());
        model.bookProperty().subscribe(this::bookOpened);
        bench.panelProperty().addListener((shown, before, now) -> refreshChips());
        chips.setAlignment(Pos.CENTER_LEFT);
    }

    /** The trainings that go on while their panel or page is not in sight; for the bar at the top. */
    Node chips() {
        return chips;
    }

    private void bookOpened(@Nullable Book book) {
        if (book != null && !book.root().equals(root)) {
            root = book.root();
            results.clear();
        }
    }

    private void pageTurned() {
        DemoPanel shown = panel;
        if (shown != null) {
            shown.pageTurned();
            refreshChips();
        }
    }

    /** Opens a demo and runs it. */
    void open(DemoRequest request) {
        DemoPanel shown = panel();
        DemoRequest before = open;
        boolean sameCard = request.picture().isPresent() && before != null && before.demo().equals(request.demo());
        if (!sameCard) { // a picture for the demo that is open: its card keeps following it
            rest();
            open = request;
            openKey = key(request.elementId());
            origins.put(request.demo(), new Origin(request, model.chapterProperty().get(), openKey));
        }
        bench.panelProperty().set(shown.node());
        request.picture().ifPresentOrElse(picture -> shown.openOn(request.demo(), picture),
                () -> shown.open(request.demo(), request.settings()));
        refreshChips();
    }

    /** Leads back to a training: its place in the book, and its panel as it was left. */
    private void back(RunningTraining training) {
        DemoPanel shown = panel();
        rest();
        Origin origin = origins.get(training.demo());
        open = origin == null ? null : origin.request();
        openKey = origin == null ? "" : origin.key();
        Chapter chapter = origin == null ? null : origin.chapter();
        Book book = model.bookProperty().get();
        if (origin != null && chapter != null && book != null && !chapter.equals(model.chapterProperty().get())
                && book.chapters().contains(chapter)) {
            model.go(chapter, origin.request().elementId());
        }
        bench.panelProperty().set(shown.node());
        shown.open(training.demo(), Map.of());
        refreshChips();
    }

    private void refreshChips() {
        DemoPanel shown = panel;
        if (shown == null) {
            return;
        }
        Map<RunningTraining, Node> present = new HashMap<>();
        chips.getChildren().forEach(chip -> present.put(((TrainingChip) chip).training(), chip));
        chips.getChildren().setAll(shown.trainings().stream().filter(training -> !isInSight(training))
                .map(training -> present.computeIfAbsent(training, made -> new TrainingChip(made, this::back)))
                .toList());
        for (RunningTraining training : shown.trainings()) {
            Origin origin = origins.get(training.demo());
            if (origin != null && isInPage(origin.request(), origin.key())) {
                reader.showRunning(origin.request().elementId(), training.phase().get() == Phase.PLAYING);
            }
        }
    }

    private boolean isInSight(RunningTraining training) {
        Origin origin = origins.get(training.demo());
        return isOpen() && panel != null && training.demo().equals(panel.demo()) && origin != null
                && Objects.equals(origin.chapter(), model.chapterProperty().get());
    }

    private DemoPanel panel() {
        DemoPanel made = panel;
        if (made == null) {
            made = new DemoPanel(parts.catalog(), PanelServices.of(parts.models(), parts.installation(),
                    parts.folders(), parts.settings(), parts.store(), parts.devices(),
                    () -> Optional.ofNullable(model.bookProperty().get()), this::navigate));
            made.setOnClose(this::closed);
            made.setOnResult(this::keep);
            made.stateProperty().subscribe(this::show);
            made.trainings().addListener((ListChangeListener<RunningTraining>) change -> refreshChips());
            panel = made;
        }
        return made;
    }

    private void navigate(URI uri) {
        model.links().follow(uri.toString());
    }

    private void closed() {
        rest();
        open = null;
        bench.panelProperty().set(null);
        reader.focus();
    }

    private void keep(Thumbnail result) {
        DemoRequest request = open;
        if (request != null && request.demo().equals(result.demo())) {
            results.put(openKey, new Kept(request, result));
            if (isInPage(request, openKey)) {
                reader.showResult(request.elementId(), result.png(), result.summary());
            }
        }
    }

    private void show(PanelState state) {
        DemoRequest request = open;
        if (request != null && isInPage(request, openKey)) {
            reader.showRunning(request.elementId(), state.isBusy());
        }
    }

    /** Whether the card that a demo was asked from is in the page, and still that demo's. */
    private boolean isInPage(DemoRequest request, String key) {
        PageContent content = model.pageProperty().get();
        return content != null && key.equals(key(request.elementId()))
                && content.chapter().demos().stream().anyMatch(card -> isOf(request, card));
    }

    private static boolean isOf(DemoRequest request, DemoCard card) {
        return card.elementId().equals(request.elementId()) && card.demo().equals(request.demo())
                && card.settings().equals(request.settings());
    }

    private void rest() {
        show(PanelState.IDLE);
    }

    /** A chapter has come back into the page: its cards get what they had. */
    private void refreshCards() {
        PageContent content = model.pageProperty().get();
        if (content == null) {
            return;
        }
        for (DemoCard card : content.chapter().demos()) {
            Kept kept = results.get(key(card.elementId()));
            if (kept != null && isOf(kept.request(), card)) {
                reader.showResult(card.elementId(), kept.result().png(), kept.result().summary());
            }
        }
        DemoPanel shown = panel;
        if (shown != null) {
            show(shown.stateProperty().get());
            refreshChips();
        }
    }

    private String key(String elementId) {
        Chapter chapter = model.chapterProperty().get();
        return root + "\n" + (chapter == null ? "" : chapter.id()) + "#" + elementId;
    }

    /** Whether the panel is in the window. */
    boolean isOpen() {
        return bench.panelProperty().get() != null;
    }

    /** What the panel is doing. */
    PanelState state() {
        DemoPanel shown = panel;
        return shown == null ? PanelState.IDLE : shown.stateProperty().get();
    }

    /** Whether the open demo's last result has come back to its card. */
    boolean hasResult() {
        return results.containsKey(openKey);
    }

    /** Moves the keyboard into the panel. */
    void focus() {
        DemoPanel shown = panel;
        if (shown != null) {
            Node button = shown.node().lookup(".primary");
            (button == null ? shown.node() : button).requestFocus();
        }
    }

    /** Takes the panel away and stops what runs, but for a training. */
    void hide() {
        DemoPanel shown = panel;
        if (shown != null) {
            shown.close();
        }
        closed();
    }

    /**
     * The application ends: stops what runs and waits a moment for the step of a training or a device that is under way,
     * so that its memory is not taken from under it.
     */
    void close() {
        DemoPanel shown = panel;
        if (shown == null) {
            return;
        }
        try {
            shown.end().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("a live part was not closed", e);
        }
    }
}
