package org.huoye.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.huoye.book.Chapter;
import org.huoye.book.LinkJudge;
import org.huoye.markdown.ChapterRenderer;
import org.junit.jupiter.api.Test;

class PassageCutterTest {

    private final Chapter chapter = new Chapter("a/b.md", "1.2 数据量", Path.of("b.md"), 0);

    private List<Source> cut(String markdown) {
        return pieces(markdown).stream().map(Piece::source).toList();
    }

    private List<Piece> pieces(String markdown) {
        return PassageCutter.cut(chapter, new ChapterRenderer().render(markdown, "数据量", LinkJudge.withoutBook()));
    }

    @Test
    void shortParagraphsOfOneSectionStayTogetherAndSectionsApart() {
        List<Source> pieces = cut("""
                # 数据量

                一位老师问：要收多少份作业？

                这个问题可以用**实验**回答。

                ## 过拟合

                - 训练集上很准
                - 测试集上差得多
                """);
        assertEquals(List.of("一位老师问：要收多少份作业？\n这个问题可以用实验回答。", "训练集上很准\n测试集上差得多"),
                pieces.stream().map(Source::quote).toList());
        assertEquals(new Source("a/b.md", "1.2 数据量", "过拟合", "过拟合", "训练集上很准\n测试集上差得多"), pieces.get(1));
        assertEquals("huoye:chapter/a/b.md#过拟合", pieces.get(1).uri().toString());
    }

    @Test
    void aLongParagraphIsCutAtTheEndsOfSentences() {
        String sentence = "这一句话恰好有二十个字，用来凑一个长段落。";
        List<Source> pieces = cut(sentence.repeat(100));
        assertTrue(pieces.size() > 4);
        pieces.forEach(piece -> assertTrue(piece.quote().length() <= PassageCutter.MOST && piece.quote().endsWith("。"),
                piece.quote()));
        assertEquals(sentence.repeat(100), String.join("", pieces.stream().map(Source::quote).toList()));
    }

    @Test
    void textWithoutSentencesIsCutAnywhereButInsideACharacter() {
        List<Source> pieces = cut("a" + "𠮷".repeat(1000));
        pieces.forEach(piece -> {
            assertTrue(piece.quote().length() <= PassageCutter.MOST);
            assertTrue(piece.quote().codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE));
        });
    }

    @Test
    void aPageWithoutHeadingsGoesByTheChaptersTitle() {
        Source piece = cut("只有一段，没有标题。").getFirst();
        assertEquals("", piece.anchor());
        assertEquals("1.2 数据量", piece.heading());
    }

    @Test
    void codeStandsAside() {
        Piece piece = pieces("先打开终端。\n\n```shell\npip install tensorflow\n```\n\n再打开浏览器。\n").getFirst();
        assertEquals("先打开终端。\n再打开浏览器。", piece.source().quote());
        assertEquals("pip install tensorflow\n", piece.code());
    }

    @Test
    void nothingToReadGivesNothing() {
        assertEquals(List.of(), cut(""));
        assertEquals(List.of(), cut("# 标题\n\n---\n\n😀\n"));
    }
}
