package org.huoye.demos.chat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.huoye.assistant.Answer;
import org.huoye.assistant.Candidate;
import org.huoye.assistant.Passage;
import org.huoye.demokit.panel.PlaceEvent;
import org.huoye.demokit.panel.PlaceLink;
import org.huoye.demokit.panel.PointMap;
import org.huoye.demokit.panel.PointMap.Mark;
import org.huoye.demokit.panel.ScoreBar;
import org.huoye.demokit.panel.TokenChips;
import org.huoye.pipelines.text.PrincipalPlane.Place;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;

/** How the last answer was found: the tokens, the nearest passages with both scores, and the map. */
final class InsideView {

    private static final Messages TEXT = Messages.beside(InsideView.class);
    private static final int SHORT_QUOTE = 60;

    private InsideView() {
    }

    static List<Node> of(ChatTurn turn, Inside inside) {
        Answer found = turn.found();
        List<Node> parts = new ArrayList<>();
        parts.add(block("inside.tokens", TEXT.get("inside.tokens.about", found.understood(), inside.tokens().size()),
                new TokenChips(inside.tokens())));
        parts.add(nearest(turn));
        parts.add(map(found, inside));
        return parts;
    }

    private static Node block(String title, String about, Node... content) {
        Label words = Controls.label(about, "small", "soft");
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        VBox block = new VBox(Controls.label(TEXT.get(title), "map-title"), words);
        block.getChildren().addAll(content);
        block.getStyleClass().add("map");
        block.getStylesheets().add(ChatView.STYLES); // it is on another page than the view
        return block;
    }

    private static Node nearest(ChatTurn turn) {
        VBox rows = new VBox();
        rows.getStyleClass().add("chat-nearest");
        for (Candidate candidate : turn.found().candidates()) {
            String place = TurnView.place(candidate.passage().source());
            ScoreBar cosine = new ScoreBar(TEXT.get("inside.cosine"), "", candidate.cosine());
            ScoreBar lexical = new ScoreBar(TEXT.get("inside.lexical"), "", candidate.lexical());
            lexical.setColour("data-2");
            VBox row = new VBox(new PlaceLink(candidate.passage().source().uri(), place, TEXT.get("view.go", place)));
            candidate.curated().ifPresent(question -> {
                Label through = Controls.label(TEXT.get("inside.through", question), "small", "soft");
                through.setWrapText(true);
                row.getChildren().add(through);
            });
            row.getChildren().addAll(cosine, lexical);
            rows.getChildren().add(row);
        }
        return block("inside.nearest", TEXT.get("inside.nearest.about", Scores.text(turn.score()),
                Scores.text(turn.found().threshold())), rows);
    }

    private static Node map(Answer found, Inside inside) {
        List<Passage> nearest = found.candidates().stream().map(Candidate::passage).toList();
        List<Mark> marks = new ArrayList<>();
        List<Passage> passages = inside.passages();
        for (int i = 0; i < passages.size(); i++) {
            Place place = inside.places().get(i);
            int rank = nearest.indexOf(passages.get(i));
            marks.add(new Mark(place.x(), place.y(), 0, rank < 0 ? "" : String.valueOf(rank + 1),
                    TEXT.get("inside.map.passage", TurnView.place(passages.get(i).source()),
                            shortened(passages.get(i).text()))));
        }
        marks.add(new Mark(inside.question().x(), inside.question().y(), PointMap.SPECIAL,
                TEXT.get("inside.map.question"), found.understood()));
        PointMap map = new PointMap();
        map.setId("chat-map");
        map.show(marks);
        map.ring(nearest.stream().map(passages::indexOf).filter(i -> i >= 0).toList());
        map.setOnPress((mark, second) -> {
            if (mark < passages.size()) {
                map.fireEvent(new PlaceEvent(passages.get(mark).source().uri()));
            }
        });
        return block("inside.map", TEXT.get("inside.map.about", passages.size(), Math.round(100 * inside.share())),
                map);
    }

    private static String shortened(String text) {
        int end = text.offsetByCodePoints(0, Math.min(SHORT_QUOTE, text.codePointCount(0, text.length())));
        return end == text.length() ? text : text.substring(0, end) + "…";
    }
}
