package org.huoye.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
import org.huoye.jobs.Lane;
import org.huoye.markdown.RenderedChapter.Heading;
import org.huoye.platform.Failures;
import org.huoye.reader.page.Locator;
import org.huoye.reader.page.PageContent;
import org.huoye.reader.page.PagePosition;
import org.jspecify.annotations.Nullable;

/**
 * What the reader view shows and does, without any control: the open book, the present chapter and place, and where the reader
 * has been. Its methods are called on one thread, the JavaFX thread in the window; books and
 * chapters are read on a lane.
 */
public final class ReaderModel {

    private final Lane lane;
    private final Executor ui;
    private final ChapterLoader loader;
    private final OpeningFlag flag;
    private final PlaceMemory memory;
    private final LinkFollower links;
    private final Renewals renewals;
    private final History history = new History();

    private final ReadOnlyObjectWrapper<@Nullable Book> book = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Chapter> chapter = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PageContent> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Heading>> outline = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper heading = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Chapter> shelved = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper onShelf = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper arrived = new ReadOnlyBooleanWrapper();

    private Consumer<Place> jump = place -> {
    };
    private Locator where = Locator.TOP;
    private @Nullable Chapter wanted;
    private int asked;

    /**
     * @param lane where books and chapters are read
     * @param ui the thread that the properties live on
     * @param source makes chapters ready
     * @param cards writes the demo cards
     * @param flag notes which chapter is being opened
     * @param memory remembers where the reader was
     */
    public ReaderModel(Lane lane, Executor ui, ChapterSource source, DemoCards cards, OpeningFlag flag,
            PlaceMemory memory) {
        this.lane = lane;
        this.ui = ui;
        this.loader = new ChapterLoader(source, cards, flag);
        this.flag = flag;
        this.memory = memory;
        this.links = new LinkFollower(this, cards);
        this.renewals = new Renewals(this, lane, ui, loader);
    }

    /** Called when the page should go to another place of the chapter it shows. */
    void onJump(Consumer<Place> action) {
        jump = action;
    }

    /** What the page's links, pictures and cards do. */
    public LinkFollower links() {
        return links;
    }

    // ---- opening ----

