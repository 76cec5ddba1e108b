package org.huoye.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.huoye.book.LinkJudge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first slices of a long chapter are made before the whole, and are its first slices. */
class BeginningTest {

    private static final String PROSE = "这是一段普通的正文，讲**特征**（feature）和`代码`，句子要长一些才像真的书，所以再写几句话。\n\n";

    private final ChapterRenderer renderer = new ChapterRenderer();

    private Optional<RenderedChapter> beginning(String markdown) {
        return renderer.beginning(markdown, "书", LinkJudge.withoutBook());
    }

    private RenderedChapter whole(String markdown) {
        return renderer.render(markdown, "书", LinkJudge.withoutBook());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- 甲\n- 乙\n\n  续\n\n", "> 引\n\n", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n",
            "```python\nx = 1\n\n\n# 不是标题\n```\n\n", "甲\n: 解释\n\n", "[后面](#末) [按标题](#末%20节) [引用][r] 注[^n]\n\n",
            "```demo object-recognition\nsample: cat.png\n```\n\n", "<!-- 讲稿:\n\n两段\n\n-->\n\n",
            "<div align=center>\n\n中\n\n</div>\n\n",
            "![图](a.png)\n\n<details><summary>答</summary>\n\n里\n\n</details>\n\n", "## 同名\n\n"})
    void itIsWhatTheWholeBeginsWith(String block) {
        String markdown = "# 长\n\n" + (block + PROSE.repeat(3)).repeat(600)
                + "## 末\n\n## 末 节\n\n[r]: https://e.org\n\n[^n]: 注\n";

        RenderedChapter beginning = beginning(markdown).orElseThrow();
        RenderedChapter whole = whole(markdown);

        assertTrue(whole.whole() && !beginning.whole());
        assertTrue(whole.continues(beginning), () -> beginning.slices().getFirst());
        assertTrue(beginning.body().length() < 20_000, "it is short");
        assertEquals(beginning.demos(), whole.demos().subList(0, beginning.demos().size()));
        assertEquals(beginning.outline(), whole.outline().subList(0, beginning.outline().size()));
    }

    @Test
    void aChapterThatIsMadeInNoTimeHasNone() {
        assertTrue(beginning(PROSE.repeat(100)).isEmpty());
    }

    @Test
    void aChapterThatIsKeptHasNone() {
        String markdown = PROSE.repeat(3_000);
        assertFalse(beginning(markdown).isEmpty());

        whole(markdown);

        assertTrue(beginning(markdown).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲", "- 甲\n", "> 甲\n", "甲\n", "```\n甲\n\n"})
    void aTextWithoutAPlaceToCutHasNone(String piece) {
        assertTrue(beginning(piece.repeat(100_000)).isEmpty());
    }

    @Test
    void theFirstSliceIsShortAndParagraphsStayWhole() {
        RenderedChapter page = whole("# 题\n\n" + PROSE.repeat(300));
        assertTrue(page.slices().getFirst().length() < 8_000, () -> page.slices().getFirst().length() + " characters");

        assertEquals(1, whole("甲".repeat(9_000)).slices().size());
    }
}
