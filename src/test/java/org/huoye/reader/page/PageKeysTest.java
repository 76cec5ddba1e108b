package org.huoye.reader.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.huoye.demokit.panel.FxThread;
import org.huoye.ui.Scheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page by keyboard alone. */
class PageKeysTest {

    @TempDir
    Path folder;

    private TestPage page;

    @BeforeEach
    void show() throws Exception {
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", folder.resolve("a.png").toFile());
        StringBuilder text = new StringBuilder("""
                # 题

                [链接](https://example.org/x)

                ![图](a.png)

                <details><summary>问</summary>

                答

                </details>

                """);
        for (int i = 1; i < 60; i++) {
            text.append("## 第").append(i).append("节\n\n").append("正文一行接着一行。".repeat(4 + i * 7 % 23)).append("\n\n");
        }
        page = TestPage.showing(folder, text.toString());
        FxThread.run(() -> page.host.setScheme(Scheme.LIGHT, true)); // moves at once, as with reduced motion
    }

    @AfterEach
    void close() {
        page.close();
    }

    private String focused() {
        return page.text("document.activeElement.tagName");
    }

    @Test
    void tabReachesLinksPicturesAndFoldsInReadingOrder() {
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            page.type(KeyCode.TAB);
            reached.add(focused());
        }
        assertEquals(List.of("A", "IMG", "SUMMARY", "BUTTON"), reached);
    }

    @Test
    void enterOpensAPictureAndAFold() {
        page.script("document.querySelector('img').focus()");
        page.type(KeyCode.ENTER);
        assertTrue(page.heard.getLast().startsWith("picture "), page.heard::toString);
        page.script("document.querySelector('summary').focus()");
        page.type(KeyCode.ENTER);
        page.waitForScript("the fold", "document.querySelector('details').open");
    }

    @Test
    void spaceOpensAFoldThatHasTheKeyboardAndElseTurnsThePage() {
        page.script("document.querySelector('summary').focus()");
        page.type(KeyCode.SPACE);
        page.waitForScript("the fold", "document.querySelector('details').open");
        assertEquals(0, page.y());
        page.script("document.activeElement.blur()");
        page.type(KeyCode.SPACE);
        assertTrue(page.y() > 300);
        page.type(KeyCode.SPACE, true);
        assertEquals(0, page.y());
    }

    @Test
    void pageDownKeepsContextAndLeavesNoHeadingAloneAtTheBottom() {
        double view = page.number("innerHeight");
        double before = 0;
        while (page.number("document.documentElement.scrollHeight - innerHeight - scrollY") > view) {
            page.type(KeyCode.PAGE_DOWN);
            double step = page.y() - before;
            assertTrue(step <= view - 2 * 17 * 1.8 + 1 && step > view / 3, () -> "a step of " + step + " of " + view);
            before = page.y();
            assertEquals("", page.text("""
                    Array.from(document.querySelectorAll('h2')).filter(heading => {
                      const box = heading.getBoundingClientRect();
                      const next = heading.nextElementSibling.getBoundingClientRect();
                      return box.top < innerHeight && next.top + 17 > innerHeight;
                    }).map(heading => heading.textContent).join()"""));
        }
    }

    @Test
    void arrowsMoveByLinesAndHomeAndEndToTheEnds() {
        page.type(KeyCode.DOWN);
        assertEquals(61, page.y(), 1);
        page.type(KeyCode.UP);
        assertEquals(0, page.y());
        page.type(KeyCode.END);
        page.waitForScript("the end", "scrollY + innerHeight >= document.documentElement.scrollHeight - 1");
        page.type(KeyCode.HOME);
        page.waitForScript("the top", "scrollY === 0");
    }

    @Test
    void menuOfThePictureThatHasTheKeyboardOrIsPointedAt() {
        page.script("document.querySelector('img').focus()");
        page.type(KeyCode.CONTEXT_MENU);
        page.type(KeyCode.F10, true);
        page.menu(TestPage.middle("img"));
        assertEquals(3, page.heard.stream().filter(line -> line.matches("menu [^,]+,,")).count(),
                page.heard::toString);
    }

    @Test
    void menuTellsTheLinkAndTheSelectedText() {
        page.script("getSelection().selectAllChildren(document.querySelector('a'))");
        page.menu(TestPage.middle("#huoye-page a"));
        assertEquals("menu ,链接,https://example.org/x", page.heard.getLast());
        page.menu("[5, 5]");
        assertFalse(page.heard.getLast().contains("https"), page.heard::toString);
    }
}
