package org.huoye.reader;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.huoye.book.Book;
import org.huoye.book.Chapter;
import org.huoye.book.LinkTarget;
import org.huoye.jobs.Lane;
import org.huoye.markdown.RenderedChapter;
import org.huoye.markdown.RenderedChapter.DemoCard;
import org.huoye.markdown.RenderedChapter.Heading;
import org.huoye.media.PictureReader;
import org.huoye.media.PictureSize;
import org.huoye.platform.Failure;
import org.huoye.platform.Failures;
import org.huoye.platform.Messages;
import org.huoye.reader.page.CardFacts;
import org.huoye.reader.page.Locator;
import org.huoye.reader.page.PageContent;
import org.huoye.reader.page.PagePosition;
import org.jspecify.annotations.Nullable;

/**
 * What the reader view shows and does, without any control: the open book, the present chapter and place, where the reader
 * has been, and what each link means. Its methods are called on one thread, the JavaFX thread in the window; books and
 * chapters are read on a lane.
 */
public final class ReaderModel {

    private static final Messages TEXT = Messages.beside(ReaderModel.class);
    /** Pictures whose sizes are read before a chapter is shown; the sizes of later ones come with them. */
    private static final int MEASURED = 200;

    /** How a rendered page names one of its pictures in a link. */
    private static final String PICTURE = "huoye:picture/";

    private final Lane lane;
    private final Executor ui;
    private final ChapterSource source;
    private final DemoCards cards;
    private final OpeningFlag flag;
    private final History history = new History();

    private final ReadOnlyObjectWrapper<@Nullable Book> book = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Chapter> chapter = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PageContent> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Heading>> outline = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper heading = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable URI> outside = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Path> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Chapter> shelved = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper onShelf = new ReadOnlyBooleanWrapper();

    private Consumer<Place> jump = place -> {
    };
    private Consumer<DemoRequest> demo = request -> {
    };
    private Locator where = Locator.TOP;
    private int asked;

    /**
     * @param lane where books and chapters are read
     * @param ui the thread that the properties live on
     * @param source makes chapters ready
     * @param cards writes the demo cards
     * @param flag notes which chapter is being opened
     */
    public ReaderModel(Lane lane, Executor ui, ChapterSource source, DemoCards cards, OpeningFlag flag) {
        this.lane = lane;
        this.ui = ui;
        this.source = source;
        this.cards = cards;
        this.flag = flag;
    }

    /** Called when the page should go to another place of the chapter it shows. */
    void onJump(Consumer<Place> action) {
        jump = action;
    }

    /** Called when the reader wants to see a demo. */
    public void onDemo(Consumer<DemoRequest> action) {
        demo = action;
    }

    // ---- opening ----

    /**
     * Opens a book and its first chapter, or the shelf if the last run ended while it opened a chapter of this book.
     *
     * @param path folder or Markdown file
     */
    public void open(Path path) {
        int number = ++asked;
        opening.set(true);
        var unused = lane.submit(() -> Book.open(path)).whenCompleteAsync((opened, problem) -> {
            if (number != asked) {
                return;
            }
            opening.set(false);
            if (opened == null) {
                fail(problem);
            } else {
                opened(opened);
            }
        }, ui);
    }

    /** Opens a chapter of a book that is open already. */
    public void open(Book opened, Chapter first) {
        history.clear();
        book.set(opened);
        go(first, "");
    }

    private void opened(Book opened) {
        history.clear();
        book.set(opened);
        Optional<Path> left = flag.left();
        Optional<Chapter> culprit = opened.chapters().stream()
                .filter(candidate -> left.filter(candidate.file()::equals).isPresent()).findFirst();
        if (culprit.isPresent()) {
            flag.lower(culprit.get().file());
            shelved.set(culprit.get());
            onShelf.set(true);
        } else {
            go(opened.chapters().getFirst(), "");
        }
    }

    /** The application ends as it should; nothing is opened any more. */
    public void close() {
        flag.end();
    }

    // ---- going places ----

    /** Goes to a place of a chapter and remembers where it came from. */
    public void go(Chapter to, String anchor) {
        leave();
        history.visit(Place.at(to, anchor));
        arrive(Place.at(to, anchor));
    }

