package org.huoye.demos.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.RunReport;
import org.huoye.demokit.panel.SteadyScroll;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;

/** The conversation, the oldest turn at the top. A turn keeps its node, so that nothing moves when another follows. */
final class ChatView implements ResultView<ChatTalk, ChatResult> {

    private static final Messages TEXT = Messages.beside(ChatView.class);

    /** The demo's own style sheet. */
    static final String STYLES = Objects.requireNonNull(ChatView.class.getResource("chat.css")).toExternalForm();

    private final VBox turns = new VBox();
    private final Label state = Controls.label(TEXT.get("view.empty"), "soft");
    private final VBox node = new VBox(turns, state);

    ChatView() {
        node.getStyleClass().addAll("result-body", "chat");
        node.getStylesheets().add(STYLES);
        turns.getStyleClass().add("chat-turns");
        state.setId("chat-state");
        state.setWrapText(true);
        state.setMinHeight(Label.USE_PREF_SIZE);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node figure() {
        return turns.getChildren().isEmpty() ? node : turns.getChildren().getLast();
    }

    @Override
    public void showInput(ChatTalk talk) {
        show(talk.turns());
        talk.questions().forEach(question -> turns.getChildren().add(TurnView.waiting(question)));
        say(turns.getChildren().isEmpty() ? TEXT.get("view.empty") : "");
        toNewest();
    }

    @Override
    public void showPartial(ChatTalk talk, Record partial) {
        if (partial instanceof Indexing indexing) {
            say(TEXT.get("view.indexing", indexing.done(), indexing.all()));
        }
    }

    @Override
    public void showResult(ChatTalk talk, RunReport<ChatResult> report) {
        show(report.result().turns());
        say("");
        toNewest();
    }

    private void say(String words) {
        state.setText(words);
        state.setVisible(!words.isEmpty());
        state.setManaged(state.isVisible());
    }

    private void show(List<ChatTurn> all) {
        List<Node> shown = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ChatTurn turn = all.get(i);
            shown.add(turns.getChildren().stream().map(TurnView.class::cast).filter(view -> view.shows(turn))
                    .findFirst().orElseGet(() -> TurnView.of(turn)));
        }
        turns.getChildren().setAll(shown);
    }

    private void toNewest() {
        if (!turns.getChildren().isEmpty()) {
            SteadyScroll.bringToTop(turns.getChildren().getLast());
        }
    }

    @Override
    public List<Node> lookInside(ChatTalk talk, RunReport<ChatResult> report) {
        ChatTurn last = report.result().turns().getLast();
        return report.result().inside().map(inside -> InsideView.of(last, inside)).orElse(List.of());
    }

    @Override
    public String asText(RunReport<ChatResult> report) {
        return report.result().turns().stream().map(ChatView::text).collect(Collectors.joining("\n"));
    }

    private static String text(ChatTurn turn) {
        String answer = TEXT.get("text.turn", turn.question(), turn.answer(), Scores.text(turn.score())) + "\n";
        return turn.found().source()
                .map(source -> answer + TEXT.get("text.source", TurnView.place(source), source.quote()) + "\n")
                .orElse(answer);
    }
}
