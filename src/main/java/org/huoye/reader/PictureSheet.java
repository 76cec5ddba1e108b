package org.huoye.reader;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.huoye.ui.Sheet;
import org.huoye.ui.ZoomPane;
import org.kordamp.ikonli.feather.Feather;

/** A picture of the book as large as the window allows, to be enlarged, moved and turned over by mouse and keyboard. */
final class PictureSheet extends BorderPane {

    private static final Messages TEXT = Messages.beside(PictureSheet.class);
    private static final double MARGIN = 2 * (24 + 12);

    /** Turns to another picture of the chapter. */
    interface Turning {
        void turn(PictureSheet sheet, int to);
    }

    private final int count;
    private final Turning turning;
    private final ZoomPane picture = new ZoomPane();
    private final Label problem = Controls.label("", "body", "soft");
    private final Label caption = Controls.label("", "soft");
    private final Label number = Controls.label("", "small", "soft");
    private final Button previous = Controls.iconButton(Feather.CHEVRON_LEFT, TEXT.get("picture.previous"));
    private final Button next = Controls.iconButton(Feather.CHEVRON_RIGHT, TEXT.get("picture.next"));
    private int at;

    PictureSheet(int count, Sheet sheet, Turning turning) {
        this.count = count;
        this.turning = turning;
        getStyleClass().add("picture-sheet");
        prefWidthProperty().bind(sheet.widthProperty().subtract(MARGIN));
        prefHeightProperty().bind(sheet.heightProperty().subtract(MARGIN));
        problem.setWrapText(true);
        problem.setMouseTransparent(true);
        setCenter(new StackPane(picture, problem));
        setTop(tools(sheet));
        caption.setWrapText(true);
        VBox below = new VBox(caption);
        below.getStyleClass().add("picture-caption");
        below.visibleProperty().bind(caption.textProperty().isNotEmpty());
        below.managedProperty().bind(below.visibleProperty());
        setBottom(below);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private HBox tools(Sheet sheet) {
        previous.setOnAction(event -> turning.turn(this, at - 1));
        next.setOnAction(event -> turning.turn(this, at + 1));
        Button smaller = Controls.iconButton(Feather.MINUS, TEXT.get("picture.smaller"));
        smaller.setOnAction(event -> picture.shrink());
        Label percent = Controls.label("", "small", "soft", "picture-percent");
        percent.textProperty().bind(Bindings.createStringBinding(
                () -> String.format(Locale.ROOT, "%.0f%%", picture.percentProperty().get()),
                picture.percentProperty()));
        Button larger = Controls.iconButton(Feather.PLUS, TEXT.get("picture.larger"));
        larger.setOnAction(event -> picture.enlarge());
        Button fit = Controls.iconButton(Feather.MINIMIZE, TEXT.get("picture.fit"));
        fit.setOnAction(event -> picture.fit());
        Button actual = Controls.iconButton(Feather.MAXIMIZE, TEXT.get("picture.actual"));
        actual.setOnAction(event -> picture.actualSize());
        Button close = Controls.iconButton(Feather.X, TEXT.get("picture.close"));
        close.setOnAction(event -> sheet.close());
        HBox turns = new HBox(previous, number, next);
        turns.setAlignment(Pos.CENTER_LEFT);
        turns.getStyleClass().add("picture-tools");
        turns.setVisible(count > 1);
        Region filler = new Region();
        HBox.setHgrow(filler, Priority.ALWAYS);
        HBox tools = new HBox(turns, filler, smaller, percent, larger, fit, actual, close);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().add("picture-tools");
        return tools;
    }

    /** What gets the keyboard. */
    Node first() {
        return picture;
    }

    /** Shows one of the pictures. */
    void show(int index, PictureViewer.Decoded decoded, String words) {
        turnTo(index, words);
        problem.setText("");
        picture.setImage(decoded.image(), decoded.sourceWidth(), decoded.sourceHeight());
    }

    /** Says why one of the pictures cannot be shown. */
    void fail(int index, String sentence, String words) {
        turnTo(index, words);
        problem.setText(sentence);
        picture.clear();
        picture.setAccessibleText(sentence);
    }

    private void turnTo(int index, String words) {
        at = index;
        caption.setText(words);
        number.setText(TEXT.get("picture.number", index + 1, count));
        previous.setDisable(index == 0);
        next.setDisable(index == count - 1);
        picture.setAccessibleText(words.isEmpty() ? TEXT.get("picture.name") : words);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> picture.enlarge();
            case MINUS, SUBTRACT -> picture.shrink();
            case DIGIT0, NUMPAD0 -> picture.fit();
            case DIGIT1, NUMPAD1 -> picture.actualSize();
            case PAGE_UP -> turning.turn(this, at - 1);
            case PAGE_DOWN -> turning.turn(this, at + 1);
            case UP -> picture.step(0, -1);
            case DOWN -> picture.step(0, 1);
            case LEFT -> sideways(-1);
            case RIGHT -> sideways(1);
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    /** Over an enlarged picture to its edge; a whole one gives way to its neighbour. */
    private void sideways(int step) {
        if (picture.fittedProperty().get()) {
            turning.turn(this, at + step);
        } else {
            picture.step(step, 0);
        }
    }
}