    /**
     * Opens a book where it was left, or the shelf if the last run ended while it opened a chapter of this book. What was
     * open stays if that fails.
     *
     * @param path folder or Markdown file
     */
    public void open(Path path) {
        int number = ++asked;
        opening.set(true);
        var unused = lane.submit(() -> OpenedBook.open(path, memory)).whenCompleteAsync((opened, problem) -> {
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

    /** Opens a chapter of a book that is open already. Where it is left is not remembered. */
    public void open(Book opened, Chapter first) {
        history.clear();
        book.set(opened);
        go(first, "");
    }

    private void opened(OpenedBook opened) {
        history.clear();
        notice.set(null);
        book.set(opened.book());
        opened.begin(memory);
        Optional<Chapter> culprit = opened.culprit(flag);
        if (culprit.isPresent()) {
            flag.lower(culprit.get().file());
            shelved.set(culprit.get());
            onShelf.set(true);
        } else {
            visit(opened.place());
        }
    }

    /** The application ends as it should; nothing is opened any more. */
    public void close() {
        flag.end();
        memory.flush();
    }

    // ---- going places ----

    /** Goes to a place of a chapter and remembers where it came from. */
    public void go(Chapter to, String anchor) {
        visit(Place.at(to, anchor));
    }

    /** Goes to a chapter where it was left, or to its top if that is the present chapter. */
    public void resume(Chapter to) {
        boolean elsewhere = !to.equals(chapter.get()) || onShelf.get();
        Locator left = elsewhere ? memory.left(to).orElse(Locator.TOP) : Locator.TOP;
        visit(new Place(to, "", left));
    }

    private void visit(Place place) {
        leave();
        history.visit(place);
        arrive(place);
    }

    /** Goes to a heading of the present chapter. */
    public void goTo(Heading to) {
        Chapter here = chapter.get();
        if (here != null) {
            go(here, to.anchor());
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
        Chapter to = open == null || here == null ? null : ChapterLoader.neighbour(open, here, step);
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
        Place now = place.in(open);
        wanted = now.chapter();
        if (now.chapter().equals(chapter.get()) && !onShelf.get()) {
            jump.accept(now);
            return;
        }
        opening.set(true);
        var unused = lane.submit(() -> loader.begin(open, now)).whenCompleteAsync((loaded, problem) -> {
            if (number != asked) {
                passedBy(now.chapter());
                return;
            }
            opening.set(false);
            if (loaded == null) {
                fail(problem);
            } else {
                show(now, loaded);
                goOn(open, now, loaded);
            }
        }, ui);
    }

    /** Gets the rest of a chapter of which the beginning is shown. */
    private void goOn(Book open, Place now, PageContent shown) {
        if (shown.chapter().whole()) {
            return;
        }
        var unused = lane.submit(() -> loader.load(open, now)).whenCompleteAsync((loaded, problem) -> {
            if (page.get() != shown) {
                passedBy(now.chapter()); // another page by now
                return;
            }
            if (loaded == null) {
                fail(problem);
            } else {
                outline.set(loaded.chapter().outline());
                page.set(loaded);
            }
        }, ui);
    }

    /** A chapter was made for nothing: it is not being opened any more, unless it was asked for again. */
    void passedBy(Chapter made) {
        Chapter newest = wanted;
        if (newest == null || !newest.file().equals(made.file())) {
            lower(made);
        }
    }

    private void show(Place place, PageContent loaded) {
        Book open = book.get();
        if (open == null) {
            return;
        }
        onShelf.set(false);
        notice.set(null);
        arrived.set(false);
        chapter.set(place.chapter());
        outline.set(loaded.chapter().outline());
        heading.set("");
        page.set(loaded);
    }

    void fail(@Nullable Throwable problem) {
        tell(new Notice.Failed(Failures.of(problem == null ? new IOException("nothing was read") : problem)));
    }

    // ---- renewing what is shown ----

    /** Makes anew what files that changed concern. */
    Renewals renewals() {
        return renewals;
    }

    /** The open book with a newer table of contents, or itself. */
    void renewed(Book now) {
        book.set(now);
    }

    /** The present chapter with a newer text, which is shown if it looks new. */
    void renewed(Chapter now, PageContent text, boolean looksNew) {
        chapter.set(now);
        outline.set(text.chapter().outline());
        if (looksNew) {
            page.set(text);
        }
    }

    /** Grows with everything the reader asks for. */
    int asked() {
        return asked;
    }

    // ---- what the page reports ----

    /** All of the chapter is in the page. */
    public void pageIsThere() {
        Chapter here = chapter.get();
        arrived.set(true);
        if (here != null) {
            memory.at(here, where, false);
            lower(here);
        }
    }

    /** A chapter that was being opened is there, or was given up. */
    void lower(Chapter there) {
        var unused = lane.submit(() -> {
            flag.lower(there.file());
            return null;
        });
    }

    /** The view moved. */
    public void moved(PagePosition position) {
        where = position.locator();
        heading.set(position.anchor());
        Chapter here = chapter.get();
        if (arrived.get() && here != null && !opening.get()) { // before that the view is on its way to the place asked for
            memory.at(here, where, position.isAtEnd());
        }
    }

    /** Says something in the band. */
    public void tell(String sentence) {
        notice.set(new Notice.Said(sentence));
    }

    /** Says something in the band. */
    void tell(Notice said) {
        notice.set(said);
    }

    /** Takes away what the band says. */
    void silence() {
        notice.set(null);
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

    /** Whether a book or chapter is being read and made ready. */
    public ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** Whether the present chapter is in the page and the view at the place that was asked for. */
    ReadOnlyBooleanProperty pageIsThereProperty() {
        return arrived.getReadOnlyProperty();
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
