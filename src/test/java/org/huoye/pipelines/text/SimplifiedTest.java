package org.huoye.pipelines.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimplifiedTest {

    @ParameterizedTest
    @CsvSource({"我在學習電腦網絡, 我在学习电脑网络", "頭髮和發財, 头发和发财", "著名的著作, 著名的著作", "看著我, 看着我",
            "我们说简体字, 我们说简体字", "Hello 世界 😀, Hello 世界 😀"})
    void traditionalBecomesSimplifiedAndTheRestStays(String text, String simplified) {
        assertEquals(simplified, Simplified.of(text));
    }
}
