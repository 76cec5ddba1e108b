package org.huoye.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.huoye.platform.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader who goes on reading needs: the place, words to look for, other books, files that change. */
class ReadingOnTest {

    private static final String FILLER = "这是一段正文，用来把页面撑长，好让页面可以滚动，长到换行也看得出来。\n\n".repeat(60);

    @TempDir
    Path folder;

    private Path book;

    @BeforeEach
    void makeBook() throws Exception {
        book = Files.createDirectories(folder.resolve("书 本")).toRealPath();
        Files.writeString(book.resolve("a.md"), "# 甲\n\n正文\n");
        Files.writeString(book.resolve("b.md"), "# 乙\n\n" + FILLER + "\n## 第二节\n\n这里有一个苹果。\n\n" + FILLER);
    }

    private TestWindow reading() throws Exception {
        return TestWindow.reading(book, folder.resolve("home"));
    }

    private static double number(TestWindow test, String script) {
        return ((Number) test.script(script)).doubleValue();
    }

    /** How far below the view's top the section begins. */
    private static double section(TestWindow test) {
        return number(test, "document.querySelector('h2').getBoundingClientRect().top");
    }

    private static void goTo(TestWindow test, int chapter) throws Exception {
        TestWindow.onFx(() -> {
            test.model().go(Objects.requireNonNull(test.model().bookProperty().get()).chapters().get(chapter), "");
            return true;
        });
        test.waitUntil(() -> test.model().chapterProperty().get().title().equals("乙"), "the chapter");
        test.waitForPage();
    }

    private static void ctrl(TestWindow test, KeyCode code) {
        test.robot.press(KeyCode.CONTROL).type(code).release(KeyCode.CONTROL);
    }

    @Test
    void bookOpensAtTheSameLineAlsoAtAnotherWidth() throws Exception {
        double left;
        try (TestWindow test = reading()) {
            goTo(test, 1);
            test.script("window.scrollTo(0, document.querySelector('h2').getBoundingClientRect().top + scrollY - 7)");
            test.waitUntil(() -> test.model().headingProperty().get().contains("第二节"), "the place");
            left = section(test);
        }
        Settings.in(folder.resolve("home/data")).set("look.width", "narrow");
        try (TestWindow test = reading()) {
            assertEquals("乙", test.model().chapterProperty().get().title());
            test.waitUntil(() -> Math.abs(section(test) - left) < 30, "the same line");
        }
    }

