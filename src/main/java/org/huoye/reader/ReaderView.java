package org.huoye.reader;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.huoye.jobs.Lane;
import org.huoye.platform.Messages;
import org.huoye.reader.page.CardFacts;
import org.huoye.reader.page.PageContent;
import org.huoye.reader.page.PageHost;
import org.huoye.ui.Controls;
import org.huoye.ui.Copying;
import org.huoye.ui.Fonts;
import org.huoye.ui.ProblemBand;
import org.huoye.ui.Sheet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page and what lies over it: the band for problems, the shelf, the question about outside links. The page itself is
 * made by {@link #start()}, after the window's first frame; until then there is paper. JavaFX thread only.
 */
public final class ReaderView extends StackPane {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderView.class);
    private static final Messages TEXT = Messages.beside(ReaderView.class);
    private static final Duration NOTICED = Duration.millis(400);
    private static final double BAND_WIDTH = 720;
    private static final double BAND_MARGIN = 16;
    /** Clear of the page's scroll bar. */
    private static final double FIND_RIGHT = 24;
    private static final double FIND_TOP = 12;

    private final ReaderModel model;
    private final ReadingLook look;
    private final Fonts fonts;
    private final Path scratch;
    private final Lane pictures;
    private final Sheet sheet;
    private final Browser browser;
    private final ProblemBand band = new ProblemBand();
    private final BookTerms terms;
    private final FindBar find;
    private final PageMenu menu;
    private final Region ring = new Region();
    private final ReadOnlyBooleanWrapper pageBegun = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper pageComplete = new ReadOnlyBooleanWrapper();
    private @Nullable PageHost page;

    /**
     * @param model what is read
     * @param terms what the book's terms mean
     * @param look how it looks
     * @param fonts families of the page
     * @param scratch a folder that may be deleted at any time
     * @param pictures where pictures are read
     * @param sheet where questions are asked
     * @param browser opens an address outside
     */
    public ReaderView(ReaderModel model, BookTerms terms, ReadingLook look, Fonts fonts, Path scratch, Lane pictures,
            Sheet sheet, Browser browser) {
        this.model = model;
        this.terms = terms;
        this.look = look;
        this.fonts = fonts;
        this.scratch = scratch;
        this.pictures = pictures;
        this.sheet = sheet;
        this.browser = browser;
        this.find = new FindBar(this::find, this::endFind);
        this.menu = new PageMenu(model, look, pictures, find::open);
        getStyleClass().addAll("paper", "reader-view");
        StackPane.setAlignment(find, Pos.TOP_RIGHT);
        ring.getStyleClass().add("focus-ring");
        ring.setMouseTransparent(true);
        ring.setVisible(false);
        band.setMaxSize(BAND_WIDTH, Region.USE_PREF_SIZE);
        StackPane.setAlignment(band, Pos.TOP_CENTER);
        setCovered(0);
        getChildren().setAll(new ShelfView(model), waiting(), band, find, ring);
        model.noticeProperty().subscribe(this::notice);
        model.links().outsideProperty().subscribe(uri -> {
            if (uri != null) {
                OutsideLinkSheet.ask(sheet, uri, this::openOutside, model);
            }
        });
        new PictureViewer(model, look, pictures, sheet);
    }

    /** Says that a chapter is being made ready, if that takes long enough to be noticed. */
    private Label waiting() {
        Label waiting = Controls.label(TEXT.get("page.opening"), "floating", "waiting");
        waiting.setVisible(false);
        PauseTransition delay = new PauseTransition(NOTICED);
        delay.setOnFinished(event -> waiting.setVisible(model.openingProperty().get()));
        model.openingProperty().subscribe(opening -> {
            delay.stop();
            waiting.setVisible(false);
            if (opening) {
                delay.playFromStart();
            }
        });
        return waiting;
    }

    /** Makes the page. */
    public void start() {
        PageHost made = new PageHost(fonts, look.scheme(), scratch, pictures,
                new PageEvents(model, request -> menu.show(this, request)));
        page = made;
        made.node().visibleProperty().bind(model.onShelfProperty().not());
        getChildren().addFirst(made.node());
        look.schemeProperty().subscribe(() -> colour(made));
        look.stillProperty().subscribe(() -> colour(made));
        colour(made);
        look.widthProperty().subscribe(width -> made.setWidth(width.em()));
        made.foundProperty().subscribe(find::show);
        terms.termsProperty().subscribe(made::setTerms);
        look.textScaleProperty().subscribe(scale -> made.setTextScale(scale.doubleValue()));
        pageBegun.bind(made.begunProperty());
        pageComplete.bind(made.completeProperty());
        pageComplete.subscribe(complete -> {
            if (complete) {
                model.pageIsThere();
            }
        });
        model.onJump(place -> {
            if (place.anchor().isEmpty()) {
                made.goTo(place.locator());
            } else {
                made.goTo(place.anchor());
            }
        });
        model.pageProperty().subscribe(content -> {
            if (content != null && model.renewals().isNewest(content)) {
                made.replace(content, model.renewals().pictures());
            } else if (content != null) {
                made.show(content);
            }
        });
    }

    /** Lets go of the page; nothing is shown any more. */
    public void close() {
        PageHost shown = page;
        page = null;
        if (shown != null) {
            shown.close();
        }
    }

    private void colour(PageHost shown) {
        shown.setScheme(look.scheme(), look.stillProperty().get());
    }

    /** Opens the bar that looks for words in the chapter. */
    public void openFind() {
        if (page != null && !model.onShelfProperty().get()) {
            find.open();
        }
    }

    /** Goes to the next of the words that are looked for, or the one before. */
    public void findNext(boolean backwards) {
        if (page != null && !model.onShelfProperty().get()) {
            find.step(backwards);
        }
    }

    private void find(String words, boolean backwards) {
        PageHost shown = page;
        if (shown != null) {
            shown.find(words, backwards);
        }
    }

    private void endFind() {
        PageHost shown = page;
        if (shown != null) {
            shown.endFind();
            shown.focus();
        }
    }

    /** Keeps what lies over the page clear of what covers so much of its right side. */
    public void setCovered(double width) {
        StackPane.setMargin(find, new Insets(FIND_TOP, (width > 0 ? BAND_MARGIN : FIND_RIGHT) + width, 0, 0));
        StackPane.setMargin(band, new Insets(BAND_MARGIN, BAND_MARGIN + width, BAND_MARGIN, BAND_MARGIN));
    }

    /** Shows that the keyboard is in the page, which has no border of its own, until it is used. */
    public void showFocus(boolean shown) {
        ring.setVisible(shown);
    }

    /** Whether the beginning of the chapter is in the page. */
    public ReadOnlyBooleanProperty pageBegunProperty() {
        return pageBegun.getReadOnlyProperty();
    }

    /** Whether all of the present chapter, pictures included, is in the page. */
    public ReadOnlyBooleanProperty pageCompleteProperty() {
        return pageComplete.getReadOnlyProperty();
    }

    /** Height of the whole page at its present width. */
    public double pageHeight() {
        PageHost shown = page;
        return shown == null ? 0 : shown.position().height();
    }

    /** Draws the page for pictures of a larger scale. */
    public void setDetail(double pixels) {
        PageHost shown = page;
        if (shown != null) {
            shown.setDetail(pixels);
        }
    }

    /** Puts all of a chapter into the page, however long: for pictures of whole pages. */
    public void showWhole() {
        PageHost shown = page;
        if (shown != null) {
            shown.setWhole(true);
        }
    }

    /** Moves the keyboard into the page. */
    public void focus() {
        PageHost shown = page;
        if (shown != null) {
            shown.focus();
        }
    }

    /** Shows whether a card's demo runs. */
    public void showRunning(String elementId, boolean running) {
        PageHost shown = page;
        if (shown != null) {
            shown.setCard(elementId, running, TEXT.get(running ? "card.running" : "card.again", nameOf(elementId)));
        }
    }

    /**
     * Shows the last result beside a card.
     *
     * @param png a small picture
     * @param words the result for readers who cannot see it
     */
    public void showResult(String elementId, byte[] png, String words) {
        PageHost shown = page;
        if (shown != null) {
            shown.setThumbnail(elementId, png, words);
        }
    }

    private String nameOf(String elementId) {
        PageContent content = model.pageProperty().get();
        CardFacts facts = content == null ? null : content.cards().get(elementId);
        return facts == null ? "" : facts.name();
    }

    private void notice(@Nullable Notice notice) {
        switch (notice) {
            case Notice.Said(String sentence) -> band.say(sentence);
            case Notice.Failed(var failure) -> band.show(failure);
            case Notice.DeadLink(String sentence, String wanted) -> {
                band.say(sentence);
                band.offer(TEXT.get("link.copy"), () -> Copying.text(wanted));
            }
            case null -> band.clear();
        }
    }

    private void openOutside(URI uri) {
        Executor fx = Platform::runLater;
        var unused = browser.open(uri).whenCompleteAsync((opened, problem) -> {
            if (problem != null) {
                LOG.warn("no browser opened {}", uri, problem);
                Copying.text(uri.toString());
                model.tell(TEXT.get("outside.none"));
            }
        }, fx);
    }
}
