package org.huoye.reader.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.huoye.demokit.panel.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards of notes and terms. */
class HoverCardsTest {

    private static final String SHOWN = "!document.getElementById('huoye-tip').hidden";
    private static final String CARD = "document.getElementById('huoye-tip')";
    /** The middle of the first marked term. */
    private static final String TERM = """
            (function () {
              const box = Array.from(CSS.highlights.get('huoye-term'))[0].getBoundingClientRect();
              return [box.left + box.width / 2, box.top + box.height / 2];
            })()""";

    @TempDir
    Path folder;

    private TestPage page;

    @BeforeEach
    void show() throws Exception {
        page = TestPage.showing(folder, """
                # 卷积的一章

                开头说到卷积，后面又说卷积，见脚注[^1]。`卷积`和[卷积](#特征)不算。

                ## 特征

                **特征**（feature）在这里定义，特征是数。这里的 cnn 与 cnnx 不同。

                ## 再来

                特征和卷积。

                [^1]: 这是**脚注**，还有[链接](https://example.org/)。
                """ + "\n填充\n".repeat(60));
        FxThread.run(() -> page.host
                .setTerms(List.of(new PageTerm("卷积", "convolution", "用小窗口在图上滑动求和。", "conv.md#卷积"),
                        new PageTerm("特征", "feature", "有用的数。", "#特征"),
                        new PageTerm("CNN", "", "卷积神经网络。", "conv.md#cnn"))));
        page.waitForScript("the marks", "(CSS.highlights.get('huoye-term') || {size: 0}).size === 4");
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void firstOccurrenceInEachSectionIsMarkedButNotWhereItIsDefinedNorInCodeLinksOrHeadings() {
        assertEquals("卷积|cnn|特征|卷积", page.marked("huoye-term"));
        assertTrue(page.text("Array.from(CSS.highlights.get('huoye-term'))[0].startContainer.data").startsWith("开头"));
    }

    @Test
    void pointerOverATermShowsItsCardAndLeavingHidesIt() {
        page.point(TERM);
        page.waitForScript("the card", SHOWN);
        String card = page.text(CARD + ".innerText");
        assertTrue(card.contains("卷积") && card.contains("convolution") && card.contains("用小窗口"), card);
        page.point("[5, 5]");
        page.waitForScript("the card to go", "!(" + SHOWN + ")");
    }

    @Test
    void cardStaysWhileThePointerIsInIt() throws Exception {
        page.point(TERM);
        page.waitForScript("the card", SHOWN);
        page.point(TestPage.middle("#huoye-tip"));
        Thread.sleep(400); // twice as long as it takes to go
        assertTrue((Boolean) page.script(SHOWN));
    }

    @Test
    void linkOfATermCardLeadsToItsPlace() {
        page.click(TERM);
        page.waitForScript("the card", SHOWN);
        page.click(TestPage.middle("#huoye-tip a"));
        assertEquals("link conv.md#卷积", page.heard.getLast());
    }

    @Test
    void keyGoesFromTermToTermInViewAndEscapeCloses() {
        page.type(KeyCode.G);
        page.waitForScript("the card", SHOWN);
        assertTrue(page.text(CARD + ".innerText").contains("convolution"));
        assertEquals("conv.md#卷积", page.text("document.activeElement.getAttribute('href')"));
        page.type(KeyCode.G);
        assertTrue(page.text(CARD + ".innerText").contains("卷积神经网络"));
        page.type(KeyCode.ESCAPE);
        assertFalse((Boolean) page.script(SHOWN));
    }

    @Test
    void noteShowsByPointerWithoutItsWayBack() {
        page.point(TestPage.middle(".footnote-ref"));
        page.waitForScript("the card", SHOWN);
        String card = page.text(CARD + ".innerText").strip();
        assertEquals("这是脚注，还有链接。", card);
        assertEquals("tooltip", page.text(CARD + ".getAttribute('role')"));
        assertEquals("huoye-tip",
                page.text("document.querySelector('.footnote-ref').getAttribute('aria-describedby')"));
        assertEquals("0", page.text("document.querySelectorAll('#huoye-page #huoye-tip').length"));
    }

    @Test
    void noteThatIsNotInThePageYetIsToldToLieFurtherOn() {
        page.script("document.querySelector('.footnotes').remove()"); // as long as the end of a huge chapter is not in it
        page.script("document.querySelector('.footnote-ref').focus()");
        page.waitForScript("the card", SHOWN);
        assertEquals("这条注释在本章很靠后的地方，还没有排到；点这个数字就去那里。", page.text(CARD + ".innerText").strip());
    }

    @Test
    void noteShowsWhenItsNumberHasTheKeyboard() {
        page.script("document.querySelector('.footnote-ref').focus()");
        page.waitForScript("the card", SHOWN);
        page.type(KeyCode.ESCAPE);
        assertFalse((Boolean) page.script(SHOWN));
        assertEquals("null", page.text("document.querySelector('.footnote-ref').getAttribute('aria-describedby')"));
    }

    @Test
    void cardLiesInsideTheWindowAtItsCorners() {
        page.resize(420, 500);
        page.script("window.scrollTo(0, 0)");
        page.click(TERM);
        page.waitForScript("the card", SHOWN);
        assertTrue((Boolean) page.script("""
                (function () {
                  const box = document.getElementById('huoye-tip').getBoundingClientRect();
                  return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
                })()"""));
    }
}
