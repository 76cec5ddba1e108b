package org.huoye.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huoye.markdown.RenderedChapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chapter of a million characters: its beginning is shown first, then it is the chapter as any other. */
class LongChapterTest {

    private static final int SECTIONS = 1_000;
    private static final String SECTION = "## 第 %d 节\n\n" + "一段普通的正文，讲**特征**（feature）和`代码`，长短像真的书。\n\n".repeat(26);

    @TempDir
    Path folder;

    @Test
    void theBeginningIsShownFirstAndTheRestComesBehindIt() throws Exception {
        StringBuilder text = new StringBuilder("# 长\n\n[后面](#第-40-节)\n\n");
        for (int i = 1; i <= SECTIONS; i++) {
            text.append(SECTION.formatted(i));
        }
        assertTrue(text.length() > 1_000_000, () -> text.length() + " characters");
        Path book = Files.createDirectories(folder.resolve("book"));
        Files.writeString(book.resolve("SUMMARY.md"), "# 目录\n\n- [短](a.md)\n- [长](b.md)\n");
        Files.writeString(book.resolve("a.md"), "# 短\n\n正文\n");
        Files.writeString(book.resolve("b.md"), text);
        List<RenderedChapter> shown = new ArrayList<>();
        try (TestWindow test = TestWindow.reading(book, folder.resolve("home"))) {
            TestWindow.onFx(() -> {
                test.model().pageProperty().subscribe(page -> shown.add(Objects.requireNonNull(page).chapter()));
                test.model().goNext();
                return true;
            });
            test.waitUntil(() -> shown.size() == 3, "the whole chapter");
            assertFalse(shown.get(1).whole());
            assertEquals(1, shown.get(1).slices().size());
            assertTrue(shown.get(2).continues(shown.get(1)));
            test.waitForPage();
            assertEquals(SECTIONS + 1, (int) TestWindow.onFx(() -> test.model().outlineProperty().get().size()));
            assertEquals("长,后面", test.script("document.querySelector('#huoye-page h1').textContent + ',' "
                    + "+ document.querySelector('#huoye-page a').textContent"));
            assertEquals(1, ((Number) test.script("document.querySelectorAll('h1').length")).intValue());

            test.script("document.querySelector('#huoye-page a').click()");

            test.waitUntil(() -> test.model().headingProperty().get().equals("第-40-节"), "a later section");
        }
    }
}
