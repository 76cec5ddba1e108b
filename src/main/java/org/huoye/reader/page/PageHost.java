package org.huoye.reader.page;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.concurrent.Worker;
import javafx.geometry.Point2D;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import org.huoye.jobs.Lane;
import org.huoye.markdown.RenderedChapter.PictureRef;
import org.huoye.media.PictureSize;
import org.huoye.ui.Fonts;
import org.huoye.ui.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * Shows rendered chapters: the only class that touches a WebView. One document is loaded once; chapters are put into it
 * slice by slice. The page can run no script of its own (policy), reach no file or network (policy; pictures come as
 * {@code data:} that this class made), navigate nowhere (clicks are caught, any other navigation is undone), open no
 * window, show no dialog and take no drop.
 *
 * <p>JavaFX thread only. Making one costs some hundred milliseconds the first time in a process: make it after the
 * window's first frame.
 */
public final class PageHost implements AutoCloseable {

    /** How many heights of the view the text is kept ahead of it. */
    private static final double VIEWS_AHEAD = 4;

    /** Where a slice has a place for a picture, by its id. */
    private static final Pattern PICTURE = Pattern.compile("data-picture=\"([^\"]+)\"");

    /** The engine learns of a new width with one frame and has laid the page out with the next. */
    private static final int REFLOW_FRAMES = 2;

    private final WebView view = new WebView();
    private final PageFrame frame = new PageFrame(view);
    private final WebEngine engine = view.getEngine();
    private final PageListener listener;
    private final PageKeys keys;
    private final PictureFeed pictures;
    private final FindInPage find = new FindInPage(this::script);
    private final ReadOnlyBooleanWrapper begun = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();
    /** The way into the page; a closed page has none and never will. */
    private CompletableFuture<PageScript> ready = new CompletableFuture<>();
    private boolean closed;
    private final SliceFeed feed;
    private final AfterFrames reflowed = new AfterFrames(REFLOW_FRAMES, () -> withScript(PageScript::stay));

    private @Nullable PageContent content;
    /** Whether all of the chapter is in the page. */
    private boolean fed;
    /** Whether nothing more comes by itself. */
    private boolean settled;
    private boolean whole;
    private boolean moving;
    private final WantedPlace wanted = new WantedPlace();
    private int shown;

