package org.huoye.reader.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copying from the page, and what is wider than it. */
class PageToolsTest {

    private static final String CODE = "def conv(x):\n    return x * 2\n\nprint(conv(3))";

    @TempDir
    Path folder;

    private TestPage page;

    @BeforeEach
    void show() throws Exception {
        page = TestPage.showing(folder, """
                # 题

                ## 一节 二

                ```python
                %s
                ```

                ```
                没有语言
                ```

                | 甲 | 乙 |
                |---|---|
                | %s | b |

                | 窄 | 表 |
                |---|---|
                | 1 | 2 |
                """.formatted(CODE, "averyveryverylongword".repeat(12)));
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void buttonCopiesTheWholeBlockAndSaysSo() {
        page.click(TestPage.middle(".huoye-copy"));
        assertEquals("copy " + CODE, page.heard.getLast());
        assertEquals("已复制", page.text("document.querySelector('.huoye-copy').dataset.done"));
        assertEquals("done", page.text("document.querySelector('.huoye-copy').dataset.state"));
    }

    @Test
    void marginOfALineCopiesThatLine() {
        page.click("""
                (function () {
                  const pre = document.querySelector('pre');
                  const style = getComputedStyle(pre);
                  const box = pre.getBoundingClientRect();
                  return [box.left + 6, box.top + parseFloat(style.paddingTop) + 1.5 * parseFloat(style.lineHeight)];
                })()""");
        assertEquals("copy     return x * 2", page.heard.getLast());
        page.waitForScript("the answer", "document.querySelector('.huoye-line').dataset.done === '已复制'");
    }

    @Test
    void clickIntoCodeCopiesNothing() {
        page.click(TestPage.middle("pre code"));
        assertTrue(page.heard.isEmpty(), page.heard::toString);
    }

    @Test
    void headingOffersALinkToItself() {
        page.click("""
                (function () {
                  const box = document.querySelector('.huoye-anchor').getBoundingClientRect();
                  return [box.left + 12, box.top + box.height / 2];
                })()""");
        assertEquals("copy link 一节-二", page.heard.getLast());
    }

    @Test
    void languageIsNamedAndToolsAddNoTextToThePage() {
        assertEquals("Python", page.text("document.querySelector('.huoye-code').dataset.language"));
        assertEquals("undefined", page.text("document.querySelectorAll('.huoye-code')[1].dataset.language"));
        assertEquals("", page.text("Array.from(document.querySelectorAll('#huoye-page .huoye-tool'))"
                + ".map(tool => tool.textContent).join('')"));
        assertEquals("一节 二", page.text("document.querySelector('h2').textContent"));
    }

    @Test
    void longWordInATableWrapsOrScrollsButNeverWidensThePage() {
        assertTrue((Boolean) page.script("document.documentElement.scrollWidth <= innerWidth"));
    }

    @Test
    void wideTableCanBeReachedAndScrolledByKeyboardAndANarrowOneIsNoStop() {
        page.script("document.querySelectorAll('td')[0].style.whiteSpace = 'nowrap';"
                + "document.querySelectorAll('td')[0].style.minWidth = '90em'");
        page.resize(905, 700);
        page.waitForScript("the wide table to be a stop", "document.querySelectorAll('table')[0].tabIndex === 0");
        assertEquals("region", page.text("document.querySelectorAll('table')[0].getAttribute('role')"));
        assertEquals(-1, page.number("document.querySelectorAll('table')[1].tabIndex"));
    }
}