    /** Goes to a heading of the present chapter. */
    public void goTo(Heading to) {
        goToAnchor(to.anchor());
    }

    private void goToAnchor(String anchor) {
        Chapter here = chapter.get();
        if (here != null) {
            leave();
            Place place = Place.at(here, anchor);
            history.visit(place);
            jump.accept(place);
        }
    }

    public void back() {
        leave();
        history.back().ifPresent(this::arrive);
    }

    public void forward() {
        leave();
        history.forward().ifPresent(this::arrive);
    }

    public void goPrevious() {
        turn(-1);
    }

    public void goNext() {
        turn(1);
    }

    private void turn(int step) {
        Book open = book.get();
        Chapter here = chapter.get();
        Chapter to = open == null || here == null ? null : neighbour(open, here, step);
        if (to != null) {
            go(to, "");
        }
    }

    private void leave() {
        if (!opening.get()) { // else the view is still at another place than the newest one of the history
            history.leave(where);
        }
    }

    private void arrive(Place place) {
        Book open = book.get();
        if (open == null) {
            return;
        }
        int number = ++asked;
        opening.set(false);
        if (place.chapter().equals(chapter.get()) && !onShelf.get()) {
            jump.accept(place);
            return;
        }
        opening.set(true);
        var unused = lane.submit(() -> load(open, place)).whenCompleteAsync((loaded, problem) -> {
            if (number != asked) {
                return;
            }
            opening.set(false);
            if (loaded == null) {
                fail(problem);
            } else {
                show(place, loaded);
            }
        }, ui);
    }

    private PageContent load(Book open, Place place) throws IOException {
        flag.raise(place.chapter().file());
        RenderedChapter rendered = source.render(open, place.chapter());
        return new PageContent(rendered, measure(rendered), cards.of(rendered), TEXT.get("turn.previous"),
                titleOf(neighbour(open, place.chapter(), -1)), TEXT.get("turn.next"),
                titleOf(neighbour(open, place.chapter(), 1)), place.anchor(), place.locator());
    }

    private void show(Place place, PageContent loaded) {
        Book open = book.get();
        if (open == null) {
            return;
        }
        onShelf.set(false);
        notice.set(null);
        chapter.set(place.chapter());
        outline.set(loaded.chapter().outline());
        heading.set("");
        page.set(loaded);
    }

    private void fail(@Nullable Throwable problem) {
        tell(Failures.of(problem == null ? new IOException("nothing was read") : problem));
    }

    private static Map<String, PictureSize> measure(RenderedChapter chapter) {
        Map<String, PictureSize> sizes = new HashMap<>();
        chapter.pictures().entrySet().stream().limit(MEASURED).forEach(entry -> {
            try {
                sizes.put(entry.getKey(), PictureReader.size(entry.getValue().file()));
            } catch (IOException e) {
                sizes.remove(entry.getKey()); // the page says so where the picture should be
            }
        });
        return sizes;
    }

    private static @Nullable Chapter neighbour(Book open, Chapter of, int step) {
        int at = open.chapters().indexOf(of);
        int to = at + step;
        return at < 0 || to < 0 || to >= open.chapters().size() ? null : open.chapters().get(to);
    }

    private static String titleOf(@Nullable Chapter of) {
        return of == null ? "" : of.title();
    }

    // ---- what the page reports ----

    /** All of the chapter is in the page. */
    public void pageIsThere() {
        Chapter here = chapter.get();
        if (here != null) {
            var unused = lane.submit(() -> {
                flag.lower(here.file());
                return null;
            });
        }
    }

    /** The view moved. */
    public void moved(PagePosition position) {
        where = position.locator();
        heading.set(position.anchor());
    }

