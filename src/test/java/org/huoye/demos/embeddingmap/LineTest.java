package org.huoye.demos.embeddingmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {

    @Test
    void headingsNameTheThemeOfTheLinesBelow() {
        assertEquals(List.of(new Line("甲", ""), new Line("猫", "动物"), new Line("狗", "动物"), new Line("汽车", "交通")),
                Line.read("甲\n\n# 动物\n猫\r\n  狗 \n## 交通\n汽车"));
    }

    @Test
    void controlCharactersAndMarksOfDirectionAreTakenOut() {
        assertEquals(List.of(new Line("猫 狗", ""), new Line("שלום", "")),
                Line.read("\u0000猫\u001b\t狗\u200f\n\u202eשלום\u202c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\n", "# 只有主题", "\u200b\n\u0000"})
    void whereThereIsNoWordThereIsNoMap(String text) {
        assertThrows(MapInputException.class, () -> Line.read(text));
    }

    @Test
    void twoHundredLinesAreTakenAndOneMoreIsNot() {
        assertEquals(200, Line.read("猫\n".repeat(200)).size());
        MapInputException refused = assertThrows(MapInputException.class, () -> Line.read("猫\n".repeat(201)));
        assertTrue(refused.sentence().contains("201"), refused.sentence());
    }

    @Test
    void aLineOf10000CharactersIsRefusedWithItsBeginning() {
        MapInputException refused = assertThrows(MapInputException.class,
                () -> Line.read("猫\n" + "很长的一行".repeat(2000)));
        assertTrue(refused.sentence().startsWith("“很长的一行很长的一行…”") && refused.sentence().contains("10,000"),
                refused.sentence());
    }
}
