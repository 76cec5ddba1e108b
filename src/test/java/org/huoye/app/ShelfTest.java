package org.huoye.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.huoye.platform.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start after a page that ended the last run. */
class ShelfTest {

    @TempDir
    Path folder;

    private Path book() throws Exception {
        Path book = Files.createDirectories(folder.resolve("book"));
        Files.writeString(book.resolve("SUMMARY.md"), "# 书\n\n- [坏页](bad.md)\n- [好页](good.md)\n");
        Files.writeString(book.resolve("bad.md"), "# 坏页\n\n正文\n");
        Files.writeString(book.resolve("good.md"), "# 好页\n\n正文\n");
        return book;
    }

    @Test
    void startAfterABadEndingOpensTheShelfAndNotThePage() throws Exception {
        Path book = book();
        Settings.in(folder.resolve("home/data")).set("reader.opening", book.resolve("bad.md").toRealPath().toString());
        try (TestWindow test = TestWindow.open(book, folder.resolve("home"))) {
            test.waitUntil(() -> test.model().onShelfProperty().get(), "the shelf");
            test.waitUntil(() -> test.web() != null, "the page behind it");
            assertNull(test.model().pageProperty().get());
            assertTrue(test.node(".shelf").isVisible());
            assertFalse(TestWindow.onFx(() -> test.web().isVisible() && test.web().getParent().isVisible()));
            test.robot.clickOn("好页");
            test.waitForPage();
            assertEquals("好页", test.model().chapterProperty().get().title());
            assertFalse(test.node(".shelf").isVisible());
            assertTrue(TestWindow.onFx(() -> test.web().isVisible() && test.web().getParent().isVisible()));
            assertTrue(String.valueOf(test.script("document.body.innerText")).contains("好页"));
        }
    }

    @Test
    void flagOfAnotherBookChangesNothing() throws Exception {
        Settings.in(folder.resolve("home/data")).set("reader.opening", "/elsewhere/page.md");
        try (TestWindow test = TestWindow.reading(book(), folder.resolve("home"))) {
            assertEquals("坏页", test.model().chapterProperty().get().title());
        }
    }

    @Test
    void windowClosedWhileAChapterIsOpenedLeavesNoFlag() throws Exception {
        try (TestWindow test = TestWindow.reading(book(), folder.resolve("home"))) {
            TestWindow.onFx(() -> {
                test.model().goNext();
                return true;
            });
        }
        assertTrue(Settings.in(folder.resolve("home/data")).get("reader.opening").isEmpty());
    }
}
