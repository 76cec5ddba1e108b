package org.huoye.reader;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.huoye.book.Book;
import org.huoye.book.Chapter;
import org.huoye.markdown.RenderedChapter.Heading;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.huoye.ui.Scheme;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar at the top: where the reader is, and how the page looks. */
public final class ReaderBar extends HBox {

    private static final Messages TEXT = Messages.beside(ReaderBar.class);
    private static final double GAP = 12;

    private final ToggleButton contents = Controls.iconToggle(Feather.SIDEBAR, TEXT.get("bar.contents"));
    private final HBox goingOn = new HBox();
    private final Button text = Controls.iconButton(Feather.TYPE, TEXT.get("bar.text"));

    /**
     * @param model what is read
     * @param look how it looks
     * @param does what its buttons open
     */
    public ReaderBar(ReaderModel model, ReadingLook look, Actions does) {
        getStyleClass().addAll("shell", "reader-bar");
        setAlignment(Pos.CENTER_LEFT);
        goingOn.setAlignment(Pos.CENTER_LEFT);
        goingOn.setMinWidth(Region.USE_PREF_SIZE);
        text.setOnAction(event -> does.text().run());
        getChildren().setAll(contents, back(model), forward(model), space(), place(model), time(model), filler(),
                goingOn,
                button(Feather.SEARCH, "bar.find", does.find()), text, scheme(look),
                button(Feather.BOOK_OPEN, "bar.open", does.open()),
                button(Feather.HELP_CIRCLE, "bar.keys", does.keys()));
    }

    /**
     * What the buttons open.
     *
     * @param find the bar that looks for words
     * @param text size of the text and width of the page
     * @param open the books
     * @param keys the sheet of keys
     */
    public record Actions(Runnable find, Runnable text, Runnable open, Runnable keys) {
    }

    /** The button that size of text and width of page hang below. */
    public Node textButton() {
        return text;
    }

    /** The place for what goes on while the reader is elsewhere. */
    public HBox goingOn() {
        return goingOn;
    }

    /** The button that shows or hides the table of contents. */
    public ToggleButton contentsButton() {
        return contents;
    }

    private static Button back(ReaderModel model) {
        Button back = Controls.iconButton(Feather.ARROW_LEFT, TEXT.get("bar.back"));
        back.disableProperty().bind(model.canGoBackProperty().not());
        back.setOnAction(event -> model.back());
        return back;
    }

    private static Button forward(ReaderModel model) {
        Button forward = Controls.iconButton(Feather.ARROW_RIGHT, TEXT.get("bar.forward"));
        forward.disableProperty().bind(model.canGoForwardProperty().not());
        forward.setOnAction(event -> model.forward());
        return forward;
    }

    /** 书名 › 章 › 节. */
    private static HBox place(ReaderModel model) {
        Label book = Controls.label("", "soft");
        book.textProperty().bind(model.bookProperty().map(Book::title).orElse(""));
        Label chapter = Controls.label("");
        chapter.textProperty().bind(model.chapterProperty().map(Chapter::title).orElse(""));
        Label section = Controls.label("", "soft");
        section.textProperty().bind(Bindings.createStringBinding(() -> sectionTitle(model), model.headingProperty(),
                model.outlineProperty()));
        Label first = separator(chapter);
        Label second = separator(section);
        HBox place = new HBox(book, first, chapter, second, section);
        place.setAlignment(Pos.CENTER_LEFT);
        place.getStyleClass().add("breadcrumb");
        for (Label part : new Label[]{book, chapter, section}) {
            part.setTextOverrun(OverrunStyle.ELLIPSIS);
            part.setMinWidth(0);
        }
        place.setMinWidth(0);
        place.setAccessibleText(TEXT.get("bar.place"));
        HBox.setHgrow(place, Priority.SOMETIMES);
        return place;
    }

    private static Label separator(Label before) {
        Label separator = Controls.label("›", "soft");
        separator.visibleProperty().bind(before.textProperty().isNotEmpty());
        separator.managedProperty().bind(separator.visibleProperty());
        separator.setMinWidth(Region.USE_PREF_SIZE);
        return separator;
    }

    /** The heading that the view is under, unless it is the chapter's own title. */
    private static String sectionTitle(ReaderModel model) {
        String anchor = model.headingProperty().get();
        return model.outlineProperty().get().stream().filter(heading -> heading.anchor().equals(anchor))
                .filter(heading -> heading.level() > 1).map(Heading::title).findFirst().orElse("");
    }

    /** About how long the chapter takes to read. */
    private static Label time(ReaderModel model) {
        Label time = Controls.label("", "soft", "small", "reading-time");
        time.textProperty().bind(model.pageProperty().map(page -> ReadingTime.minutes(page.chapter()))
                .map(ReaderBar::words).orElse(""));
        time.setMinWidth(Region.USE_PREF_SIZE);
        time.visibleProperty().bind(time.textProperty().isNotEmpty());
        time.managedProperty().bind(time.visibleProperty());
        return time;
    }

    private static String words(int minutes) {
        if (minutes == 0) {
            return "";
        }
        return TEXT.get("bar.time", minutes);
    }

    private static Button scheme(ReadingLook look) {
        Button scheme = Controls.iconButton(Feather.MOON, TEXT.get("bar.dark"));
        scheme.setOnAction(event -> look.toggleScheme());
        look.schemeProperty().subscribe(now -> {
            boolean dark = now == Scheme.DARK;
            scheme.setGraphic(new FontIcon(dark ? Feather.SUN : Feather.MOON));
            Controls.name(scheme, TEXT.get(dark ? "bar.light" : "bar.dark"));
        });
        return scheme;
    }

    private static Button button(Feather icon, String key, Runnable action) {
        Button button = Controls.iconButton(icon, TEXT.get(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Region filler() {
        Region filler = new Region();
        HBox.setHgrow(filler, Priority.ALWAYS);
        return filler;
    }

    private static Region space() {
        Region space = new Region();
        space.setMinWidth(GAP);
        return space;
    }
}
