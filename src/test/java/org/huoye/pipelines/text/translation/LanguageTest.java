package org.huoye.pipelines.text.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', value = {"Ｈｅｌｌｏ，世界！| Hello,世界!", "「你好」|\"你好\"", "等一等......|等一等…",
            "妳來嗎？|你来吗?", "１２３|123", "a  b　 c|a b c", "他说：“好。”|他说:\"好。\""}, delimiter = '|')
    void chineseIsFoldedSimplifiedAndTidied(String text, String normalised) {
        assertEquals(normalised, Language.CHINESE.normalised(text));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', value = {"It’s – well – fine…|It's - well - fine…",
            "“Yes,” she said.|\"Yes,\" she said.",
            "wait... what|wait… what"}, delimiter = '|')
    void englishIsFoldedAndTidied(String text, String normalised) {
        assertEquals(normalised, Language.ENGLISH.normalised(text));
    }

    @Test
    void whatCannotBeSeenIsLeftOut() {
        String hidden = "\u200B你\u202E好\u0007\uFEFF❤\uFE0F\uD800!";
        assertEquals("你好❤!", Language.CHINESE.normalised(hidden));
        assertEquals("a b", Language.ENGLISH.normalised("\ta\r\n\u2028b\u00A0"));
        assertEquals("", Language.CHINESE.normalised("\u200B\u202E "));
    }

    @Test
    void sentencesAreJoinedAsTheirLanguageWritesThem() {
        List<TranslatedSentence> sentences = List.of(made(0, "One."), made(0, "Two."), made(2, "Three."));
        assertEquals("One. Two.\n\nThree.", Language.ENGLISH.joined(sentences));
        assertEquals("One.Two.\n\nThree.", Language.CHINESE.joined(sentences));
        assertEquals("", Language.ENGLISH.joined(List.of()));
    }

    private static TranslatedSentence made(int line, String text) {
        return new TranslatedSentence(line, "", List.of(), List.of(), text, List.of(), 0, List.of(), Optional.empty());
    }
}
