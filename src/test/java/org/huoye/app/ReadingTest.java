package org.huoye.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.huoye.book.Chapter;
import org.huoye.platform.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader's ways through a book, in the real window. */
class ReadingTest {

    @TempDir
    Path folder;

    private TestWindow test;

    @BeforeEach
    void openSmallBook() throws Exception {
        Path book = folder.resolve("书 本");
        Files.createDirectories(book);
        Files.writeString(book.resolve("SUMMARY.md"), """
                # 小书

                - [甲](a.md)
                  - [乙](b.md)
                - [丙](c.md)
                """);
        String filler = "这是一段正文，用来把页面撑长，好让页面可以滚动。\n\n".repeat(60);
        Files.writeString(book.resolve("a.md"), """
                # 甲

                去[乙的第二节](b.md#第二节)，或者[外面](https://example.org/a?b=1)，或者[没有的](none.md)。

                ## 第一节

                %s

                ## 末节

                完
                """.formatted(filler));
        Files.writeString(book.resolve("b.md"), "# 乙\n\n" + filler + "\n## 第二节\n\n" + filler);
        Files.writeString(book.resolve("c.md"), "# 丙\n\n正文\n");
        test = TestWindow.reading(book, folder.resolve("home"));
    }

    @AfterEach
    void closeWindow() throws Exception {
        test.close();
    }

    private void waitForChapter(String title) throws Exception {
        test.waitUntil(() -> {
            Chapter chapter = test.model().chapterProperty().get();
            return chapter != null && chapter.title().equals(title);
        }, "chapter " + title);
        test.waitForPage();
    }

    private String text() {
        return (String) test.script("document.body.innerText");
    }

    @Test
    void clickInTheContentsTurnsToThatChapter() throws Exception {
        test.robot.clickOn(sideCell("#contents", "丙"));
        waitForChapter("丙");
        assertTrue(text().startsWith("丙"));
    }

    @Test
    void clickInTheOutlineScrollsThereAndBackReturns() throws Exception {
        test.robot.clickOn(sideCell("#outline", "末节"));
        test.waitUntil(() -> y() > 500, "the page to scroll");
        test.robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        test.waitUntil(() -> y() == 0, "the page to return");
    }

    @Test
    void keysTurnToTheNextChapterAndThePrevious() throws Exception {
        test.robot.press(KeyCode.CONTROL).type(KeyCode.PAGE_DOWN).release(KeyCode.CONTROL);
        waitForChapter("乙");
        test.robot.press(KeyCode.CONTROL).type(KeyCode.PAGE_UP).release(KeyCode.CONTROL);
        waitForChapter("甲");
    }

    @Test
    void goingBackReturnsToWhereThePageWasLeft() throws Exception {
        test.script("window.scrollTo(0, 700)");
        test.waitUntil(() -> y() == 700, "the page to scroll");
        Thread.sleep(100);
        TestWindow.onFx(() -> {
            test.model().goNext();
            return true;
        });
        waitForChapter("乙");
        assertEquals(0, y());
        TestWindow.onFx(() -> {
            test.model().back();
            return true;
        });
        waitForChapter("甲");
        test.waitUntil(() -> y() == 700, "the page to return");
        assertTrue(test.model().canGoForwardProperty().get());
    }

    @Test
    void chapterThatWasOnlyPassedThroughOpensAtItsTop() throws Exception {
        test.script("window.scrollTo(0, 700)");
        test.waitUntil(() -> y() == 700, "the page to scroll");
        TestWindow.onFx(() -> {
            var chapters = Objects.requireNonNull(test.model().bookProperty().get()).chapters();
            test.model().go(chapters.get(1), "");
            test.model().go(chapters.get(2), "");
            return true;
        });
        waitForChapter("丙");
        TestWindow.onFx(() -> {
            test.model().back();
            return true;
        });
        waitForChapter("乙");
        assertEquals(0, y());
    }

    @Test
    void linkLeadsToTheSectionOfAnotherChapter() throws Exception {
        click("a");
        waitForChapter("乙");
        test.waitUntil(() -> y() > 500, "the page to show the section");
        test.waitUntil(() -> test.model().headingProperty().get().contains("第二节"), "the heading to follow");
    }

    @Test
    void linkOutsideAsksFirst() throws Exception {
        click("a.outside-link");
        test.waitUntil(() -> test.model().links().outsideProperty().get() != null, "the question");
        assertTrue(test.browsed.isEmpty());
        test.robot.clickOn("在浏览器中打开");
        test.waitUntil(() -> !test.browsed.isEmpty(), "the browser");
        assertEquals("https://example.org/a?b=1", test.browsed.getFirst().toString());
    }

