package org.huoye.demos.chat;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.huoye.assistant.Answer;
import org.huoye.assistant.Candidate;
import org.huoye.assistant.Source;
import org.huoye.demokit.panel.PlaceLink;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.jspecify.annotations.Nullable;

/** One turn: the question at the right, below it the answer, the paragraph it came from and where else to look. */
final class TurnView extends VBox {

    private static final Messages TEXT = Messages.beside(TurnView.class);
    private static final double QUESTION_SHARE = 0.86;
    /** A paragraph is cut there; the whole of it is one click away. */
    private static final int LONGEST_QUOTE = 180;

    private final @Nullable ChatTurn turn;

    private TurnView(String question, @Nullable ChatTurn turn) {
        this.turn = turn;
        getStyleClass().add("chat-turn");
        Label asked = words(question, "chat-question");
        asked.maxWidthProperty().bind(widthProperty().multiply(QUESTION_SHARE));
        HBox row = new HBox(asked);
        row.setAlignment(Pos.CENTER_RIGHT);
        getChildren().add(row);
    }

    /** A question that waits for its answer. */
    static TurnView waiting(String question) {
        return new TurnView(question, null);
    }

    /** A turn that is over. */
    static TurnView of(ChatTurn turn) {
        TurnView view = new TurnView(turn.question(), turn);
        view.answer(turn);
        return view;
    }

    /** Whether it shows this very turn. */
    boolean shows(ChatTurn other) {
        return turn == other;
    }

    private void answer(ChatTurn over) {
        Answer found = over.found();
        VBox answer = new VBox();
        answer.getStyleClass().add("chat-answer");
        List<Node> parts = answer.getChildren();
        if (!found.understood().equals(found.question())) {
            parts.add(words(TEXT.get("view.understood", found.understood()), "small", "soft"));
        }
        Source source = found.source().orElse(null);
        switch (found.kind()) {
            case PASSAGE -> parts.add(words(TEXT.get("view.passage"), "body"));
            case UNKNOWN -> {
                parts.add(words(found.text(), "body", "chat-unknown"));
                if (!found.candidates().isEmpty()) {
                    parts.add(words(TEXT.get("view.unknown.why", Scores.text(found.score()),
                            Scores.text(found.threshold())), "small", "soft"));
                }
            }
            case CURATED, SMALL_TALK -> parts.add(words(found.text(), "body"));
        }
        if (source != null) {
            parts.add(quote(source, over.score()));
        }
        elsewhere(found, source, parts);
        getChildren().add(answer);
    }

    private static Node quote(Source source, double score) {
        PlaceLink link = link(source);
        VBox quote = new VBox(words(TEXT.get("view.quote", shortened(source.quote())), "chat-words"), link,
                words(TEXT.get("view.score", Scores.text(score)), "small", "soft"));
        quote.getStyleClass().add("chat-quote");
        return quote;
    }

    /** The nearest passages but the one that is quoted: the score cannot tell right from nearly right. */
    private static void elsewhere(Answer found, @Nullable Source quoted, List<Node> parts) {
        if (found.kind() == Answer.Kind.SMALL_TALK) {
            return;
        }
        List<Candidate> others = found.candidates().stream()
                .filter(candidate -> quoted == null || !candidate.passage().source().uri().equals(quoted.uri()))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        VBox list = new VBox(words(TEXT.get(quoted == null ? "view.nearest" : "view.elsewhere"), "small", "soft"));
        list.getStyleClass().add("chat-elsewhere");
        for (Candidate candidate : others) {
            HBox row = new HBox(link(candidate.passage().source()), score(candidate));
            row.setAlignment(Pos.BASELINE_LEFT);
            row.getStyleClass().add("chat-elsewhere-row");
            list.getChildren().add(row);
        }
        parts.add(list);
    }

    private static Label score(Candidate candidate) {
        Label score = Controls.label(Scores.text(candidate.cosine()), "small", "soft", "number");
        score.setMinWidth(Region.USE_PREF_SIZE);
        return score;
    }

    private static PlaceLink link(Source source) {
        String place = place(source);
        return new PlaceLink(source.uri(), place, TEXT.get("view.go", place));
    }

    /** Chapter and section. */
    static String place(Source source) {
        return source.heading().isEmpty() || source.heading().equals(source.chapterTitle())
                ? source.chapterTitle()
                : TEXT.get("view.place", source.chapterTitle(), source.heading());
    }

    static String shortened(String text) {
        int end = text.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, text.codePointCount(0, text.length())));
        return end == text.length() ? text : text.substring(0, end) + "…";
    }

    private static Label words(String text, String... styleClasses) {
        Label label = Controls.label(text, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
