package org.huoye.demokit.panel;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import org.huoye.demokit.InputKind;
import org.huoye.demokit.LiveKind;
import org.huoye.media.Picture;
import org.huoye.platform.Messages;
import org.huoye.ui.PictureImages;
import org.jspecify.annotations.Nullable;

/** Brings the reader's own input to the model: from a file, dropped on the panel, or pasted. */
class InputSource {

    private static final Messages TEXT = Messages.beside(InputSource.class);
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final DemoPanelModel<?, ?> model;
    private final @Nullable LiveModel<?, ?> live;
    private final FileDialogs dialogs;

    /** @param live the demo's live part, if it has one */
    InputSource(DemoPanelModel<?, ?> model, @Nullable LiveModel<?, ?> live, FileDialogs dialogs) {
        this.model = model;
        this.live = live;
        this.dialogs = dialogs;
    }

    /** Whether films will do. */
    boolean takesFilms() {
        return live != null && live.offers(LiveKind.VIDEO_FILE);
    }

    /** Asks for a file. */
    void open(Node from) {
        dialogs.open(from.getScene() == null ? null : from.getScene().getWindow(), model.inputKind(), takesFilms())
                .ifPresent(file -> openFiles(List.of(file)));
    }

    /** Where files go. */
    void openFiles(List<Path> files) {
        model.inputs().openFiles(files);
    }

    /** Where a picture without a file goes. */
    void takePicture(Callable<Picture> maker, String name) {
        model.inputs().takePicture(maker, name);
    }

    /** The same for one slot of a demo on several pictures. */
    static InputSource of(DemoPanelModel<?, ?> model, FileDialogs dialogs, int slot) {
        return new InputSource(model, null, dialogs) {
            @Override
            void openFiles(List<Path> files) {
                model.inputs().openFiles(slot, files);
            }

            @Override
            void takePicture(Callable<Picture> maker, String name) {
                model.inputs().takePicture(slot, maker, name);
            }
        };
    }

    /** Asks for a film. */
    void openFilm(Node from, LiveModel<?, ?> live) {
        dialogs.openFilm(from.getScene() == null ? null : from.getScene().getWindow()).ifPresent(live::openFilm);
    }

    /** Takes what the clipboard holds. */
    void paste() {
        take(Clipboard.getSystemClipboard(), "pasted");
    }

    private boolean take(Clipboard board, String origin) {
        if (board.hasFiles()) {
            openFiles(board.getFiles().stream().map(File::toPath).toList());
            return true;
        }
        if (model.inputKind() == InputKind.PICTURE && board.hasImage()) {
            Image image = board.getImage();
            takePicture(() -> PictureImages.picture(image, ""), TEXT.get("input." + origin));
            return true;
        }
        if (model.inputKind() == InputKind.TEXT && board.hasString()) {
            model.takeText(board.getString());
            return true;
        }
        model.tell(model.inputKind() == InputKind.PICTURE ? "problem.noPicture" : "problem.noText");
        return false;
    }

    /** Makes a node take drops and the keys of opening and pasting. */
    void listen(Node target) {
        target.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (fits(event.getDragboard())) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        target.addEventHandler(DragEvent.DRAG_ENTERED,
                event -> target.pseudoClassStateChanged(DROP, fits(event.getDragboard())));
        target.addEventHandler(DragEvent.DRAG_EXITED, event -> target.pseudoClassStateChanged(DROP, false));
        target.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            event.setDropCompleted(take(event.getDragboard(), "dropped"));
            event.consume();
        });
        target.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (OPEN.match(event)) {
                open(target);
                event.consume();
            } else if (PASTE.match(event) && !isTextField(event.getTarget())) {
                paste();
                event.consume();
            }
        });
    }

    private boolean fits(Clipboard board) {
        return board.hasFiles() || (model.inputKind() == InputKind.PICTURE ? board.hasImage() : board.hasString());
    }

    private static boolean isTextField(EventTarget target) {
        return target instanceof TextInputControl;
    }
}
