package org.huoye.pipelines.text.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTest {

    @ParameterizedTest
    @CsvSource({"你好, ZH_EN", "Hello there, EN_ZH", "我喜欢TensorFlow和PyTorch, ZH_EN", "我用 Python 写程序, ZH_EN",
            "He said 你好 to me yesterday and then he left, EN_ZH", "😀😀, ZH_EN", "12345, ZH_EN"})
    void theScriptDecides(String text, Direction direction) {
        assertEquals(direction, Direction.of(text));
    }

    @Test
    void aTextFitsIfItHasSomethingOfTheLanguage() {
        assertTrue(Direction.ZH_EN.fits("a 你"));
        assertFalse(Direction.ZH_EN.fits("hello"));
        assertTrue(Direction.EN_ZH.fits("é"));
        assertFalse(Direction.EN_ZH.fits("你好 مرحبا 😀 12"));
        assertEquals(Direction.EN_ZH, Direction.ofId("en-zh"));
    }
}
