package org.huoye.reader;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.huoye.jobs.Lane;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.huoye.ui.Sheet;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** 打开书: a folder, a Markdown file, or one of the books read last, each at the place where it was left. */
public final class BookShelf {

    private static final Messages TEXT = Messages.beside(BookShelf.class);
    private static final double WIDTH = 520;
    private static final double MOST_HEIGHT = 320;
    private static final int SHOWN = 12;

    private final ReaderModel model;
    private final PlaceMemory memory;
    private final Lane lane;
    private final Path bundled;
    private final BookDialogs dialogs;
    private final Sheet sheet;

    /**
     * @param memory knows the books read last
     * @param lane where it is asked
     * @param bundled the application's own book, always offered
     * @param sheet where the shelf is shown
     */
    public BookShelf(ReaderModel model, PlaceMemory memory, Lane lane, Path bundled, BookDialogs dialogs, Sheet sheet) {
        this.model = model;
        this.memory = memory;
        this.lane = lane;
        this.bundled = bundled;
        this.dialogs = dialogs;
        this.sheet = sheet;
    }

    /** Shows the shelf. */
    public void show() {
        Executor fx = Platform::runLater;
        var unused = lane.submit(memory::recent).thenAcceptAsync(this::show, fx);
    }

    private void show(List<BookPlaces> recent) {
        Button folder = Controls.primary(TEXT.get("open.folder"));
        folder.setGraphic(new FontIcon(Feather.FOLDER));
        folder.setOnAction(event -> open(dialogs.folder(window())));
        Button file = Controls.quiet(TEXT.get("open.file"));
        file.setGraphic(new FontIcon(Feather.FILE_TEXT));
        file.setOnAction(event -> open(dialogs.file(window())));
        Button cancel = Controls.quiet(TEXT.get("open.cancel"));
        cancel.setOnAction(event -> sheet.close());
        HBox buttons = new HBox(cancel, file, folder);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("buttons");
        VBox books = new VBox();
        books.getStyleClass().add("recent-books");
        recent.stream().limit(SHOWN).forEach(places -> books.getChildren().add(line(places.title(),
                places.chapterTitle().isEmpty() ? places.book() : places.chapterTitle() + " · " + places.book(),
                Path.of(places.book()))));
        if (recent.stream().noneMatch(places -> Path.of(places.book()).equals(bundled))) {
            books.getChildren().add(line(TEXT.get("open.bundled"), TEXT.get("open.bundled.what"), bundled));
        }
        ScrollPane scroll = new ScrollPane(books);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_HEIGHT);
        scroll.setFocusTraversable(false);
        VBox content = new VBox(Controls.label(TEXT.get("open.title"), "heading"),
                Controls.label(TEXT.get("open.drop"), "soft", "small"),
                Controls.label(TEXT.get("open.recent"), "soft", "small", "recent-title"), scroll, buttons);
        content.getStyleClass().addAll("sheet-body", "book-shelf");
        content.setPrefWidth(WIDTH);
        sheet.show(content, folder, () -> {
        });
    }

    private Button line(String title, String where, Path book) {
        Label name = Controls.label(title);
        Label place = Controls.label(where, "small", "soft");
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Button line = Controls.quiet("");
        line.setGraphic(new VBox(name, place));
        line.setAccessibleText(TEXT.get("open.book", title, where));
        line.getStyleClass().add("recent-book");
        line.setMaxWidth(Double.MAX_VALUE);
        line.setOnAction(event -> open(Optional.of(book)));
        return line;
    }

    private void open(Optional<Path> book) {
        book.ifPresent(path -> {
            sheet.close();
            model.open(path);
        });
    }

    private @Nullable Window window() {
        return sheet.getScene() == null ? null : sheet.getScene().getWindow();
    }
}
