package org.huoye.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.huoye.platform.Messages;
import org.huoye.reader.ReaderModel;
import org.huoye.ui.Controls;
import org.jspecify.annotations.Nullable;

/**
 * Opens the folder or Markdown file that is dropped on the window, and says what would happen while it is over it. What is
 * dropped on the demo panel is the panel's, but for a folder, which no demo takes. JavaFX thread only.
 */
final class BookDrop extends StackPane {

    private static final Messages TEXT = Messages.beside(BookDrop.class);

    private final ReaderModel model;
    private final Supplier<@Nullable Node> panel;
    private final Label sentence = Controls.label("", "heading");

    /** @param panel the demo panel, null while there is none */
    BookDrop(ReaderModel model, Supplier<@Nullable Node> panel) {
        this.model = model;
        this.panel = panel;
        getStyleClass().add("book-drop");
        StackPane card = new StackPane(sentence);
        card.getStyleClass().addAll("floating", "drop-target");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(Pos.CENTER);
        getChildren().setAll(card);
        setMouseTransparent(true);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Takes drops on a node and all that is in it, before anything in it sees them. */
    void listenTo(Node window) {
        window.addEventFilter(DragEvent.DRAG_OVER, this::over);
        window.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
        window.addEventHandler(DragEvent.DRAG_EXITED_TARGET, event -> {
            if (event.getTarget() == window) {
                setVisible(false);
            }
        });
        window.addEventFilter(DragEvent.DRAG_EXITED, event -> {
            if (event.getTarget() == window) {
                setVisible(false);
            }
        });
    }

    private void over(DragEvent event) {
        if (isOurs(event)) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
            sentence.setText(TEXT.get(book(event.getDragboard()) == null ? "drop.nothing" : "drop.book"));
            setVisible(true);
        } else {
            setVisible(false);
        }
    }

    private void dropped(DragEvent event) {
        setVisible(false);
        if (!isOurs(event)) {
            return;
        }
        event.consume();
        Path book = book(event.getDragboard());
        event.setDropCompleted(book != null);
        if (book != null) {
            model.open(book);
        } else {
            model.tell(TEXT.get("drop.wrong"));
        }
    }

    private boolean isOurs(DragEvent event) {
        Dragboard board = event.getDragboard();
        return board.hasFiles() && (!isInPanel(event) || isFolder(board.getFiles()));
    }

    private boolean isInPanel(Event event) {
        Node shown = panel.get();
        for (@Nullable
        Node node = event.getTarget() instanceof Node target ? target : null; node != null; node = node.getParent()) {
            if (node == shown) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFolder(List<File> files) {
        return !files.isEmpty() && files.getFirst().isDirectory();
    }

    /** The book that is dragged, null if it is none. */
    static @Nullable Path bookOf(List<File> files) {
        if (files.size() != 1) {
            return null;
        }
        Path file = files.getFirst().toPath();
        String name = file.toString().toLowerCase(Locale.ROOT);
        boolean text = Files.isRegularFile(file) && (name.endsWith(".md") || name.endsWith(".markdown"));
        return text || Files.isDirectory(file) ? file : null;
    }

    private static @Nullable Path book(Dragboard board) {
        return bookOf(board.getFiles());
    }
}
