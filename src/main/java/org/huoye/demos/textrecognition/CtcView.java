package org.huoye.demos.textrecognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.huoye.demokit.panel.ScoreBar;
import org.huoye.demos.textrecognition.CtcPath.Kind;
import org.huoye.pipelines.vision.ocr.Guess;
import org.huoye.pipelines.vision.ocr.LineReading;
import org.huoye.pipelines.vision.ocr.OcrLine;
import org.huoye.pipelines.vision.ocr.Step;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** How one line became characters, step by step; the reader turns to other lines and walks along the steps. */
final class CtcView extends VBox {

    private static final Messages TEXT = Messages.beside(CtcView.class);

    /** Room below the strip, whether or not the line is longer than the panel is wide. */
    private static final double SCROLL_BAR = 12;

    private final List<OcrLine> lines;
    private final IntegerProperty line;
    private final Label which = Controls.label("");
    private final Button before = Controls.iconButton(Feather.CHEVRON_LEFT, TEXT.get("ctc.before"));
    private final Button after = Controls.iconButton(Feather.CHEVRON_RIGHT, TEXT.get("ctc.after"));
    private final ScrollPane sideways = new ScrollPane();
    private final Label meaning = sentence();
    private final VBox guesses = new VBox();
    private final Label outcome = sentence();
    private @Nullable Shown shown;

    /** The line on show. */
    private record Shown(LineReading reading, CtcPath path, CtcStrip strip) {
    }

    /**
     * @param lines read by a run that was looked into
     * @param line the one to begin with; follows the reader
     */
    CtcView(List<OcrLine> lines, IntegerProperty line) {
        this.lines = lines;
        this.line = line;
        getStyleClass().addAll("map", "ctc");
        getStylesheets().add(Objects.requireNonNull(CtcView.class.getResource("text-recognition.css"))
                .toExternalForm());
        before.setId("ctc-before");
        after.setId("ctc-after");
        before.setOnAction(event -> line.set(line.get() - 1));
        after.setOnAction(event -> line.set(line.get() + 1));
        which.setMaxWidth(Double.MAX_VALUE);
        which.setMinWidth(0);
        HBox.setHgrow(which, Priority.ALWAYS);
        HBox row = new HBox(before, after, which);
        row.getStyleClass().add("ctc-line");
        row.setAlignment(Pos.CENTER_LEFT);
        sideways.getStyleClass().add("ctc-scroll");
        sideways.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        sideways.setFocusTraversable(false);
        guesses.getStyleClass().addAll("rows", "ctc-guesses");
        meaning.getStyleClass().add("ctc-meaning");
        Label about = sentence();
        about.setText(TEXT.get("ctc.about"));
        getChildren().setAll(Controls.label(TEXT.get("ctc.title"), "map-title"), about, row, sideways, meaning, guesses,
                outcome);
        line.subscribe(this::show);
        show();
    }

    private static Label sentence() {
        Label label = Controls.label("", "small", "soft");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void show() {
        int index = Math.clamp(line.get(), 0, lines.size() - 1);
        OcrLine now = lines.get(index);
        before.setDisable(index == 0);
        after.setDisable(index == lines.size() - 1);
        which.setText(TEXT.get("ctc.line", index + 1, lines.size(), now.text()));
        LineReading reading = now.reading().orElse(null);
        if (reading == null || reading.steps().isEmpty()) {
            return;
        }
        CtcPath path = CtcPath.of(reading.steps());
        CtcStrip strip = new CtcStrip(reading, path, this::choose);
        shown = new Shown(reading, path, strip);
        sideways.setContent(strip);
        sideways.setHvalue(0);
        sideways.setPrefViewportHeight(strip.prefHeight(-1) + SCROLL_BAR);
        outcome.setText(outcome(now, path));
        choose(path.runs().isEmpty() ? 0 : path.runs().getFirst().from());
    }

    private static String outcome(OcrLine line, CtcPath path) {
        List<String> sentences = new ArrayList<>();
        sentences.add(TEXT.get("ctc.outcome", path.kinds().size(), path.runs().size(), path.text()));
        if (!path.text().equals(line.text())) {
            sentences.add(TEXT.get("ctc.restored", line.text()));
        }
        if (line.vertical()) {
            sentences.add(TEXT.get("ctc.vertical"));
        }
        if (line.turned()) {
            sentences.add(TEXT.get("ctc.turned"));
        }
        return String.join("\n", sentences);
    }

    private void choose(int step) {
        Shown now = shown;
        if (now == null) {
            return;
        }
        now.strip.choose(step);
        reveal(now.strip);
        Kind kind = now.path.kinds().get(step);
        Step steps = now.reading.steps().get(step);
        meaning.setText(TEXT.get("ctc.step", step + 1, TEXT.get("ctc.kind." + kind,
                name(CtcPath.likeliest(steps)))));
        guesses.getChildren().setAll(steps.best().stream().map(CtcView::bar).toList());
    }

    private static ScoreBar bar(Guess guess) {
        return new ScoreBar(name(guess), "", guess.probability());
    }

    private static String name(Guess guess) {
        return switch (guess.text()) {
            case CtcPath.BLANK -> TEXT.get("ctc.blank");
            case " ", "　" -> TEXT.get("ctc.space");
            default -> guess.text();
        };
    }

    /** Brings the chosen step into sight. */
    private void reveal(CtcStrip strip) {
        double room = sideways.getViewportBounds().getWidth();
        double spare = strip.prefWidth(-1) - room;
        if (room <= 0 || spare <= 0) {
            return;
        }
        Bounds column = strip.column();
        double scrolled = sideways.getHvalue() * spare;
        if (column.getMinX() < scrolled || column.getMaxX() > scrolled + room) {
            sideways.setHvalue(Math.clamp((column.getCenterX() - room / 2) / spare, 0, 1));
        }
    }
}
