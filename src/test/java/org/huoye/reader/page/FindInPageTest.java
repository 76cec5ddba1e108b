package org.huoye.reader.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.huoye.demokit.panel.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindInPageTest {

    private static final String FILLER = "这是一段正文，用来把页面撑长，好让页面可以滚动。\n\n".repeat(30);

    @TempDir
    Path folder;

    private TestPage page;

    @BeforeEach
    void show() throws Exception {
        Files.writeString(folder.resolve("损坏.png"), "no picture");
        page = TestPage.showing(folder, """
                # 卷积网络

                ＣＮＮ 用**卷**积处理图片，cnn 在 TensorFlow 里。Café“好”，深度 学习，x² 与 ﾃﾝｿﾙ。

                | 甲 | 乙 |
                |---|---|
                | 头 | 尾 |

                ![图](损坏.png)

                """ + FILLER + """
                <details><summary>答案</summary>

                藏起来的**池**化。

                </details>

                """ + FILLER + "\n最后的卷积在这里。\n");
    }

    @AfterEach
    void close() {
        page.close();
    }

    @ParameterizedTest
    @CsvSource({"卷积, 3", "cnn, 2", "CNN, 2", "tensorflow里, 1", "TENSORFLOW 里, 1", "cafe\u0301, 1", "'\"好\"', 1",
            "深度学习, 1", "x2, 1", "テンソル, 1", "图片，, 1", "没有这个词, 0", "头尾, 0"})
    void spellingsThatAReaderTakesForTheSameAreFound(String query, int count) {
        page.find(query);
        assertEquals(count, page.found().count());
    }

    @Test
    void sentenceInThePlaceOfAPictureIsNotTheChaptersText() {
        assertTrue(page.text("document.querySelector('.missing-picture').textContent").startsWith("图（"));
        page.find("图（");
        assertEquals(0, page.found().count());
    }

    @Test
    void hitsAreMarkedAcrossInlineMarkupAndTheTextStaysAsItWas() {
        String before = page.text("document.getElementById('huoye-page').innerHTML");
        page.find("卷积处理");
        page.waitForScript("the mark", "(CSS.highlights.get('huoye-current') || {size: 0}).size === 1");
        assertEquals("卷积处理", page.marked("huoye-current"));
        assertEquals(before, page.text("document.getElementById('huoye-page').innerHTML"));
    }

    @Test
    void nextGoesAroundTheEndAndPreviousAroundTheBeginning() {
        page.find("卷积");
        assertEquals(1, page.found().current());
        page.find("卷积");
        page.find("卷积");
        assertEquals(3, page.found().current());
        page.find("卷积");
        assertEquals(1, page.found().current());
        page.findBackwards("卷积");
        assertEquals(3, page.found().current());
    }

    @Test
    void searchBeginsWhereTheReaderIs() {
        page.script("window.scrollTo(0, document.documentElement.scrollHeight)");
        page.find("卷积");
        assertEquals(3, page.found().current());
    }

    @Test
    void hitIsBroughtIntoTheUpperThird() {
        page.find("最后的卷积");
        page.found();
        page.findBackwards("池化");
        page.found();
        page.waitForScript("the mark", "(CSS.highlights.get('huoye-current') || {size: 0}).size === 1");
        double top = page.number("Array.from(CSS.highlights.get('huoye-current'))[0]"
                + ".getBoundingClientRect().top / innerHeight");
        assertTrue(top > 0.05 && top < 0.4, () -> "at " + top);
    }

    @Test
    void foldedAnswerOpensForItsHit() {
        assertFalse((Boolean) page.script("document.querySelector('details').open"));
        page.find("池化");
        page.found();
        assertTrue((Boolean) page.script("document.querySelector('details').open"));
    }

    @Test
    void endLeavesTheHitSelectedAndNoMarks() {
        page.find("最后的卷积");
        page.found();
        double y = page.y();
        FxThread.run(page.host::endFind);
        assertEquals("最后的卷积", page.text("getSelection()"));
        assertEquals(y, page.y());
        assertEquals("", page.marked("huoye-hit") + page.marked("huoye-current"));
        assertEquals(FindResult.NONE, page.found());
    }

    @Test
    void hitsOfFoldedTextAreNotMarkedElsewhere() {
        page.find("池");
        page.found();
        page.waitForScript("the mark", "(CSS.highlights.get('huoye-hit') || {size: 0}).size === 1");
        page.script("document.querySelector('details').open = false");
        page.waitForScript("the mark to go", "CSS.highlights.get('huoye-hit').size === 0");
    }

    @Test
    void partsOfALongChapterThatAreNotInThePageYetAreFoundToo() throws Exception {
        page.show("# 长\n\n" + ("一句话。".repeat(50) + "\n\n").repeat(700) + "末尾的记号\n");
        page.waitUntilComplete();
        assertFalse(page.text("document.body.innerText").contains("末尾的记号"));
        page.find("记号");
        FindResult found = page.found();
        assertEquals(1, found.count());
        assertEquals(1, found.current());
        page.waitForScript("the hit in view", "Array.from(CSS.highlights.get('huoye-current') || [])"
                + ".some(range => range.getBoundingClientRect().top < innerHeight)");
    }

    @Test
    void anotherChapterIsMarkedButNotLeftForAHit() throws Exception {
        page.find("卷积");
        page.found();
        page.show("# 别的\n\n" + FILLER + "卷积\n");
        page.waitUntilComplete();
        FindResult found = page.found();
        assertEquals(1, found.count());
        assertEquals(0, found.current());
        assertEquals(0, page.y());
    }
}
