package org.huoye.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.huoye.media.UnreadableMediaException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {

    private static final String POEM = "床前明月光，\n疑是地上霜。\n";

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws Exception {
        return Files.write(folder.resolve("文字.txt"), bytes);
    }

    private void refused(Reason reason, byte[] bytes) throws Exception {
        Path file = file(bytes);
        var refusal = assertThrows(UnreadableMediaException.class, () -> TextReader.read(file));
        assertEquals(reason, refusal.reason());
        assertTrue(refusal.sentence().endsWith("。"), refusal.sentence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void aChineseTextIsReadInBothEncodings(String charset) throws Exception {
        assertEquals(POEM, TextReader.read(file(POEM.getBytes(Charset.forName(charset)))));
    }

    @Test
    void aByteOrderMarkAndTheLineEndsOfWindowsAreNoPartOfTheText() throws Exception {
        assertEquals(POEM, TextReader.read(file(("\uFEFF" + POEM.replace("\n", "\r\n"))
                .getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aMegabyteIsReadAndNoMore() throws Exception {
        byte[] letters = "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        assertEquals(1 << 20, TextReader.read(file(letters)).length());
        refused(Reason.LONG_TEXT, "a".repeat((1 << 20) + 1).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsNoTextIsOneSentence() throws Exception {
        byte[] noise = new byte[4000];
        new Random(7).nextBytes(noise);
        refused(Reason.NO_TEXT, noise);
        refused(Reason.NO_TEXT, Files.readAllBytes(HostilePictures.photo(folder.resolve("photo.jpg"), 40, 30)));
        refused(Reason.NO_TEXT, POEM.getBytes(StandardCharsets.UTF_16LE));
        refused(Reason.EMPTY_TEXT, new byte[0]);
        refused(Reason.EMPTY_TEXT, " \n\t".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aMissingFileIsOneSentence() {
        var refusal = assertThrows(UnreadableMediaException.class, () -> TextReader.read(folder.resolve("none")));
        assertEquals(Reason.MISSING, refusal.reason());
    }
}