    /**
     * @param fonts families of the page
     * @param scheme colours to begin with
     * @param scratch a folder that may be deleted at any time, for the engine's own use
     * @param pictures where pictures are read
     * @param listener hears what the reader does
     */
    public PageHost(Fonts fonts, Scheme scheme, Path scratch, Lane pictures, PageListener listener) {
        this.pictures = new PictureFeed(pictures, this::withScript, this::completeIfAllIsThere);
        this.listener = listener;
        this.keys = new PageKeys(listener, new PageKeys.Ways(this::goTo, this::menu));
        this.feed = new SliceFeed(this::append, this::more, this::wantsMore, this::settled);
        PageDoors.shut(view, scratch);
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> withScript(script -> keys.pressed(event, script)));
        view.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menuRequested);
        view.widthProperty().addListener(change -> {
            withScript(PageScript::hold);
            reflowed.start();
        });
        engine.getLoadWorker().stateProperty().addListener((observable, before, now) -> loaded(now));
        engine.loadContent(PageTemplate.html(fonts, scheme));
    }

    private void loaded(Worker.State state) {
        if (state == Worker.State.SUCCEEDED && !ready.isDone() && !closed) {
            Object host = engine.executeScript(PageTemplate.script());
            PageScript script = new PageScript(host, PageTemplate.words());
            new PageInput(listener, this::scrolled, () -> copyAsked(script)).listenTo(engine.getDocument());
            ready.complete(script);
        }
    }

    /** A menu key comes as a key too: it is answered once, at what has the keyboard. */
    private void menuRequested(ContextMenuEvent event) {
        event.consume();
        if (!event.isKeyboardTrigger()) {
            withScript(script -> menu(script.at(event.getX() / view.getZoom(), event.getY() / view.getZoom())));
        }
    }

    private void menu(PageScript.Place at) {
        Point2D screen = view.localToScreen(at.x() * view.getZoom(), at.y() * view.getZoom());
        if (screen != null) {
            listener.menu(new MenuRequest(screen.getX(), screen.getY(), at.picture(), at.selected(), at.link(),
                    at.section()));
        }
    }

    private void copyAsked(PageScript script) {
        PageScript.Asked asked = script.takeAsked();
        if (!asked.anchor().isEmpty()) {
            listener.copyLink(asked.anchor());
            script.copied();
        } else if (!asked.text().isEmpty()) {
            listener.copy(asked.text());
            script.copied();
        }
    }

    private void withScript(java.util.function.Consumer<PageScript> use) {
        PageScript script = script();
        if (script != null) {
            use.accept(script);
        }
    }

    private @Nullable PageScript script() {
        return ready.getNow(null);
    }

    /**
     * Empties the page for good. The engine holds the host's listeners from outside Java as long as it has a document, and
     * with them the whole page and its drawn picture, which no garbage collection would ever find.
     */
    @Override
    public void close() {
        closed = true;
        ready = new CompletableFuture<>();
        feed.stop();
        pictures.begin();
        engine.loadContent("");
    }

    /** What to put into the window. */
    public Region node() {
        return frame;
    }

    /** Puts all of a chapter into the page, however long it is: for pictures of whole pages. */
    public void setWhole(boolean all) {
        whole = all;
    }

    /** Draws the page for pictures of a larger scale: {@code pixels} for each of the window's. */
    public void setDetail(double pixels) {
        frame.setDetail(pixels);
    }

    /** Moves the keyboard into the page. */
    public void focus() {
        view.requestFocus();
    }

    /** Whether the beginning of the chapter is in the page: more than fills the window, if there is as much. */
    public ReadOnlyBooleanProperty begunProperty() {
        return begun.getReadOnlyProperty();
    }

    /** Whether the chapter with its pictures is in the page, as much of it as is wanted now. */
    public ReadOnlyBooleanProperty completeProperty() {
        return complete.getReadOnlyProperty();
    }

    /**
     * Shows a chapter; whatever was shown or still loading is dropped, unless it is the beginning of this very chapter: that
     * stays, and the rest comes behind it.
     */
    public void show(PageContent next) {
        PageScript there = script();
        PageContent before = content;
        if (there != null && before != null && next.chapter().continues(before.chapter())) {
            content = next;
            there.cards(next.cards());
            feed.goOn(
                    next.chapter().slices().subList(before.chapter().slices().size(), next.chapter().slices().size()));
            return;
        }
        view.setAccessibleText(next.chapter().title());
        shown++;
        begun.set(false);
        complete.set(false);
        fed = false;
        settled = false;
        content = next;
        int number = shown;
        ready.thenAccept(script -> {
            if (number == shown) {
                begin(script, next);
            }
        });
    }

    private void begin(PageScript script, PageContent next) {
        wanted.set(next.anchor(), next.place());
        pictures.begin();
        script.clear(next.cards());
        feed.begin(next.chapter().slices(), !next.chapter().whole());
        begun.set(true);
        find.again();
        listener.moved(script.position());
    }

    private boolean append(String slice) {
        PageContent current = content;
        PageScript script = script();
        if (current == null || script == null) {
            return false;
        }
        Map<String, PictureRef> named = new HashMap<>();
        PICTURE.matcher(slice).results().map(match -> match.group(1)).forEach(id -> {
            PictureRef picture = current.chapter().pictures().get(id);
            if (picture != null) {
                named.put(id, picture);
            }
        });
        boolean more = script.append(slice, sizesOf(named.keySet(), current));
        pictures.request(named);
        wanted.goTo(script, false);
        return more;
    }

    private static Map<String, PictureSize> sizesOf(Set<String> ids, PageContent of) {
        Map<String, PictureSize> sizes = new HashMap<>(of.sizes());
        sizes.keySet().retainAll(ids);
        return sizes;
    }

    private boolean more() {
        PageScript script = script();
        boolean more = script != null && script.more();
        if (script != null) {
            wanted.goTo(script, false);
        }
        return more;
    }

    /** The feed rests: for good if that was all, else until more is wanted. */
    private void settled(boolean all) {
        PageContent current = content;
        PageScript script = script();
        if (all && current != null && script != null) {
            script.turns(current.previousLabel(), current.previous(), current.nextLabel(), current.next());
            wanted.goTo(script, true);
            fed = true;
            reportIfNowhere();
        }
        settled = true;
        completeIfAllIsThere();
    }

    /** An ordinary chapter is wanted whole; more than that as it is read, or on the way to a place asked for. */
    private boolean wantsMore() {
        PageScript script = script();
        return script != null && !script.isEnough() || whole || wanted.isAhead() || find.isOn()
                || isNearEnd(position());
    }

    private static boolean isNearEnd(PagePosition position) {
        return position.height() - position.y() < VIEWS_AHEAD * position.view();
    }

    private void reportIfNowhere() {
        if (fed) {
            wanted.giveUp().ifPresent(listener::missing);
        }
    }

    private void completeIfAllIsThere() {
        if (settled && pictures.isSettled()) {
            complete.set(true);
        }
    }

    /** Scrolls to an anchor of the chapter, at once or as soon as that part of it is in the page; empty is the top. */
    public void goTo(String anchor) {
        goTo(anchor, Locator.TOP);
    }

    /** Scrolls to a place of the chapter, at once or as soon as that part of it is in the page. */
    public void goTo(Locator place) {
        goTo("", place);
    }

    private void goTo(String anchor, Locator place) {
        withScript(script -> {
            wanted.set(anchor, place);
            if (anchor.isEmpty() && place.isTop()) {
                script.goTo(place);
            } else {
                wanted.goTo(script, fed);
                reportIfNowhere();
                feed.wake();
            }
        });
    }

    /**
     * Shows a newer text of the chapter that is shown, as after its file was changed: what is being read stays where it is.
     * Places of {@code next} are not looked at.
     *
     * @param changed picture files that have another content now
     */
    public void replace(PageContent next, Set<Path> changed) {
        PageScript script = script();
        PageContent before = content;
        PageRenewal renewal = before == null ? null : new PageRenewal(before, next);
        if (script == null || renewal == null || !fed || !renewal.isShort()) {
            show(next.at(position().locator()));
            return;
        }
        content = next;
        complete.set(false);
        script.keepPictures(pictures.renew(next.chapter().pictures(), changed));
        script.renew(next.chapter().slices(), next.sizes(), next.cards(), renewal.stale());
        script.turns(next.previousLabel(), next.previous(), next.nextLabel(), next.next());
        pictures.request(next.chapter().pictures());
        find.again();
        listener.moved(script.position());
        completeIfAllIsThere();
    }

    /**
     * Looks for words in the chapter and shows the next hit, after the last one or else from what is seen on. Parts of a
     * long chapter that are not in the page yet are looked through too, piece by piece.
     *
     * @param query what to look for; blank ends the search
     * @param backwards whether to show the hit before
     */
    public void find(String query, boolean backwards) {
        find.find(query, backwards);
        feed.wake();
    }

    /** Ends the search; the hit that was shown is selected. */
    public void endFind() {
        find.end(true);
    }

    /** What was found. */
    public ReadOnlyObjectProperty<FindResult> foundProperty() {
        return find.foundProperty();
    }

    /** Sets how wide the text may become. @param em in widths of a Chinese character */
    public void setWidth(double em) {
        ready.thenAccept(script -> script.width(em));
    }

    /** Sets the terms that the page explains where they occur; a chapter that is shown anew keeps them. */
    public void setTerms(List<PageTerm> terms) {
        ready.thenAccept(script -> script.terms(terms));
    }

    private void scrolled() {
        if (!moving) {
            moving = true;
            Platform.runLater(() -> {
                moving = false;
                PagePosition position = position();
                listener.moved(position);
                if (settled && isNearEnd(position)) {
                    feed.wake();
                }
            });
        }
    }

    /** Sets the colours. */
    public void setScheme(Scheme scheme, boolean reducedMotion) {
        ready.thenAccept(script -> script.scheme(scheme.id(), reducedMotion));
    }

    /** Sets the size of text, 1 being the usual; what is being read stays where it is. */
    public void setTextScale(double scale) {
        ready.thenAccept(script -> script.textScale(scale));
    }

    /**
     * Shows whether a card's demo runs.
     *
     * @param said what screen readers say of its button
     */
    public void setCard(String elementId, boolean running, String said) {
        withScript(script -> script.card(elementId, running, said));
    }

    /** Shows the last result beside a card. */
    public void setThumbnail(String elementId, byte[] png, String alternative) {
        withScript(script -> script.thumbnail(elementId, PagePictures.uri("image/png", png), alternative));
    }

    /** Where the view is. */
    public PagePosition position() {
        PageScript script = script();
        return script == null ? PagePosition.TOP : script.position();
    }
}
