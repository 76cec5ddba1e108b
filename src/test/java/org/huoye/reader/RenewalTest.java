package org.huoye.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.huoye.book.BookWatch;
import org.huoye.demokit.DemoCatalog;
import org.huoye.inference.Models;
import org.huoye.jobs.Lane;
import org.huoye.markdown.ChapterRenderer;
import org.huoye.markdown.RenderedChapter.PictureRef;
import org.huoye.platform.Settings;
import org.huoye.reader.page.Locator;
import org.huoye.reader.page.PageContent;
import org.huoye.reader.page.PagePosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places that are kept over restarts and over changes of the files, in the model without a window. */
class RenewalTest {

    private static final Locator MIDDLE = new Locator(3, 0.5, "节");

    @TempDir
    Path folder;

    private Path book;
    private Path first;
    private ReaderModel model;

    @BeforeEach
    void openBook() throws IOException {
        book = Files.createDirectory(folder.resolve("book")).toRealPath();
        first = Files.writeString(book.resolve("a.md"), "# 甲\n\n正文\n");
        Files.writeString(book.resolve("b.md"), "# 乙\n\n## 节\n");
        contents("甲", "乙");
        model = model();
        model.open(book);
        model.pageIsThere();
    }

    private ReaderModel model() {
        return model(Lane.sameThread(), Runnable::run);
    }

    private ReaderModel model(Lane lane, Executor ui) {
        ChapterRenderer renderer = new ChapterRenderer();
        return new ReaderModel(lane, ui, renderer::render,
                new DemoCards(new DemoCatalog(List.of()), Models.open(folder)), new OpeningFlag(Settings.in(folder)),
                new PlaceMemory(folder.resolve("places"), Runnable::run));
    }

    private void contents(String one, String other) throws IOException {
        Files.writeString(book.resolve("SUMMARY.md"), "# 书\n\n- [%s](a.md)\n- [%s](b.md)\n".formatted(one, other));
    }

    private PageContent page() {
        return Objects.requireNonNull(model.pageProperty().get());
    }

    private String chapter() {
        return Objects.requireNonNull(model.chapterProperty().get()).title();
    }

    private static PagePosition at(Locator place) {
        return new PagePosition(place.anchor(), 400, 2000, 600, place);
    }

    private static BookWatch.Change text(Path... files) {
        return new BookWatch.Change(Set.of(files), Set.of(), false);
    }

    private static BookWatch.Change contents() {
        return new BookWatch.Change(Set.of(), Set.of(), true);
    }

    @Test
    void bookOpensAgainWhereItWasLeft() {
        model.goNext();
        model.pageIsThere();
        model.moved(at(MIDDLE));
        model.close();
        model = model();
        model.open(book);
        assertEquals("乙", chapter());
        assertEquals(MIDDLE, page().place());
    }

    @Test
    void pageOnItsWayToAPlaceDoesNotOverwriteIt() {
        model.goNext();
        model.pageIsThere();
        model.moved(at(MIDDLE));
        model.close();
        model = model();
        model.open(book);
        model.moved(PagePosition.TOP);
        model.close();
        model = model();
        model.open(book);
        assertEquals(MIDDLE, page().place());
    }

    @Test
    void contentsLeadBackToWhereAChapterWasLeftAndThenToItsTop() {
        model.moved(at(MIDDLE));
        model.goNext();
        var chapters = Objects.requireNonNull(model.bookProperty().get()).chapters();
        model.resume(chapters.getFirst());
        assertEquals(MIDDLE, page().place());
        Place[] jumped = new Place[1];
        model.onJump(place -> jumped[0] = place);
        model.resume(chapters.getFirst());
        assertTrue(jumped[0].locator().isTop());
    }

    @Test
    void changedTextIsShownAsARenewalOfThePage() throws IOException {
        PageContent before = page();
        Files.writeString(first, "# 甲\n\n新的正文\n");
        model.renewals().renew(text(first));
        assertNotSame(before, page());
        assertTrue(model.renewals().isNewest(page()));
        assertTrue(page().chapter().body().contains("新的正文"));
    }

    @Test
    void fileThatIsEmptiedOnItsWayToANewTextCostsNeitherPageNorPlace() throws IOException {
        PageContent before = page();
        Files.writeString(first, "");
        model.renewals().renew(text(first));
        assertSame(before, page());
        Files.writeString(first, "# 甲\n\n新的正文\n");
        model.renewals().renew(text(first));
        assertTrue(page().chapter().body().contains("新的正文"));
        assertTrue(model.renewals().isNewest(page()));
    }

    @Test
    void changeOfAnotherChapterOrWithoutEffectLeavesThePageAlone() {
        PageContent before = page();
        model.renewals().renew(text(book.resolve("b.md")));
        model.renewals().renew(text(first));
        assertSame(before, page());
        assertTrue(new OpeningFlag(Settings.in(folder)).left().isEmpty());
    }

    @Test
    void changedTableOfContentsRenewsTitlesAndKeepsThePage() throws IOException {
        contents("甲改", "乙改");
        model.renewals().renew(contents());
        assertEquals("甲改", chapter());
        assertEquals("乙改", page().next());
        model.goNext();
        assertEquals("乙改", chapter());
        model.back();
        assertEquals("甲改", chapter());
    }

    @Test
    void deletedChapterIsToldAndItsPageStays() throws IOException {
        PageContent before = page();
        Files.delete(first);
        model.renewals().renew(contents());
        assertSame(before, page());
        assertInstanceOf(Notice.Said.class, model.noticeProperty().get());
    }

