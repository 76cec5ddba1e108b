package org.huoye.demokit.panel;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoCatalog;
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

    private <I, R extends Record> void place(Demo<I, R> demo) {
        OpenDemo<I, R> opened = new OpenDemo<>(demo, services, this::closedByReader,
                thumbnail -> onResult.accept(thumbnail));
        open = opened;
        root.setCenter(opened.node());
        following = opened.model().stateProperty().subscribe(state::set);
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

    /** Stops what runs and gives the models back. The panel can be opened again. */
    @Override
    public void close() {
        following.unsubscribe();
        following = Subscription.EMPTY;
        OpenDemo<?, ?> was = open;
        open = null;
        root.setTop(null);
        root.setCenter(null);
        if (was != null) {
            was.model().close();
        }
        state.set(PanelState.IDLE);
    }
}
