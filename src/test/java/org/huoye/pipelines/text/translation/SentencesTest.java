package org.huoye.pipelines.text.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void chineseEndsAtItsMarks() {
        assertEquals(List.of("你好!", "你吃了吗?", "没有。"), Sentences.of(Language.CHINESE, "你好!你吃了吗?没有。"));
        assertEquals(List.of("真的吗?!", "好"), Sentences.of(Language.CHINESE, "真的吗?!好"));
        assertEquals(List.of("他说:\"好。\"", "然后走了。"), Sentences.of(Language.CHINESE, "他说:\"好。\"然后走了。"));
        assertEquals(List.of("他走了。", "\"真的?\"", "她问。"), Sentences.of(Language.CHINESE, "他走了。\"真的?\"她问。"));
        assertEquals(List.of("圆周率是3.14。"), Sentences.of(Language.CHINESE, "圆周率是3.14。"));
    }

    @Test
    void englishEndsAtFullStopsButNotAfterAbbreviations() {
        assertEquals(List.of("Mr. Smith paid 3.50 dollars.", "He left at 5 p.m. today."),
                Sentences.of(Language.ENGLISH, "Mr. Smith paid 3.50 dollars. He left at 5 p.m. today."));
        assertEquals(List.of("\"Really?\"", "Yes, it was I.", "J. Doe wrote it!"),
                Sentences.of(Language.ENGLISH, "\"Really?\" Yes, it was I. J. Doe wrote it!"));
        assertEquals(List.of("See www.example.com for more."),
                Sentences.of(Language.ENGLISH, "See www.example.com for more."));
    }

    @Test
    void longOnesAreCutAtCommas() {
        String clause = "我今天早上去了学校,";
        List<String> pieces = Sentences.of(Language.CHINESE, clause.repeat(10));
        assertTrue(pieces.size() > 1);
        assertEquals(clause.repeat(10), String.join("", pieces));
        assertTrue(pieces.stream().allMatch(piece -> piece.length() <= 40 && piece.endsWith(",")), pieces::toString);
    }

    @Test
    void piecesAreBoundedWhateverTheText() {
        List<String> faces = Sentences.of(Language.CHINESE, "😀".repeat(500));
        assertEquals("😀".repeat(500), String.join("", faces));
        assertTrue(faces.stream().allMatch(piece -> piece.codePointCount(0, piece.length()) <= 40));
        List<String> word = Sentences.of(Language.ENGLISH, "a".repeat(1000));
        assertTrue(word.stream().allMatch(piece -> piece.length() <= 160));
        assertEquals(List.of(), Sentences.of(Language.ENGLISH, ""));
        assertEquals(List.of("..."), Sentences.of(Language.ENGLISH, "..."));
    }
}
