package org.huoye.demokit.panel;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.huoye.code.CodeTokens;
import org.huoye.demokit.Demo;
import org.huoye.demokit.panel.SourceText.Piece;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.kordamp.ikonli.feather.Feather;

/** 代码: the regions of the running source, and the Python twin. */
final class CodePage extends VBox {

    private static final Messages TEXT = Messages.beside(CodePage.class);

    private final VBox pieces = new VBox();

    CodePage(Demo<?, ?> demo) {
        getStyleClass().add("code-page");
        pieces.getStyleClass().add("pieces");
        SteadyScroll scroll = new SteadyScroll(pieces);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        List<Piece> java = demo.spec().code().stream().map(SourceText::cut).toList();
        Optional<Piece> python = SourceText.twin(demo);
        HBox languages = new HBox();
        languages.getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        ToggleButton first = language("java", group, () -> show(java, "code.java"));
        languages.getChildren().add(first);
        python.ifPresent(twin -> languages.getChildren()
                .add(language("python", group, () -> show(List.of(twin), "code.python"))));
        first.fire();
        getChildren().setAll(languages, scroll);
    }

    private static ToggleButton language(String id, ToggleGroup group, Runnable shown) {
        ToggleButton button = new ToggleButton(TEXT.get("code.language." + id));
        button.setId("code-" + id);
        button.getStyleClass().add("segment");
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            button.setSelected(true); // a second click on the chosen one would leave none
            shown.run();
        });
        return button;
    }

    private void show(List<Piece> shown, String sentenceKey) {
        Label sentence = Controls.label(TEXT.get(sentenceKey), "small", "soft");
        sentence.setWrapText(true);
        pieces.getChildren().setAll(sentence);
        shown.forEach(piece -> pieces.getChildren().add(block(piece)));
    }

    private static Node block(Piece piece) {
        Label file = Controls.label(piece.file(), "small", "soft", "code");
        file.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(file, Priority.ALWAYS);
        Button copy = Controls.iconButton(Feather.COPY, TEXT.get("code.copy", piece.file()));
        copy.getStyleClass().add("copy-code");
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(piece.text() + "\n");
            Clipboard.getSystemClipboard().setContent(content);
        });
        HBox head = new HBox(file, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("code-text");
        flow.setMinWidth(USE_PREF_SIZE);
        CodeTokens.of(piece.text(), piece.language().name()).forEach(stretch -> {
            Text text = new Text(stretch.text());
            text.getStyleClass().addAll("code", "code-" + stretch.kind().id());
            flow.getChildren().add(text);
        });
        ScrollPane sideways = new ScrollPane(flow);
        sideways.getStyleClass().add("code-block");
        sideways.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        sideways.setFitToHeight(true);
        sideways.setAccessibleText(piece.text());
        sideways.setFocusTraversable(true);
        return new VBox(head, sideways);
    }
}
