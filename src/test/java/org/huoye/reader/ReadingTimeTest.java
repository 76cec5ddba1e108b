package org.huoye.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.huoye.markdown.RenderedChapter;
import org.huoye.markdown.RenderedChapter.TextBlock;
import org.junit.jupiter.api.Test;

class ReadingTimeTest {

    private static int minutes(String... blocks) {
        return ReadingTime.minutes(new RenderedChapter("", List.of(), List.of(), List.of(), Map.of(),
                java.util.Arrays.stream(blocks).map(text -> new TextBlock("", text)).toList(), List.of(), false, true));
    }

    @Test
    void fourHundredCharactersTakeAMinute() {
        assertEquals(8, minutes("字".repeat(2000), "字".repeat(1200)));
        assertEquals(1, minutes("字"));
    }

    @Test
    void wordsOfOtherLanguagesCountAsTwoCharactersAndMarksAsNothing() {
        assertEquals(2, minutes("word ".repeat(400)));
        assertEquals(1, minutes("，。！".repeat(4000) + "字"));
    }

    @Test
    void chapterWithoutWordsTakesNoTime() {
        assertEquals(0, minutes());
        assertEquals(0, minutes("……"));
    }
}
