package org.huoye.demos.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.huoye.pipelines.text.dictionary.Gloss;
import org.huoye.ui.Controls;
import org.jspecify.annotations.Nullable;

/** A text whose words tell what the dictionary says of them when the pointer is over one; some pieces are marked. */
final class WordFlow extends TextFlow {

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    /** A part of the text, in characters of the string. */
    record Part(int start, int end) {
    }

    /**
     * One sentence of the text.
     *
     * @param text of it
     * @param marked parts that stand out
     * @param glosses what is known of its words
     */
    record Piece(String text, List<Part> marked, List<Gloss> glosses) {
    }

    private final Consumer<@Nullable Gloss> onWord;

    /** @param onWord hears which word the pointer is over; null if none */
    WordFlow(String styleClass, Consumer<@Nullable Gloss> onWord) {
        this.onWord = onWord;
        getStyleClass().addAll("word-flow", styleClass);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /**
     * Shows a text.
     *
     * @param pieces its sentences, in order, and what stands between them as pieces of their own
     */
    void show(List<Piece> pieces) {
        List<Node> nodes = new ArrayList<>();
        StringBuilder whole = new StringBuilder();
        for (Piece piece : pieces) {
            whole.append(piece.text);
            TreeSet<Integer> borders = new TreeSet<>(List.of(0, piece.text.length()));
            piece.marked.forEach(part -> borders.addAll(List.of(part.start, part.end)));
            piece.glosses.forEach(gloss -> borders.addAll(List.of(gloss.start(), gloss.end())));
            int from = 0;
            for (int border : borders.tailSet(1)) {
                nodes.add(node(piece, from, border));
                from = border;
            }
        }
        getChildren().setAll(nodes);
        setAccessibleText(whole.toString());
    }

    private Node node(Piece piece, int from, int to) {
        String words = piece.text.substring(from, to);
        boolean marked = piece.marked.stream().anyMatch(part -> part.start <= from && to <= part.end);
        Node node;
        if (marked) {
            Label label = Controls.label(words.strip(), "marked-word");
            node = label;
        } else {
            Text text = new Text(words);
            text.getStyleClass().add("word");
            node = text;
        }
        Optional<Gloss> gloss = piece.glosses.stream().filter(word -> word.start() <= from && to <= word.end())
                .findFirst();
        gloss.ifPresent(found -> {
            node.setOnMouseEntered(event -> {
                light(node, true);
                onWord.accept(found);
            });
            node.setOnMouseExited(event -> {
                light(node, false);
                onWord.accept(null);
            });
        });
        return node;
    }

    private static void light(Node node, boolean lit) {
        Objects.requireNonNull(node).pseudoClassStateChanged(LIT, lit);
    }
}
