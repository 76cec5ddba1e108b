package org.huoye.demokit.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.huoye.demokit.panel.SourceText.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeColoursTest {

    private static String kinds(String text, Language language) {
        return CodeColours.of(text, language).stream().filter(s -> !s.kind().equals("plain"))
                .map(s -> s.kind().charAt(0) + ":" + s.text()).collect(Collectors.joining(" "));
    }

    @Test
    void javaWords() {
        assertEquals("k:return s:\"a // b\" n:0.5f c:// end",
                kinds("return \"a // b\" + 0.5f; // end", Language.JAVA));
    }

    @Test
    void pythonWords() {
        assertEquals("k:for k:in s:'x#y' c:# 注释", kinds("for i in 'x#y': # 注释", Language.PYTHON));
    }

    @Test
    void theStretchesTogetherAreTheText() {
        String text = "/* open\nint x = 'a' + \"unclosed;\n\"\"\" 文 \"\"\" 1_000L";
        assertEquals(text, CodeColours.of(text, Language.JAVA).stream().map(CodeColours.Stretch::text)
                .collect(Collectors.joining()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\", "/*", "\"\"\"\\", "'\\"})
    @Timeout(20)
    void whatIsNeverClosedTakesNoLongerThanItsLength(String opening) {
        String text = opening.repeat(50_000);
        assertEquals(text, CodeColours.of(text, Language.JAVA).stream().map(CodeColours.Stretch::text)
                .collect(Collectors.joining()));
    }
}
