package org.huoye.reader;

import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.huoye.platform.Messages;
import org.huoye.reader.page.FindResult;
import org.huoye.ui.Controls;
import org.kordamp.ikonli.feather.Feather;

/**
 * Looks for words in the chapter. Lies over the page, so that the text does not move. While an input method composes, the
 * text is not looked for: only what was committed counts. JavaFX thread only.
 */
final class FindBar extends HBox {

    private static final Messages TEXT = Messages.beside(FindBar.class);
    private static final Duration TYPED = Duration.millis(120);

    private final TextField field = new TextField();
    private final Label count = Controls.label("", "small", "soft", "find-count");
    private final PauseTransition typed = new PauseTransition(TYPED);
    private final BiConsumer<String, Boolean> find;
    private final Runnable closed;
    private boolean composing;

    /**
     * @param find looks for a text, backwards or not; the same text again means the next hit
     * @param closed ends the search and gives the keyboard back to the page
     */
    FindBar(BiConsumer<String, Boolean> find, Runnable closed) {
        this.find = find;
        this.closed = closed;
        getStyleClass().addAll("floating", "find-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        field.setPromptText(TEXT.get("find.prompt"));
        field.setAccessibleText(TEXT.get("find.prompt"));
        field.setId("find");
        field.addEventHandler(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                event -> composing = !event.getComposed().isEmpty());
        field.textProperty().subscribe(text -> typed.playFromStart());
        typed.setOnFinished(event -> look());
        Button previous = Controls.iconButton(Feather.CHEVRON_UP, TEXT.get("find.previous"));
        previous.setOnAction(event -> step(true));
        Button next = Controls.iconButton(Feather.CHEVRON_DOWN, TEXT.get("find.next"));
        next.setOnAction(event -> step(false));
        Button close = Controls.iconButton(Feather.X, TEXT.get("find.close"));
        close.setOnAction(event -> close());
        previous.disableProperty().bind(field.textProperty().isEmpty());
        next.disableProperty().bind(field.textProperty().isEmpty());
        getChildren().setAll(field, count, previous, next, close);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    private void pressed(KeyEvent event) {
        if (composing) {
            return; // Enter and Escape belong to the input method
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == field) {
            event.consume();
            step(event.isShiftDown());
        }
    }

    /** Shows the bar with the keyboard in it, what was looked for last selected. */
    void open() {
        setVisible(true);
        field.requestFocus();
        field.selectAll();
        if (!field.getText().isBlank()) {
            look();
        }
    }

    /** Goes to the next hit or the one before; opens the bar if there is nothing to look for. */
    void step(boolean backwards) {
        if (!isVisible() || field.getText().isBlank()) {
            open();
        } else {
            typed.stop();
            find.accept(field.getText(), backwards);
        }
    }

    private void look() {
        if (isVisible() && !composing) {
            find.accept(field.getText(), false);
        }
    }

    /** Takes the bar away. */
    void close() {
        if (isVisible()) {
            typed.stop();
            setVisible(false);
            closed.run();
        }
    }

    /** Says what was found. */
    void show(FindResult result) {
        boolean nothing = !result.query().isBlank() && result.count() == 0 && result.complete();
        count.setText(nothing ? TEXT.get("find.nothing") : counted(result));
    }

    private static String counted(FindResult result) {
        if (result.query().isBlank() || result.count() == 0) {
            return "";
        }
        return TEXT.get(result.complete() ? "find.count" : "find.count.more", result.current(), result.count());
    }
}