    /** Does what a link of the page says, after judging it. */
    public void follow(String href) {
        Book open = book.get();
        Chapter here = chapter.get();
        if (open == null || here == null) {
            return;
        }
        notice.set(null);
        if (href.startsWith(PICTURE)) {
            showPicture(href.substring(PICTURE.length()));
            return;
        }
        switch (open.resolve(here, href)) {
            case LinkTarget.Anchor(String anchor) -> goToAnchor(anchor);
            case LinkTarget.Inside(Chapter to, String anchor) -> {
                if (to.equals(here)) {
                    goToAnchor(anchor);
                } else {
                    go(to, anchor);
                }
            }
            case LinkTarget.Outside(URI uri) -> outside.set(uri);
            case LinkTarget.Demo(String id, Map<String, String> settings) -> request("", id, settings);
            case LinkTarget.Picture(Path file) -> picture.set(file);
            case LinkTarget.Missing(String wanted) -> say("link.missing", wanted);
            case LinkTarget.Refused(String why) -> say("link.refused", why);
        }
    }

    /** A picture of the page was asked for by its id. */
    public void showPicture(String id) {
        PageContent shown = page.get();
        var found = shown == null ? null : shown.chapter().pictures().get(id);
        if (found != null) {
            picture.set(found.file());
        }
    }

    /** Starts the demo of a card. */
    public void startDemo(String elementId) {
        PageContent shown = page.get();
        CardFacts facts = shown == null ? null : shown.cards().get(elementId);
        if (shown != null && facts != null && facts.known()) {
            shown.chapter().demos().stream().filter(card -> card.elementId().equals(elementId)).findFirst()
                    .ifPresent(card -> request(elementId, card.demo(), card.settings()));
        }
    }

    private void request(String elementId, String id, Map<String, String> settings) {
        if (cards.knows(id)) {
            demo.accept(new DemoRequest(elementId, id, settings));
        } else {
            say("card.unknown.what", id);
        }
    }

    /** The page has no such anchor. */
    public void missing(String anchor) {
        say("link.anchor", anchor);
    }

    /** A link to a heading of the present chapter as Markdown writes it, from the book's folder. */
    String linkTo(String anchor) {
        Chapter here = chapter.get();
        if (here == null) {
            return "";
        }
        String section = outline.get().stream().filter(heading -> heading.anchor().equals(anchor))
                .filter(heading -> heading.level() > 1).map(heading -> " › " + heading.title()).findFirst().orElse("");
        return "[%s%s](<%s#%s>)".formatted(here.title(), section, here.id(), anchor);
    }

    /** Says something in the band. */
    public void tell(String sentence) {
        notice.set(new Notice.Said(sentence));
    }

    /** Says in the band what failed. */
    void tell(Failure failure) {
        notice.set(new Notice.Failed(failure));
    }

    private void say(String key, String what) {
        tell(TEXT.get(key, what));
    }

    /** The reader has answered the question about a link to the outside. */
    public void outsideAnswered() {
        outside.set(null);
    }

    /** The reader has looked at the picture. */
    public void pictureClosed() {
        picture.set(null);
    }

    /** The demo card that a request came from, if it is in the present page. */
    public Optional<DemoCard> card(String elementId) {
        PageContent shown = page.get();
        return shown == null
                ? Optional.empty()
                : shown.chapter().demos().stream().filter(card -> card.elementId().equals(elementId)).findFirst();
    }

    // ---- properties ----

    public ReadOnlyObjectProperty<@Nullable Book> bookProperty() {
        return book.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Chapter> chapterProperty() {
        return chapter.getReadOnlyProperty();
    }

    /** What the page should show. */
    public ReadOnlyObjectProperty<@Nullable PageContent> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Heading>> outlineProperty() {
        return outline.getReadOnlyProperty();
    }

    /** Anchor of the heading that the view is under, empty before the first. */
    public ReadOnlyStringProperty headingProperty() {
        return heading.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return history.canGoBackProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return history.canGoForwardProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** A link to the outside that the reader must be asked about. */
    public ReadOnlyObjectProperty<@Nullable URI> outsideProperty() {
        return outside.getReadOnlyProperty();
    }

    /** A picture that the reader wants to see large. */
    public ReadOnlyObjectProperty<@Nullable Path> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Whether a book or chapter is being read and made ready. */
    public ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** Whether the shelf is shown instead of a page. */
    public ReadOnlyBooleanProperty onShelfProperty() {
        return onShelf.getReadOnlyProperty();
    }

    /** The chapter that ended the last run. */
    public ReadOnlyObjectProperty<@Nullable Chapter> shelvedProperty() {
        return shelved.getReadOnlyProperty();
    }
}
