package org.huoye.demos.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.huoye.demokit.ProbeView;
import org.huoye.demokit.RunReport;
import org.huoye.demos.translation.AttentionPart.Kind;
import org.huoye.demos.translation.AttentionPart.Looking;
import org.huoye.demos.translation.OtherWords.Continued;
import org.huoye.pipelines.text.translation.Step;
import org.huoye.pipelines.text.translation.Step.Alternative;
import org.huoye.pipelines.text.translation.Token;
import org.huoye.pipelines.text.translation.TranslatedSentence;
import org.huoye.pipelines.text.translation.Vocabulary;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.jspecify.annotations.Nullable;

/**
 * The look inside one sentence: its pieces with their numbers, what might have stood at each step, where the model looked,
 * and what the search compared. A click on another piece lets the translation go on from there.
 */
final class InsideView implements ProbeView<String, TranslationResult, OtherWord, Continued> {

    private static final Messages TEXT = Messages.beside(InsideView.class);

    /** A step that the model was surer of than that is not the first to look at. */
    private static final double SURE = 0.999;

    private final Consumer<OtherWord> ask;
    private final ComboBox<String> sentences = new ComboBox<>();
    private final FlowPane source = new FlowPane();
    private final FlowPane target = new FlowPane();
    private final Label text = Controls.label("", "body");
    private final Button back = Controls.quiet(TEXT.get("inside.back"));
    private final AlternativesPart alternatives = new AlternativesPart(InsideView::name, this::take);
    private final AttentionPart attention = new AttentionPart(this::looked);
    private final VBox rivals = new VBox();
    private final Label nothing = Controls.label(TEXT.get("inside.takenOver"), "small", "soft");
    private final VBox parts = new VBox();
    private final VBox node = new VBox();

    private @Nullable TranslationResult result;
    private double temperature;
    private int index;
    private @Nullable TranslatedSentence shown;
    private int step;

    InsideView(Consumer<OtherWord> ask) {
        this.ask = ask;
        node.getStyleClass().add("inside");
        node.getStylesheets().add(TranslationView.STYLES);
        sentences.setId("inside-sentence");
        sentences.setMaxWidth(Double.MAX_VALUE);
        sentences.setAccessibleText(TEXT.get("inside.sentences"));
        sentences.setOnAction(event -> {
            int chosen = sentences.getSelectionModel().getSelectedIndex();
            if (chosen >= 0 && chosen != index) {
                original(chosen);
            }
        });
        sentences.managedProperty().bind(sentences.visibleProperty());
        source.getStyleClass().add("tokens");
        target.getStyleClass().add("tokens");
        text.setWrapText(true);
        text.setId("inside-text");
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        back.setId("inside-back");
        back.setMinWidth(Button.USE_PREF_SIZE);
        back.setOnAction(event -> original(index));
        HBox line = new HBox(text, back);
        line.setAlignment(Pos.CENTER_LEFT);
        nothing.setWrapText(true);
        rivals.getStyleClass().add("inside-part");
        Label settings = Controls.label(TEXT.get("inside.settings"), "small", "soft");
        settings.setWrapText(true);
        parts.getStyleClass().add("inside");
        parts.getChildren().setAll(part(TEXT.get("inside.target"), target, line), alternatives, rivals, settings,
                attention);
        node.getChildren().setAll(sentences, part(TEXT.get("inside.source"), source), nothing, parts);
    }

    private static VBox part(String title, Node... content) {
        VBox box = new VBox(Controls.label(title, "map-title"));
        box.getChildren().addAll(content);
        box.getStyleClass().add("inside-part");
        return box;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(String input, RunReport<TranslationResult> report) {
        TranslationResult found = report.result();
        result = found;
        temperature = (Double) Objects.requireNonNull(report.options().get(Translation.TEMPERATURE.id()));
        List<String> names = new ArrayList<>();
        for (TranslatedSentence sentence : found.inside()) {
            names.add(TEXT.get("inside.sentence", names.size() + 1, sentence.source()));
        }
        index = 0;
        sentences.getItems().setAll(names);
        sentences.getSelectionModel().select(0);
        sentences.setVisible(names.size() > 1);
        original(0);
    }

    private void original(int sentence) {
        TranslationResult found = result;
        if (found != null && sentence < found.inside().size()) {
            index = sentence;
            back.setVisible(false);
            show(found.inside().get(sentence), -1);
        }
    }

    /** @param changed the step that the reader chose; -1 if none */
    private void show(TranslatedSentence sentence, int changed) {
        shown = sentence;
        boolean translated = !sentence.isTakenOver();
        nothing.setVisible(!translated);
        nothing.setManaged(!translated);
        parts.setVisible(translated);
        parts.setManaged(translated);
        source.getChildren().setAll(sourceChips(sentence));
        if (!translated) {
            return;
        }
        List<TokenChip> steps = new ArrayList<>();
        for (int i = 0; i < sentence.steps().size(); i++) {
            TokenChip chip = stepChip(sentence.steps().get(i), i);
            chip.mark("changed", i == changed);
            steps.add(chip);
        }
        target.getChildren().setAll(steps);
        text.setText(sentence.text());
        showRivals(sentence);
        attention.show(sentence,
                Stream.concat(sentence.tokens().stream().map(Token::piece), Stream.of(TEXT.get("inside.end"))).toList(),
                sentence.steps().stream().map(each -> name(each.piece())).toList());
        choose(changed >= 0 ? Math.min(changed + 1, steps.size() - 1) : leastSure(sentence));
    }

    private List<TokenChip> sourceChips(TranslatedSentence sentence) {
        List<TokenChip> chips = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            int piece = chips.size();
            TokenChip chip = new TokenChip(token.piece(), token.id());
            chip.mark("unknown", !token.isKnown());
            chip.setOnMouseEntered(event -> attention.pointAtSource(piece));
            chips.add(chip);
        }
        chips.add(new TokenChip(TEXT.get("inside.end"), Vocabulary.END));
        return chips;
    }

