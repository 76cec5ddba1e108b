package org.huoye.book;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads the text of a chapter: bounded, UTF-8 where it is UTF-8, else what Chinese systems used before. */
final class ChapterText {

    /** Largest file that is read, in bytes. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    /** So many good characters for each bad one make a text UTF-8. */
    private static final int DAMAGED_SHARE = 20;

    private static final Charset GB18030 = Charset.forName("GB18030");

    private ChapterText() {
    }

    static String read(Path file) throws BookException {
        return decode(bytes(file, MOST_BYTES + 1), file);
    }

    /** The first bytes of a file as text, for finding its title; empty if it cannot be read. */
    static String beginning(Path file, int mostBytes) {
        try {
            byte[] bytes = bytes(file, mostBytes);
            return decode(bytes.length == mostBytes ? Arrays.copyOf(bytes, wholeLines(bytes)) : bytes, file);
        } catch (BookException e) {
            return "";
        }
    }

    /** Where the last whole line ends: a cut character behind it would look like a wrong encoding. */
    private static int wholeLines(byte[] bytes) {
        boolean little = startsWith(bytes, 0xFF, 0xFE);
        if (little || startsWith(bytes, 0xFE, 0xFF)) {
            int end = bytes.length / 2 * 2;
            while (end > 2 && (bytes[end - (little ? 2 : 1)] != '\n' || bytes[end - (little ? 1 : 2)] != 0)) {
                end -= 2;
            }
            return end;
        }
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static byte[] bytes(Path file, int most) throws BookException {
        if (Files.exists(file) && !Files.isRegularFile(file)) { // a pipe would keep its reader waiting
            throw new BookException(BookException.Reason.CHAPTER_UNREADABLE, file + " is not a regular file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        } catch (NoSuchFileException e) {
            throw new BookException(BookException.Reason.CHAPTER_MISSING, file.toString(), e);
        } catch (IOException e) {
            throw new BookException(BookException.Reason.CHAPTER_UNREADABLE, file.toString(), e);
        }
    }

    private static String decode(byte[] bytes, Path file) throws BookException {
        if (bytes.length > MOST_BYTES) {
            throw new BookException(BookException.Reason.CHAPTER_TOO_LARGE, file + " is over " + MOST_BYTES + " bytes");
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return strict(bytes, StandardCharsets.UTF_16, file);
        }
        String text;
        try {
            text = decoded(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            text = isDamagedUtf8(bytes) ? new String(bytes, StandardCharsets.UTF_8) : strict(bytes, GB18030, file);
        }
        if (text.indexOf('\0') >= 0) {
            throw new BookException(BookException.Reason.CHAPTER_NOT_TEXT, file + " holds NUL characters");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * Whether bytes are UTF-8 but for a few places, such as a character that a program cut in two. Chinese of another
     * encoding makes hardly any valid sequence by chance.
     */
    private static boolean isDamagedUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long damaged = text.chars().filter(c -> c == '\uFFFD').count();
        long whole = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return whole > DAMAGED_SHARE * damaged;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static String strict(byte[] bytes, Charset charset, Path file) throws BookException {
        try {
            return decoded(bytes, charset);
        } catch (CharacterCodingException e) {
            throw new BookException(BookException.Reason.CHAPTER_NOT_TEXT, file + " is not " + charset, e);
        }
    }

    private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
    }
}
