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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huoye.book.BookWatch;
import org.huoye.demokit.DemoCatalog;
import org.huoye.inference.Models;
import org.huoye.jobs.Lane;
import org.huoye.markdown.ChapterRenderer;
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
        ChapterRenderer renderer = new ChapterRenderer();
        return new ReaderModel(Lane.sameThread(), Runnable::run, renderer::render,
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
        model.renew(text(first));
        assertNotSame(before, page());
        assertTrue(model.isRenewal(page()));
        assertTrue(page().chapter().body().contains("新的正文"));
    }

    @Test
    void fileThatIsEmptiedOnItsWayToANewTextCostsNeitherPageNorPlace() throws IOException {
        PageContent before = page();
        Files.writeString(first, "");
        model.renew(text(first));
        assertSame(before, page());
        Files.writeString(first, "# 甲\n\n新的正文\n");
        model.renew(text(first));
        assertTrue(page().chapter().body().contains("新的正文"));
        assertTrue(model.isRenewal(page()));
    }

    @Test
    void changeOfAnotherChapterOrWithoutEffectLeavesThePageAlone() {
        PageContent before = page();
        model.renew(text(book.resolve("b.md")));
        model.renew(text(first));
        assertSame(before, page());
        assertTrue(new OpeningFlag(Settings.in(folder)).left().isEmpty());
    }

    @Test
    void changedTableOfContentsRenewsTitlesAndKeepsThePage() throws IOException {
        contents("甲改", "乙改");
        model.renew(contents());
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
        model.renew(contents());
        assertSame(before, page());
        assertInstanceOf(Notice.Said.class, model.noticeProperty().get());
    }

    @Test
    void chapterThatCannotBeReadIsToldAndLeavesNoFlag() throws IOException {
        PageContent before = page();
        Files.write(first, new byte[5 << 20]);
        model.renew(text(first));
        assertSame(before, page());
        assertInstanceOf(Notice.Failed.class, model.noticeProperty().get());
        assertTrue(new OpeningFlag(Settings.in(folder)).left().isEmpty());
    }

    @Test
    void watchBeginsWithTheFirstPageAndFollowsTheBook() throws Exception {
        java.util.List<String> log = new java.util.ArrayList<>();
        model = model();
        try (LiveReload reload = new LiveReload(model, Runnable::run, (opened, listener) -> {
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
