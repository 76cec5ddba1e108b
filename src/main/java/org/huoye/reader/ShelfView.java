package org.huoye.reader;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.huoye.book.Book;
import org.huoye.book.Chapter;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.jspecify.annotations.Nullable;

/** A plain list of chapters, shown instead of the page that ended the last run. Knows no WebView. */
final class ShelfView extends ScrollPane {

    private static final Messages TEXT = Messages.beside(ShelfView.class);
    private static final double WIDTH = 640;

    private final ReaderModel model;
    private final VBox lines = new VBox();

    ShelfView(ReaderModel model) {
        this.model = model;
        getStyleClass().addAll("paper", "shelf");
        lines.getStyleClass().add("shelf-lines");
        lines.setMaxWidth(WIDTH);
        setFitToWidth(true);
        StackPane middle = new StackPane(lines);
        StackPane.setAlignment(lines, Pos.TOP_CENTER);
        setContent(middle);
        visibleProperty().bind(model.onShelfProperty());
        managedProperty().bind(visibleProperty());
        model.onShelfProperty().subscribe(this::fill);
    }

    private void fill() {
        lines.getChildren().clear();
        @Nullable
        Book book = model.bookProperty().get();
        @Nullable
        Chapter shelved = model.shelvedProperty().get();
        if (!model.onShelfProperty().get() || book == null || shelved == null) {
            return;
        }
        Label sentence = Controls.label(TEXT.get("shelf.sentence", shelved.title()), "body");
        sentence.setWrapText(true);
        lines.getChildren().addAll(Controls.label(book.title(), "title"), sentence);
        for (Chapter chapter : book.chapters()) {
            lines.getChildren().add(line(chapter, chapter.equals(shelved)));
        }
    }

    private Button line(Chapter chapter, boolean shelved) {
        Button line = Controls.quiet(shelved ? chapter.title() + " · " + TEXT.get("shelf.again") : chapter.title());
        line.getStyleClass().add("shelf-line");
        line.setMaxWidth(Double.MAX_VALUE);
        line.setOnAction(event -> model.go(chapter, ""));
        return line;
    }
}