    @Test
    void changedFileIsShownAndTheLineStays() throws Exception {
        try (TestWindow test = reading()) {
            goTo(test, 1);
            test.script("window.scrollTo(0, document.querySelector('h2').getBoundingClientRect().top + scrollY - 20)");
            test.waitUntil(() -> test.model().headingProperty().get().contains("第二节"), "the place");
            Path file = book.resolve("b.md");
            test.waitUntil(() -> {
                // until the watch has begun a change may pass unseen: change it again
                try {
                    String text = Files.readString(file);
                    if (!text.contains("两个梨")) {
                        Files.writeString(file, text.replace("一个苹果", "两个梨"));
                    } else {
                        Files.writeString(file, text + "\n末尾\n");
                    }
                    Thread.sleep(400);
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
                return test.model().pageProperty().get().chapter().body().contains("两个梨");
            }, "the new text");
            test.waitForPage();
            test.waitUntil(() -> test.script("document.body.innerText").toString().contains("两个梨"), "the page");
            assertEquals(20, section(test), 8);
        }
    }

    @Test
    void wordsAreLookedForOverThePageAndEscapeGivesTheKeyboardBack() throws Exception {
        try (TestWindow test = reading()) {
            goTo(test, 1);
            double width = TestWindow.onFx(() -> test.web().getWidth());
            ctrl(test, KeyCode.F);
            test.waitUntil(() -> test.node("#find").isFocused(), "the bar");
            test.robot.write("苹果");
            test.waitUntil(() -> count(test).equals("1/1"), "the hit");
            test.robot.type(KeyCode.F3);
            test.waitUntil(() -> count(test).equals("1/1"), "the hit again");
            test.robot.write("派");
            test.waitUntil(() -> count(test).contains("没有"), "the sentence");
            assertEquals(width, TestWindow.onFx(() -> test.web().getWidth()));
            test.robot.type(KeyCode.ESCAPE);
            test.waitUntil(() -> !test.node(".find-bar").isVisible() && test.web().isFocused(), "the bar to go");
        }
    }

    private static String count(TestWindow test) {
        return ((Label) test.node(".find-count")).getText();
    }

    @Test
    void shelfOpensABookThatWasReadBefore() throws Exception {
        Path other = Files.writeString(folder.resolve("独.md"), "# 独\n\n正文\n");
        try (TestWindow test = reading()) {
            goTo(test, 1);
            TestWindow.onFx(() -> {
                test.model().open(other);
                return true;
            });
            test.waitUntil(() -> test.model().chapterProperty().get().title().equals("独"), "the other book");
            test.waitForPage();
            ctrl(test, KeyCode.O);
            test.waitUntil(() -> test.node(".recent-book") != null, "the shelf");
            test.robot.clickOn("书 本");
            test.waitUntil(() -> test.model().chapterProperty().get().title().equals("乙"), "the first book");
        }
    }

    @Test
    void widthOfThePageIsChosenAndRemembered() throws Exception {
        try (TestWindow test = reading()) {
            TestWindow.onFx(() -> {
                test.window.scene().getWindow().setWidth(1600);
                return true;
            });
            test.robot.clickOn((Node) TestWindow.onFx(() -> test.window.bar().textButton()));
            test.waitUntil(() -> test.node(".text-flyout") != null, "文字");
            ToggleButton wide = (ToggleButton) test.robot.lookup(".segment").queryAll().stream()
                    .filter(node -> ((ToggleButton) node).getText().equals("宽")).findFirst().orElseThrow();
            test.robot.clickOn(wide);
            test.waitUntil(() -> number(test, "document.querySelector('#huoye-page').clientWidth") == 52 * 17,
                    "the wide page");
            test.robot.type(KeyCode.ESCAPE);
            test.waitUntil(() -> test.node(".text-flyout") == null, "文字 to go");
        }
        assertEquals("wide", Settings.in(folder.resolve("home/data")).get("look.width").orElseThrow());
    }

    @Test
    void f6GoesThroughTheWindowAndBack() throws Exception {
        try (TestWindow test = reading()) {
            test.waitUntil(() -> test.web().isFocused(), "the page");
            test.robot.type(KeyCode.F6);
            test.waitUntil(() -> test.window.bar().contentsButton().isFocused(), "the bar");
            test.robot.type(KeyCode.F6);
            test.waitUntil(() -> test.node("#contents").isFocused(), "the contents");
            test.robot.type(KeyCode.F6);
            test.waitUntil(() -> test.web().isFocused() && test.node(".focus-ring").isVisible(), "the page");
            test.robot.press(KeyCode.SHIFT).type(KeyCode.F6).release(KeyCode.SHIFT);
            test.waitUntil(() -> test.node("#contents").isFocused(), "the contents again");
            assertFalse(TestWindow.onFx(() -> test.node(".focus-ring").isVisible()));
        }
    }

    @Test
    void sheetHasTheKeysWhileItIsThere() throws Exception {
        try (TestWindow test = reading()) {
            test.robot.write("?");
            test.waitUntil(() -> test.node(".keys-columns") != null, "the sheet");
            ctrl(test, KeyCode.PAGE_DOWN);
            test.robot.type(KeyCode.ESCAPE);
            test.waitUntil(() -> test.node(".keys-columns") == null, "the sheet to go");
            assertEquals("甲", test.model().chapterProperty().get().title());
            assertFalse(test.model().openingProperty().get());
        }
    }

    @Test
    void onlyAFolderOrOneMarkdownFileIsABookToDrop() throws Exception {
        File chapter = book.resolve("a.md").toFile();
        File picture = Files.write(folder.resolve("a.png"), new byte[]{1}).toFile();
        assertEquals(book, BookDrop.bookOf(List.of(book.toFile())));
        assertEquals(chapter.toPath(), BookDrop.bookOf(List.of(chapter)));
        assertNull(BookDrop.bookOf(List.of(picture)));
        assertNull(BookDrop.bookOf(List.of(chapter, picture)));
        assertNull(BookDrop.bookOf(List.of(folder.resolve("none.md").toFile())));
        assertNull(BookDrop.bookOf(List.of()));
    }
}