    @Test
    void chapterThatCannotBeReadIsToldAndLeavesNoFlag() throws IOException {
        PageContent before = page();
        Files.write(first, new byte[5 << 20]);
        model.renewals().renew(text(first));
        assertSame(before, page());
        assertInstanceOf(Notice.Failed.class, model.noticeProperty().get());
        assertTrue(new OpeningFlag(Settings.in(folder)).left().isEmpty());
    }

    @Test
    void pictureOfAnotherNameIsShownAlthoughTheTextIsTheSame() throws IOException {
        Files.writeString(book.resolve("x.png"), "x");
        Files.writeString(book.resolve("y.png"), "y");
        Files.writeString(first, "# 甲\n\n![图](x.png)\n");
        model.renewals().renew(text(first));
        PageContent before = page();
        Files.writeString(first, "# 甲\n\n![图](y.png)\n");
        model.renewals().renew(text(first));
        assertEquals(before.chapter().slices(), page().chapter().slices());
        assertEquals(List.of(book.resolve("y.png")),
                page().chapter().pictures().values().stream().map(PictureRef::file).toList());
    }

    @Test
    void demoOfAnotherSettingIsStartedWithItAlthoughTheTextIsTheSame() throws IOException {
        Files.writeString(first, "# 甲\n\n```demo x\nsample: a.png\n```\n");
        model.renewals().renew(text(first));
        Files.writeString(first, "# 甲\n\n```demo x\nsample: b.png\n```\n");
        model.renewals().renew(text(first));
        assertEquals("b.png", page().chapter().demos().getFirst().settings().get("sample"));
    }

    @Test
    void textThatIsSavedWhileTheTableOfContentsIsReadIsShown() throws IOException {
        Held lane = new Held();
        Held ui = new Held();
        model = model(lane, ui);
        model.open(book);
        Held.runAll(lane, ui);
        model.pageIsThere();
        Held.runAll(lane, ui);
        contents("甲改", "乙");
        model.renewals().renew(contents());
        lane.run(); // with the old text
        Files.writeString(first, "# 甲\n\n新的正文\n");
        model.renewals().renew(text(first));
        Held.runAll(lane, ui);
        assertEquals("甲改", chapter());
        assertTrue(page().chapter().body().contains("新的正文"));
    }

    @Test
    void pageThatStaysBecauseAnotherBookCannotBeReadIsNotReadByThatBook() throws IOException {
        PageContent before = page();
        Path broken = Files.createDirectory(folder.resolve("broken"));
        model.open(Files.write(broken.resolve("a.md"), new byte[]{'#', ' ', 0}));
        Notice told = model.noticeProperty().get();
        assertInstanceOf(Notice.Failed.class, told);
        model.renewals().catchUp();
        assertSame(told, model.noticeProperty().get());
        assertSame(before, page());
    }

    @Test
    void chapterThatIsLeftWhileItIsRenewedDoesNotComeBack() throws IOException {
        Held lane = new Held();
        Held ui = new Held();
        model = model(lane, ui);
        model.open(book);
        Held.runAll(lane, ui);
        model.pageIsThere();
        Held.runAll(lane, ui);
        model.goNext();
        Files.writeString(first, "# 甲\n\n新的正文\n");
        model.renewals().renew(text(first));
        Held.runAll(lane, ui);
        assertEquals("乙", chapter());
        assertEquals("乙", page().chapter().title());
    }

    @Test
    void chapterThatWasGivenUpForThePresentOneIsNotNoted() {
        Held lane = new Held();
        Held ui = new Held();
        model = model(lane, ui);
        model.open(book);
        Held.runAll(lane, ui);
        model.pageIsThere();
        Held.runAll(lane, ui);
        model.goNext();
        model.back();
        Held.runAll(lane, ui);
        assertEquals("甲", chapter());
        assertTrue(new OpeningFlag(Settings.in(folder)).left().isEmpty());
    }

    @Test
    void textThatIsSavedBeforeTheWatchBeginsIsShownWhenItDoes() throws IOException {
        List<Runnable> watches = new ArrayList<>();
        model = model();
        try (LiveReload reload = new LiveReload(model, Runnable::run, (opened, listener, begun) -> {
            watches.add(begun);
            return () -> {
            };
        })) {
            model.open(book);
            model.pageIsThere();
            Files.writeString(first, "# 甲\n\n新的正文\n");
            watches.getFirst().run();
            assertTrue(page().chapter().body().contains("新的正文"));
        }
    }

    /** Work that waits until the test does it. */
    private static final class Held implements Lane, Executor {

        private final Deque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public <T> CompletableFuture<T> submit(Urgency urgency, Callable<T> work) {
            CompletableFuture<T> done = new CompletableFuture<>();
            waiting.add(() -> {
                try {
                    done.complete(work.call());
                } catch (Exception e) {
                    done.completeExceptionally(e);
                }
            });
            return done;
        }

        @Override
        public void execute(Runnable work) {
            waiting.add(work);
        }

        void run() {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }

        static void runAll(Held one, Held other) {
            while (!one.waiting.isEmpty() || !other.waiting.isEmpty()) {
                one.run();
                other.run();
            }
        }

        @Override
        public void close() {
            waiting.clear();
        }
    }

    @Test
    void watchBeginsWithTheFirstPageAndFollowsTheBook() throws Exception {
        List<String> log = new ArrayList<>();
        model = model();
        try (LiveReload reload = new LiveReload(model, Runnable::run, (opened, listener, begun) -> {
            log.add("+" + opened.title());
            return () -> log.add("-" + opened.title());
        })) {
            model.open(book);
            assertEquals(List.of(), log);
            model.pageIsThere();
            model.open(Files.writeString(folder.resolve("lone.md"), "# 独\n"));
            assertEquals(List.of("+书", "-书", "+独"), log);
        }
        assertEquals("-独", log.getLast());
        assertNull(model.noticeProperty().get());
    }
}
