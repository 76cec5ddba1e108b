package org.huoye.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.huoye.search.TextIndex.Entry;
import org.huoye.search.TextIndex.Hit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextIndexTest {

    private final TextIndex index = TextIndex.inMemory();

    @BeforeEach
    void fill() {
        index.put(List.of(new Entry("overfitting", "训练集和测试集", "训练集上很准，测试集上差得多，叫过拟合（overfitting）。"),
                new Entry("convolution", "卷积", "卷积就是用许多小窗口扫过上一层。CNN 由卷积层组成。"),
                new Entry("code", "逐段看", "用 tf.keras 的 model_fit 训练，键、值都要给。"),
                new Entry("gpu", "显卡", "ＧＰＵ 有几百到上万个小计算单元。")));
    }

    @AfterEach
    void close() {
        index.close();
    }

    private List<String> find(String query) {
        return index.find(query, 10).stream().map(Hit::id).toList();
    }

    @Test
    void chineseIsFoundByPairsOfCharacters() {
        assertEquals(List.of("overfitting"), find("什么叫过拟合"));
        assertEquals("convolution", find("卷积是什么").getFirst());
        assertEquals(List.of(), find("拟过"), "the other way round is another word");
    }

    @Test
    void oneCharacterFindsTheTextsThatHaveIt() {
        assertEquals(List.of("code"), find("键"));
    }

    @Test
    void capitalsAndFullWidthMakeNoDifference() {
        assertEquals(List.of("gpu"), find("gpu"));
        assertEquals(List.of("convolution"), find("ｃｎｎ"));
        assertEquals(List.of("overfitting"), find("OverFitting?"));
    }

    @Test
    void namesOfCodeAreFoundByTheirParts() {
        assertEquals(List.of("code"), find("keras"));
        assertEquals(List.of("code"), find("fit"));
        assertEquals(List.of("code"), find("tf.keras"));
    }

    @Test
    void aWordInTheTitleCountsMore() {
        index.put(List.of(new Entry("a", "别的", "这里说到锚点。"), new Entry("b", "锚点", "这里说到别的。")));
        assertEquals(List.of("b", "a"), find("锚点"));
    }

    @Test
    void moreAndRarerWordsComeFirst() {
        List<Hit> hits = index.find("卷积 训练", 10);
        assertEquals("convolution", hits.getFirst().id());
        assertTrue(hits.getFirst().score() > hits.getLast().score());
    }

    @Test
    void aTextCanBeReplacedAndTakenOut() {
        index.put(List.of(new Entry("gpu", "显卡", "图形处理器。")));
        assertEquals(List.of(), find("计算单元"));
        assertEquals(List.of("gpu"), find("图形处理器"));
        assertEquals(4, index.size());
        index.remove(List.of("gpu", "unknown"));
        assertEquals(List.of(), find("图形处理器"));
        assertEquals(3, index.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "😀🎉", "！？。", "\u0000\u0007", "\u202e", "\ud800"})
    void aQueryWithoutWordsFindsNothing(String query) {
        assertEquals(List.of(), find(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"卷积 AND", "\"卷积", "(卷积", "卷积*", "text:卷积", "卷积~2", "+卷积 -x"})
    void noCharacterHasAMeaningOfItsOwn(String query) {
        assertEquals("convolution", find(query).getFirst());
    }

    @Test
    void aVeryLongQueryTakesNoLongerThanAShortOne() {
        StringBuilder query = new StringBuilder("卷积");
        for (int i = 0; i < 100_000; i++) {
            query.appendCodePoint(0x4E00 + i % 0x5000);
        }
        assertEquals("convolution",
                assertTimeoutPreemptively(Duration.ofSeconds(2), () -> find(query.toString())).getFirst());
    }

    @Test
    void asManyAsAskedForAreReturned() {
        assertEquals(1, index.find("卷积 训练 显卡", 1).size());
        assertThrows(IllegalArgumentException.class, () -> index.find("卷积", 0));
    }
}