    private TokenChip stepChip(Step made, int number) {
        TokenChip chip = new TokenChip(name(made.piece()), made.id());
        chip.getStyleClass().add("step");
        chip.setId("step-" + number);
        chip.setFocusTraversable(true);
        chip.setOnMouseEntered(event -> attention.pointAtTarget(number));
        chip.setOnMouseClicked(event -> choose(number));
        chip.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                choose(number);
                event.consume();
            }
        });
        return chip;
    }

    /** A piece as it is shown: the sign that ends a sentence by its name. */
    private static String name(String piece) {
        return piece.equals("</s>") ? TEXT.get("inside.end") : piece;
    }

    private static int leastSure(TranslatedSentence sentence) {
        int least = 0;
        for (int i = 1; i < sentence.steps().size(); i++) {
            if (sentence.steps().get(i).probability() < Math.min(SURE,
                    sentence.steps().get(least).probability())) {
                least = i;
            }
        }
        return least;
    }

    /** Shows what might have stood at a step. */
    private void choose(int number) {
        TranslatedSentence sentence = shown;
        if (sentence == null) {
            return;
        }
        step = number;
        for (int i = 0; i < target.getChildren().size(); i++) {
            ((TokenChip) target.getChildren().get(i)).mark("chosen", i == number);
        }
        alternatives.show(sentence.steps().get(number), number + 1, temperature);
        attention.pointAtTarget(number);
    }

    private void take(Alternative other) {
        TranslatedSentence sentence = shown;
        TranslationResult found = result;
        if (sentence != null && found != null) {
            ask.accept(OtherWord.of(found.direction(), index, sentence, step, other));
        }
    }

    @Override
    public void answered(OtherWord question, Continued answer) {
        if (question.sentence() == index) {
            back.setVisible(true);
            show(answer.sentence(), question.step());
        }
    }

    @Override
    public void surveyed(OtherWord question, Continued answer) {
        // only without a window
    }

    /** Tints the pieces by how much the lit row looks at them. */
    private void looked(Looking looking) {
        clear(source);
        clear(target);
        FlowPane seen = looking.kind() == Kind.TARGET ? target : source;
        // the first column of what the translation looks at in itself is the sign that begins it
        int shift = looking.kind() == Kind.TARGET ? 1 : 0;
        for (int column = shift; column < looking.grid().columns().size(); column++) {
            ((TokenChip) seen.getChildren().get(column - shift)).tint(looking.grid().weight(looking.row(), column));
        }
    }

    private static void clear(FlowPane chips) {
        chips.getChildren().forEach(chip -> ((TokenChip) chip).tint(0));
    }

    private void showRivals(TranslatedSentence sentence) {
        rivals.setVisible(!sentence.rivals().isEmpty());
        rivals.setManaged(rivals.isVisible());
        List<Node> rows = new ArrayList<>();
        rows.add(Controls.label(TEXT.get("inside.rivals", sentence.rivals().size() + 1), "map-title"));
        rows.add(rival(sentence.text(), sentence.score()));
        rows.addAll(sentence.rivals().stream().map(other -> rival(other.text(), other.score()))
                .collect(Collectors.toList()));
        rivals.getChildren().setAll(rows);
    }

    private static HBox rival(String words, double score) {
        Label text = Controls.label(words, "small");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Label number = Controls.label(String.format(Locale.ROOT, "%.2f", score), "small", "number");
        number.setMinWidth(Label.USE_PREF_SIZE);
        HBox row = new HBox(text, number);
        row.getStyleClass().add("rival");
        return row;
    }
}
