package org.huoye.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.huoye.book.LinkJudge;
import org.huoye.markdown.TermScan.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermScanTest {

    private final TermScan scan = new TermScan();

    @Test
    void aTermIsABoldWordWithItsEnglish() {
        List<Term> terms = scan.scan("""
                **导言**（不是英文）。

                # 区别

                先看例子。一个**特征**（feature）是描述样本的
                一个数。它可以很多。

                ## 训练 {#train}

                - 说“好。”**损失**(loss function，loss)量出差多远！后面
                - **`批`**（*batch*）：一次看的样本[^1]

                又一个**特征**（feature）。

                [^1]: 注
                """);

        assertEquals(List.of(new Term("特征", "feature", "一个特征（feature）是描述样本的一个数。", "区别"),
                new Term("损失", "loss function，loss", "损失(loss function，loss)量出差多远！", "train"),
                new Term("批", "batch", "批（batch）：一次看的样本", "train")), terms);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # **题**（title）
            **词**（2016 年）
            **词**，英文是 word
            词（word）
            `**词**（word）`
            **词**（word 词）
            <!-- **词**（word） -->
            """)
    void nothingElseIsATerm(String markdown) {
        assertEquals(List.of(), scan.scan(markdown));
    }

    @Test
    void aFormulaIsItsTex() {
        assertEquals("温度（temperature）$T$ 除分数 $z_i$。",
                scan.scan("**温度**（temperature）$T$ 除分数 $z_i$。\n").getFirst().definition());
    }

    @Test
    void anchorsAreThoseOfThePage() {
        String markdown = """
                <a id="题"></a>

                # 题

                # *题* 与 `a_b`

                **词**（word）。
                """;

        RenderedChapter page = new ChapterRenderer().render(markdown, "书", LinkJudge.withoutBook());

        assertEquals(page.outline().getLast().anchor(), scan.scan(markdown).getFirst().anchor());
    }

    @ParameterizedTest
    @ValueSource(strings = {"**词**（word）", "**词", "词（", "> ", "**词**（word）。😀"})
    void longTextDoesNotStallIt(String piece) {
        String markdown = "**头**（head）。\n\n" + piece.repeat(900);

        List<Term> terms = assertTimeout(Duration.ofSeconds(20), () -> scan.scan(markdown));

        assertTrue(terms.size() <= 2);
    }

    @Test
    void definitionsAreBounded() {
        Term term = scan.scan("**词**（word）" + "长".repeat(10_000)).getFirst();

        assertEquals(301, term.definition().length());
    }

    @Test
    void whatThereIsToReadIsChineseCharactersAndOtherWords() {
        RenderedChapter page = new ChapterRenderer().render("# 读\n\n用 TensorFlow 2.16，“两个” `tf.keras`。\n", "书",
                LinkJudge.withoutBook());

        assertEquals(1 + 1 + 1 + 2 + 2 + 2, page.characters());
    }
}
