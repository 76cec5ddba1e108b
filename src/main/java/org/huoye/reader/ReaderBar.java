package org.huoye.reader;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
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

    /**
     * @param model what is read
     * @param look how it looks
     * @param showKeys opens the sheet of keys
     */
    public ReaderBar(ReaderModel model, ReadingLook look, Runnable showKeys) {
        getStyleClass().addAll("shell", "reader-bar");
        setAlignment(Pos.CENTER_LEFT);
        goingOn.setAlignment(Pos.CENTER_LEFT);
        goingOn.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(contents, back(model), forward(model), space(), place(model), filler(), goingOn,
                smaller(look),
                size(look), larger(look), space(), scheme(look), keys(showKeys));
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

    private static Button smaller(ReadingLook look) {
        Button smaller = Controls.iconButton(Feather.MINUS, TEXT.get("bar.smaller"));
        smaller.disableProperty().bind(look.canShrink().not());
        smaller.setOnAction(event -> look.shrink());
        return smaller;
    }

    private static Button size(ReadingLook look) {
        Button size = Controls.quiet("");
        size.getStyleClass().addAll("text-size", "soft");
        size.textProperty().bind(look.textPercent());
        size.setOnAction(event -> look.resetSize());
        Controls.name(size, TEXT.get("bar.size"));
        return size;
    }

    private static Button larger(ReadingLook look) {
        Button larger = Controls.iconButton(Feather.PLUS, TEXT.get("bar.larger"));
        larger.disableProperty().bind(look.canEnlarge().not());
        larger.setOnAction(event -> look.enlarge());
        return larger;
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

    private static Button keys(Runnable showKeys) {
        Button keys = Controls.iconButton(Feather.HELP_CIRCLE, TEXT.get("bar.keys"));
        keys.setOnAction(event -> showKeys.run());
        return keys;
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
