package org.huoye.demos.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatInputTest {

    @TempDir
    Path folder;

    private final ChatInput input = new ChatInput();

    @Test
    void aTextIsOneQuestion() {
        assertEquals(List.of("什么是 过拟合"), input.fromText(" 什么是\n过拟合\t").questions());
    }

    @Test
    void aFileIsOneQuestionALine() throws Exception {
        Path file = Files.writeString(folder.resolve("问题.txt"), "\uFEFF什么是过拟合\r\n\r\n  那怎么避免呢  \n");
        assertEquals(List.of("什么是过拟合", "那怎么避免呢"), input.fromFile(file).questions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\t ", "\u0000\u0007\u001b", "\u200b\u200e\u202e\ufeff", "　"})
    void whereThereIsNothingToReadNothingIsAsked(String text) {
        assertEquals(List.of(), input.fromText(text).questions());
    }

    @Test
    void marksThatTurnOrCutTheTextAreTakenOut() {
        assertEquals(List.of("什么是 过拟合"), input.fromText("\u202e什么是\u0000\u001b过拟合\u200f").questions());
    }

    @Test
    void aQuestionOf10000CharactersIsRefusedWithItsLength() {
        ChatInputException refused = assertThrows(ChatInputException.class,
                () -> input.fromText("问".repeat(10_000)));
        assertTrue(refused.sentence().contains("10,000") && refused.sentence().contains("500"), refused.sentence());
    }

    @Test
    void aQuestionOf500CharactersIsTakenEvenOutsideOfTheBasicPlane() {
        assertEquals(1, input.fromText("𠮷".repeat(500)).questions().size());
    }

    @Test
    void tooManyQuestionsAreRefused() throws Exception {
        Path file = Files.write(folder.resolve("many.txt"), Collections.nCopies(101, "什么是过拟合"));
        assertThrows(ChatInputException.class, () -> input.fromFile(file));
    }
}
