package org.huoye.reader;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.huoye.book.Book;
import org.huoye.book.Chapter;
import org.huoye.book.Entry;
import org.huoye.platform.Messages;
import org.jspecify.annotations.Nullable;

/** What is left of the table of contents where there is no room for it: the numbers of the chapters. */
public final class ContentsRail extends VBox {

    /** Width of the rail. */
    public static final double WIDTH = 48;

    private static final Messages TEXT = Messages.beside(ContentsRail.class);
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final Pattern NUMBER = Pattern.compile("(?:第\\s*)?(\\d{1,3}|[一二三四五六七八九十]{1,3})(?=[\\s.、:：章节讲课])");
    private static final double ROW = 36;
    /** Rows that are seen above the present chapter. */
    private static final int ABOVE = 3;

    private final ReaderModel model;
    private final ListView<Entry.Page> chapters = new ListView<>();
    private Entry.@Nullable Page here;

    public ContentsRail(ReaderModel model) {
        this.model = model;
        getStyleClass().addAll("shell", "contents-rail");
        setAlignment(Pos.TOP_CENTER);
        chapters.setId("rail");
        chapters.getStyleClass().addAll("side-list", "rail-list");
        chapters.setAccessibleText(TEXT.get("rail.chapters"));
        chapters.setFixedCellSize(ROW);
        chapters.setCellFactory(view -> new NumberCell());
        VBox.setVgrow(chapters, Priority.ALWAYS);
        chapters.setOnKeyPressed(event -> {
            Entry.Page chosen = chapters.getSelectionModel().getSelectedItem();
            if (chosen != null && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
                model.resume(chosen.chapter());
                event.consume();
            }
        });
        model.bookProperty()
                .subscribe(book -> chapters.getItems().setAll(book == null ? List.of() : top(book.contents())));
        model.chapterProperty().subscribe(chapter -> {
            here = topOf(model.bookProperty().get(), chapter);
            chapters.refresh();
            if (here != null) {
                chapters.getSelectionModel().select(here);
                chapters.scrollTo(Math.max(0, chapters.getSelectionModel().getSelectedIndex() - ABOVE));
            }
        });
        getChildren().setAll(chapters);
    }

    /** Moves the keyboard to the chapters' numbers. */
    public void focus() {
        chapters.requestFocus();
    }

    private static List<Entry.Page> top(List<Entry> contents) {
        return contents.stream().filter(entry -> entry.level() == 0).filter(Entry.Page.class::isInstance)
                .map(Entry.Page.class::cast).toList();
    }

    /** A chapter's number as its title begins with it, else the title's first character. */
    static String shortened(String title) {
        Matcher number = NUMBER.matcher(title);
        return number.lookingAt()
                ? number.group(1)
                : title.substring(0, title.offsetByCodePoints(0, Math.min(1,
                        title.codePointCount(0, title.length()))));
    }

    /** The top-level chapter that the reader is in, or in one that lies below it. */
    private static Entry.@Nullable Page topOf(@Nullable Book book, @Nullable Chapter here) {
        Entry.Page above = null;
        for (Entry entry : book == null || here == null ? List.<Entry>of() : book.contents()) {
            if (entry instanceof Entry.Page page) {
                above = page.level() == 0 ? page : above;
                if (page.chapter().equals(here)) {
                    return above;
                }
            }
        }
        return null;
    }

    /** The number of a chapter; its title is the tooltip and what screen readers say. */
    private final class NumberCell extends ListCell<Entry.Page> {

        NumberCell() {
            getStyleClass().addAll("side-cell", "rail-cell");
            setOnMouseClicked(event -> {
                Entry.Page item = getItem();
                if (item != null && event.getButton() == MouseButton.PRIMARY) {
                    model.resume(item.chapter());
                }
            });
        }

        @Override
        protected void updateItem(Entry.@Nullable Page item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setText(null);
                setAccessibleText(null);
                setTooltip(null);
            } else {
                setText(shortened(item.title()));
                setAccessibleText(item.title());
                setTooltip(new Tooltip(item.title()));
            }
            pseudoClassStateChanged(HERE, item != null && item.equals(here));
        }
    }
}
