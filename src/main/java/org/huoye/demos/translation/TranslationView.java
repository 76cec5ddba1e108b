package org.huoye.demos.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.RunReport;
import org.huoye.demos.translation.TranslationResult.Glosses;
import org.huoye.demos.translation.WordFlow.Part;
import org.huoye.demos.translation.WordFlow.Piece;
import org.huoye.pipelines.text.dictionary.Gloss;
import org.huoye.pipelines.text.translation.Language;
import org.huoye.pipelines.text.translation.TranslatedSentence;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.jspecify.annotations.Nullable;

/** The text, its translation that grows piece by piece, and what the dictionary says of the word under the pointer. */
final class TranslationView implements ResultView<String, TranslationResult> {

    static final String STYLES = Objects.requireNonNull(TranslationView.class.getResource("translation.css"))
            .toExternalForm();

    private static final Messages TEXT = Messages.beside(TranslationView.class);

    private final Label sourceName = Controls.label("", "small", "soft");
    private final Label targetName = Controls.label("", "small", "soft");
    private final Label gloss = Controls.label("", "small", "gloss");
    private final Label about = Controls.label(TEXT.get("note.teaching"), "small", "soft");
    private final Label unknown = Controls.label("", "small");
    private final WordFlow source = new WordFlow("source-text", this::tell);
    private final WordFlow target = new WordFlow("target-text", this::tell);
    private final VBox figure = new VBox(sourceName, source, targetName, target);
    private final VBox node = new VBox(figure, gloss, unknown, about);
    private boolean hasGlosses;

    TranslationView() {
        node.getStyleClass().addAll("result-body", "translation");
        node.getStylesheets().add(STYLES);
        figure.getStyleClass().add("translation-texts");
        for (Label label : List.of(gloss, unknown, about)) {
            label.setWrapText(true);
        }
        gloss.setId("gloss");
        unknown.managedProperty().bind(unknown.visibleProperty());
        unknown.setVisible(false);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node figure() {
        return figure;
    }

    @Override
    public void showInput(String input) {
        sourceName.setText(TEXT.get("view.source"));
        targetName.setText(TEXT.get("view.target"));
        source.show(List.of(new Piece(input.strip(), List.of(), List.of())));
        target.show(List.of());
        hasGlosses = false;
        unknown.setVisible(false);
        tell(null);
    }

    @Override
    public void showPartial(String input, Record partial) {
        if (partial instanceof TranslationResult soFar) {
            name(soFar);
            target.show(pieces(soFar, false));
        }
    }

    @Override
    public void showResult(String input, RunReport<TranslationResult> report) {
        TranslationResult result = report.result();
        name(result);
        source.show(pieces(result, true));
        target.show(pieces(result, false));
        List<String> notes = result.notes();
        unknown.setVisible(notes.size() > 1);
        unknown.setText(notes.getLast());
        hasGlosses = !result.glosses().isEmpty();
        tell(null);
    }

    private void name(TranslationResult result) {
        sourceName.setText(TEXT.get("view.source." + result.source()));
        targetName.setText(TEXT.get("view.target." + result.target()));
    }

    /** The sentences of one side, and what stands between them. */
    private static List<Piece> pieces(TranslationResult result, boolean ofSource) {
        Language language = ofSource ? result.direction().source() : result.direction().target();
        List<Piece> pieces = new ArrayList<>();
        int line = result.inside().isEmpty() ? 0 : result.inside().getFirst().line();
        for (int i = 0; i < result.inside().size(); i++) {
            TranslatedSentence sentence = result.inside().get(i);
            String between = sentence.line() > line
                    ? "\n".repeat(sentence.line() - line)
                    : language == Language.ENGLISH && i > 0 ? " " : "";
            pieces.add(new Piece(between, List.of(), List.of()));
            Glosses glosses = i < result.glosses().size()
                    ? result.glosses().get(i)
                    : new Glosses(List.of(), List.of());
            pieces.add(ofSource
                    ? new Piece(sentence.source(), unknown(sentence), glosses.source())
                    : new Piece(sentence.text(), guesses(sentence), glosses.text()));
            line = sentence.line();
        }
        return pieces;
    }

    private static List<Part> unknown(TranslatedSentence sentence) {
        return sentence.unknown().stream().map(token -> new Part(token.start(), token.end())).toList();
    }

    private static List<Part> guesses(TranslatedSentence sentence) {
        List<Part> parts = new ArrayList<>();
        for (int step = 0; step < sentence.steps().size(); step++) {
            if (sentence.isGuess(step) && !sentence.text(step).isBlank()) {
                int start = step == 0 ? 0 : sentence.ends().get(step - 1);
                parts.add(new Part(start, sentence.ends().get(step)));
            }
        }
        return parts;
    }

    private void tell(@Nullable Gloss word) {
        gloss.setText(word == null
                ? hasGlosses ? TEXT.get("view.gloss.none") : ""
                : TEXT.get("view.gloss", word.word(), word.meaning()));
    }

    @Override
    public String asText(RunReport<TranslationResult> report) {
        TranslationResult result = report.result();
        StringBuilder text = new StringBuilder();
        result.sentences().forEach(sentence -> text.append(sentence.source()).append('\n').append(sentence.text())
                .append('\n'));
        return text.toString();
    }
}
