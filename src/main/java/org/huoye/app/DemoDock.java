package org.huoye.app;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import org.huoye.book.Chapter;
import org.huoye.demokit.panel.DemoPanel;
import org.huoye.demokit.panel.PanelServices;
import org.huoye.demokit.panel.PanelState;
import org.huoye.demokit.panel.Thumbnail;
import org.huoye.reader.DemoRequest;
import org.huoye.reader.ReaderModel;
import org.huoye.reader.ReaderView;
import org.jspecify.annotations.Nullable;

/**
 * Joins page and demo panel: a card opens the panel, the panel's state shows on the card, and the card keeps the last
 * result in small. The panel is made when it is first asked for. JavaFX thread only.
 */
final class DemoDock {

    private final Composition parts;
    private final Workbench bench;
    private final ReaderView reader;
    private final ReaderModel model;
    /** The last results by chapter and card. */
    private final Map<String, Thumbnail> results = new HashMap<>();
    private @Nullable DemoPanel panel;
    private @Nullable DemoRequest open;
    private String openKey = "";

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
        }
        bench.panelProperty().set(shown.node());
        request.picture().ifPresentOrElse(picture -> shown.openOn(request.demo(), picture),
                () -> shown.open(request.demo(), request.settings()));
    }

    private DemoPanel panel() {
        DemoPanel made = panel;
        if (made == null) {
            made = new DemoPanel(parts.catalog(), PanelServices.of(parts.models(), parts.installation(),
                    parts.folders(), () -> Optional.ofNullable(model.bookProperty().get()), this::navigate));
            made.setOnClose(this::closed);
            made.setOnResult(this::keep);
            made.stateProperty().subscribe(this::show);
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
            results.put(openKey, result);
            if (openKey.equals(key(request.elementId()))) {
                reader.showResult(request.elementId(), result.png(), result.summary());
            }
        }
    }

    private void show(PanelState state) {
        DemoRequest request = open;
        if (request != null && openKey.equals(key(request.elementId()))) {
            reader.showRunning(request.elementId(), state.isBusy());
        }
    }

    private void rest() {
        show(PanelState.IDLE);
    }

    /** A chapter has come back into the page: its cards get what they had. */
    private void refreshCards() {
        var content = model.pageProperty().get();
        if (content == null) {
            return;
        }
        for (String card : content.cards().keySet()) {
            Thumbnail result = results.get(key(card));
            if (result != null) {
                reader.showResult(card, result.png(), result.summary());
            }
        }
        DemoPanel shown = panel;
        if (shown != null) {
            show(shown.stateProperty().get());
        }
    }

    private String key(String elementId) {
        Chapter chapter = model.chapterProperty().get();
        return (chapter == null ? "" : chapter.id()) + "#" + elementId;
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

    /** Takes the panel away and stops what runs. */
    void hide() {
        close();
        closed();
    }

    /** Stops what runs. */
    void close() {
        DemoPanel shown = panel;
        if (shown != null) {
            shown.close();
        }
    }
}
