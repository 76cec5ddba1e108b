package org.huoye.demos.textrecognition;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.huoye.ui.Copying;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The text that was read, line under line: it can be selected like any text and copied, all of it or one line. JavaFX thread
 * only.
 */
final class ReadText extends VBox {

    private static final Messages TEXT = Messages.beside(ReadText.class);

    /**
     * Some of a line's text.
     *
     * @param line its number, from 0
     * @param start index in the line's text
     * @param end index after the last
     */
    record Part(int line, int start, int end) {
    }

    /** Hears what the reader does with the text. */
    interface Listener {

        /**
         * @param line the line of the caret
         * @param parts what is selected, line by line; empty if nothing is
         */
        void selected(int line, List<Part> parts);
    }

    private final Listener listener;
    private final Label title = Controls.label("", "heading");
    private final TextArea area = new TextArea();
    private final Button copyLine = copy("copy-line", "view.copyLine", Feather.COPY);
    private final Button copyAll = copy("copy-lines", "view.copyAll", Feather.FILE_TEXT);
    private List<String> lines = List.of();
    private boolean changing;

    ReadText(Listener listener) {
        this.listener = listener;
        getStyleClass().add("read-text");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(title, copyLine, copyAll);
        head.setAlignment(Pos.CENTER_LEFT);
        area.setId("read-text");
        area.setEditable(false);
        area.setWrapText(true);
        area.setAccessibleText(TEXT.get("view.text.name"));
        area.setPromptText(TEXT.get("view.text.prompt"));
        area.selectionProperty().subscribe(this::tell);
        area.caretPositionProperty().subscribe(this::tell);
        copyAll.setOnAction(event -> Copying.text(String.join("\n", lines)));
        copyLine.setOnAction(event -> Copying.text(lines.get(line())));
        getChildren().setAll(head, new Room(area));
        show("", List.of());
    }

    private static Button copy(String id, String key, Feather icon) {
        Button button = Controls.quiet(TEXT.get(key));
        button.setId(id);
        button.setGraphic(new FontIcon(icon));
        button.setMinWidth(USE_PREF_SIZE);
        Controls.name(button, TEXT.get(key + ".name"));
        return button;
    }

    /** Shows lines, keeping what is selected if they only go on. */
    void show(String heading, List<String> shown) {
        title.setText(heading);
        copyAll.setDisable(shown.isEmpty());
        copyLine.setDisable(shown.isEmpty());
        if (shown.equals(lines)) {
            return;
        }
        String text = String.join("\n", shown);
        boolean goesOn = !lines.isEmpty() && text.startsWith(area.getText());
        lines = List.copyOf(shown);
        int anchor = area.getAnchor();
        int caret = area.getCaretPosition();
        double top = area.getScrollTop();
        changing = true;
        if (goesOn) {
            area.appendText(text.substring(area.getLength()));
            area.selectRange(anchor, caret);
            area.setScrollTop(top);
        } else {
            area.setText(text);
        }
        changing = false;
    }

    /** Selects a whole line; the keyboard stays where it is. */
    void select(int line) {
        int start = start(line);
        // the caret at the beginning: a long line is then shown from its beginning
        area.selectRange(start + lines.get(line).length(), start);
    }

    private void tell() {
        if (changing || lines.isEmpty()) {
            return;
        }
        IndexRange range = area.getSelection();
        List<Part> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            int length = lines.get(i).length();
            int from = Math.max(range.getStart() - start, 0);
            int to = Math.min(range.getEnd() - start, length);
            if (from < to) {
                parts.add(new Part(i, from, to));
            }
            start += length + 1;
        }
        listener.selected(line(), parts);
    }

    /** The line of the caret. */
    private int line() {
        int line = 0;
        int end = lines.getFirst().length();
        while (end < area.getCaretPosition() && line < lines.size() - 1) {
            line++;
            end += 1 + lines.get(line).length();
        }
        return line;
    }

    private int start(int line) {
        return lines.subList(0, line).stream().mapToInt(text -> text.length() + 1).sum();
    }

    /** As high as the text at its width, within what the style sheet allows; a text area alone does not know its height. */
    private static final class Room extends StackPane {

        /** Beside and above the text: the area's own padding. */
        private static final double SIDES = 28;
        private static final double ABOVE_AND_BELOW = 22;

        private final TextArea area;
        private final Text measure = new Text();

        Room(TextArea area) {
            super(area);
            this.area = area;
            getStyleClass().add("read-room");
            measure.fontProperty().bind(area.fontProperty());
            area.textProperty().subscribe(this::requestLayout);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            measure.setText(area.getText());
            if (area.lookup(".text") instanceof Text drawn) {
                measure.setLineSpacing(drawn.getLineSpacing());
            }
            measure.setWrappingWidth(Math.max(1, width - SIDES));
            return Math.ceil(measure.getLayoutBounds().getHeight()) + ABOVE_AND_BELOW;
        }
    }
}
