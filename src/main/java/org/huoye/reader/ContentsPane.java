package org.huoye.reader;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.huoye.book.Chapter;
import org.huoye.book.Entry;
import org.huoye.markdown.RenderedChapter.Heading;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.jspecify.annotations.Nullable;

/** The side bar: table of contents above, the present chapter's outline below; where the reader is stands out. */
public final class ContentsPane extends VBox {

    private static final Messages TEXT = Messages.beside(ContentsPane.class);
    private static final double ROW = 34;
    private static final double MOST_OUTLINE = 0.5;
    private static final double LEAST_ROWS = 4;
    private static final int DEEPEST = 3;

    private final ReaderModel model;
    private final ListView<Entry> contents = new ListView<>();
    private final ListView<Heading> outline = new ListView<>();

    public ContentsPane(ReaderModel model) {
        this.model = model;
        getStyleClass().addAll("shell", "contents-pane");
        setMinWidth(0);
        Label outlineTitle = title("contents.outline");
        contents();
        outline();
        outlineTitle.visibleProperty().bind(outline.visibleProperty());
        outlineTitle.managedProperty().bind(outline.visibleProperty());
        getChildren().setAll(title("contents.title"), contents, outlineTitle, outline);
    }

    /** Moves the keyboard to the table of contents. */
    public void focus() {
        contents.requestFocus();
    }

    private static Label title(String key) {
        return Controls.label(TEXT.get(key), "side-title", "small", "soft");
    }

    private void contents() {
        contents.setAccessibleText(TEXT.get("contents.title"));
        VBox.setVgrow(contents, Priority.ALWAYS);
        contents.prefHeightProperty().bind(Bindings.size(contents.getItems()).multiply(ROW).add(2));
        contents.maxHeightProperty().bind(contents.prefHeightProperty());
        contents.setMinHeight(LEAST_ROWS * ROW);
        dress(contents, entry -> text(entry), Entry::level, entry -> isHere(entry), this::open);
        contents.setId("contents");
        model.bookProperty().subscribe(book -> contents.getItems().setAll(book == null ? List.of() : book.contents()));
        model.chapterProperty().subscribe(chapter -> {
            contents.refresh();
            contents.getItems().stream().filter(this::isHere).findFirst().ifPresent(entry -> {
                contents.getSelectionModel().select(entry);
                reveal(contents, entry);
            });
        });
    }

    private void outline() {
        outline.setAccessibleText(TEXT.get("contents.outline"));
        outline.setId("outline");
        dress(outline, Heading::title, heading -> Math.max(0, heading.level() - 2),
                heading -> heading.anchor().equals(model.headingProperty().get()), model::goTo);
        model.outlineProperty().subscribe(headings -> outline.getItems().setAll(sections(headings)));
        model.headingProperty().subscribe(anchor -> {
            outline.refresh();
            outline.getItems().stream().filter(heading -> heading.anchor().equals(anchor)).findFirst()
                    .ifPresent(heading -> reveal(outline, heading));
        });
        outline.visibleProperty().bind(Bindings.size(outline.getItems()).greaterThan(0));
        outline.managedProperty().bind(outline.visibleProperty());
        outline.prefHeightProperty().bind(Bindings.min(Bindings.size(outline.getItems()).multiply(ROW).add(2),
                heightProperty().multiply(MOST_OUTLINE)));
        outline.minHeightProperty().bind(outline.prefHeightProperty());
    }

    /** The headings worth a line: not the chapter's own title, which stands in the contents, and none too deep. */
    private static List<Heading> sections(List<Heading> headings) {
        boolean titled = headings.stream().filter(heading -> heading.level() == 1).count() == 1;
        return headings.stream().filter(heading -> heading.level() <= DEEPEST)
                .filter(heading -> !titled || heading.level() > 1).toList();
    }

    private <T> void dress(ListView<T> list, Function<T, String> text, ToIntFunction<T> level, Predicate<T> here,
            Consumer<T> open) {
        list.getStyleClass().add("side-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new SideCell<>(text, level, here, open));
        list.setOnKeyPressed(event -> {
            @Nullable
            T chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
                open.accept(chosen);
                event.consume();
            }
        });
    }

    /** Moves a line into the middle, unless it can be seen: a line that was clicked stays under the pointer. */
    private static <T> void reveal(ListView<T> list, T item) {
        int row = list.getItems().indexOf(item);
        int shown = (int) (list.getHeight() / ROW);
        if (shown > 0 && list.getItems().size() > shown && !isSeen(list, row, item)) {
            list.scrollTo(Math.max(0, row - shown / 2));
        }
    }

    /** Whether the middle of a line, which a pointer on the line is likely to be at, can be seen. */
    private static <T> boolean isSeen(ListView<T> list, int row, T item) {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)
                || !(flow.getVisibleCell(row) instanceof ListCell<?> cell) || !item.equals(cell.getItem())) {
            return false;
        }
        double middle = cell.getLayoutY() + cell.getHeight() / 2;
        return middle >= 0 && middle <= flow.getHeight();
    }

    private static String text(Entry entry) {
        return entry instanceof Entry.Draft ? entry.title() + TEXT.get("contents.draft") : entry.title();
    }

    private boolean isHere(Entry entry) {
        @Nullable
        Chapter here = model.chapterProperty().get();
        return entry instanceof Entry.Page page && page.chapter().equals(here) && page.anchor().isEmpty();
    }

    private void open(Entry entry) {
        switch (entry) {
            case Entry.Page page when page.anchor().isEmpty() -> model.resume(page.chapter());
            case Entry.Page page -> model.go(page.chapter(), page.anchor());
            case Entry.Outside outside -> model.links().follow(outside.uri().toString());
            case Entry.Broken broken -> model.tell(
                    new Notice.DeadLink(TEXT.get("contents.broken", broken.wanted()), broken.wanted()));
            case Entry.Part _,Entry.Draft _ -> {
                // a title over others, or a chapter that is not written: nothing to open
            }
        }
    }
}
