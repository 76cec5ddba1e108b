package org.huoye.pipelines.text.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DictionaryTest {

    private final Dictionary dictionary = Dictionary.read();

    @Test
    void knowsWordsInBothLanguages() {
        assertTrue(dictionary.chinese("首都").orElseThrow().contains("capital"), dictionary.chinese("首都")::toString);
        assertTrue(dictionary.chinese("北京").orElseThrow().contains("Beijing"), dictionary.chinese("北京")::toString);
        assertTrue(dictionary.english("Teacher").orElseThrow().contains("老师"), dictionary.english("Teacher")::toString);
        assertTrue(dictionary.english("dogs").orElseThrow().contains("狗"), dictionary.english("dogs")::toString);
        assertTrue(dictionary.chinese("没这个词").isEmpty());
        assertTrue(dictionary.english("qwertyuiop").isEmpty());
    }

    @Test
    void theFirstAndTheLastOfTheTableAreFound() {
        assertTrue(dictionary.english("zoo").orElseThrow().contains("动物园"));
        assertTrue(dictionary.chinese("一").isPresent());
    }

    @Test
    void wordsOfATextAreTheLongestOnesFromTheLeft() {
        List<Gloss> words = dictionary.chineseWords("我在北京大学学习😀。");
        assertEquals(List.of("我", "在", "北京大学", "学习"), words.stream().map(Gloss::word).toList());
        String text = "I like New-York dogs.";
        for (Gloss word : dictionary.englishWords(text)) {
            assertEquals(word.word(), text.substring(word.start(), word.end()));
        }
    }

    @Test
    void oddTextsHaveNoWords() {
        assertEquals(List.of(), dictionary.chineseWords(""));
        assertEquals(List.of(), dictionary.chineseWords("😀\uD83D"));
        assertEquals(List.of(), dictionary.englishWords("123 …"));
    }
}