    @Test
    void addressIsCopiedWhereThereIsNoBrowser() throws Exception {
        test.noBrowser = true;
        click("a.outside-link");
        test.waitUntil(() -> test.model().links().outsideProperty().get() != null, "the question");
        test.robot.clickOn("在浏览器中打开");
        test.waitUntil(() -> test.model().noticeProperty().get() != null, "the notice");
        assertTrue(String.valueOf(test.model().noticeProperty().get()).contains("没有找到系统浏览器"));
        assertEquals("https://example.org/a?b=1",
                TestWindow.onFx(() -> Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void questionAboutALinkGoesAwayWithEscape() throws Exception {
        click("a.outside-link");
        test.waitUntil(() -> test.model().links().outsideProperty().get() != null, "the question");
        test.robot.type(KeyCode.ESCAPE);
        test.waitUntil(() -> test.model().links().outsideProperty().get() == null, "the question to go");
        assertTrue(test.browsed.isEmpty());
    }

    @Test
    void deadLinkSaysWhatWasLookedFor() throws Exception {
        click("a.dead-link");
        test.waitUntil(() -> test.model().noticeProperty().get() != null, "the notice");
        assertTrue(String.valueOf(test.model().noticeProperty().get()).contains("none.md"));
    }

    @Test
    void textGrowsAndShrinksAndIsRemembered() throws Exception {
        assertEquals(17, fontSize(), 0.01);
        test.robot.press(KeyCode.CONTROL).type(KeyCode.EQUALS).release(KeyCode.CONTROL);
        assertEquals(18.7, fontSize(), 0.01);
        test.robot.press(KeyCode.CONTROL).type(KeyCode.MINUS).type(KeyCode.MINUS).release(KeyCode.CONTROL);
        assertEquals(15.3, fontSize(), 0.01);
        assertEquals(0.9, Settings.in(folder.resolve("home/data")).number("look.text", 0, 9).orElseThrow());
        test.robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
        assertEquals(17, fontSize(), 0.01);
    }

    @Test
    void pageAndWindowChangeColoursTogether() throws Exception {
        assertEquals("rgb(251, 250, 247)", background());
        test.robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.D).release(KeyCode.SHIFT, KeyCode.CONTROL);
        test.waitUntil(() -> background().equals("rgb(27, 29, 33)"), "the page to turn dark");
        assertEquals("dark", Settings.in(folder.resolve("home/data")).get("look.scheme").orElseThrow());
    }

    @Test
    void questionMarkOpensTheSheetOfKeysAndEscapeClosesIt() throws Exception {
        test.robot.write("?");
        test.waitUntil(() -> test.node(".keys-columns") != null, "the sheet");
        test.robot.type(KeyCode.ESCAPE);
        test.waitUntil(() -> test.node(".keys-columns") == null, "the sheet to go");
    }

    @Test
    void contentsCanBeHiddenAndShown() throws Exception {
        assertTrue(test.node(".contents-pane").isVisible());
        test.robot.press(KeyCode.CONTROL).type(KeyCode.B).release(KeyCode.CONTROL);
        test.waitUntil(() -> !test.node(".contents-pane").isVisible(), "the contents to go");
        test.robot.press(KeyCode.CONTROL).type(KeyCode.B).release(KeyCode.CONTROL);
        test.waitUntil(() -> test.node(".contents-pane").isVisible(), "the contents to come");
    }

    @Test
    void openingFlagIsDownWhenThePageIsThere() throws Exception {
        test.waitUntil(() -> Settings.in(folder.resolve("home/data")).get("reader.opening").isEmpty(), "the flag");
        assertFalse(test.model().onShelfProperty().get());
    }

    private Node sideCell(String list, String title) {
        return test.robot.lookup(list + " .side-cell").queryAll().stream()
                .filter(cell -> cell instanceof ListCell<?> line && title.equals(line.getText())).findFirst()
                .orElseThrow();
    }

    private void click(String selector) {
        test.clickInPage(selector, 8, 8);
    }

    private double number(String script) {
        return ((Number) test.script(script)).doubleValue();
    }

    private double y() {
        return number("window.scrollY");
    }

    private double fontSize() {
        return number("parseFloat(getComputedStyle(document.documentElement).fontSize)");
    }

    private String background() {
        return (String) test.script("getComputedStyle(document.documentElement).backgroundColor");
    }
}
