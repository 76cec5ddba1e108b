package org.huoye.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huoye.media.UnreadableMediaException.Reason;

/** Reads text files of the reader's own: UTF-8, else GB18030. Stateless and thread-safe. */
public final class TextReader {

    private static final int MOST_BYTES = 1 << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Control characters that no text has; what has them is something else. */
    private static final String IN_NO_TEXT = "[\\x00-\\x08\\x0E-\\x1A\\x1C-\\x1F]";

    private TextReader() {
    }

    /**
     * Reads a text, without a byte order mark, its lines ended by {@code \n}.
     *
     * @throws UnreadableMediaException if the file is missing, blank, no text, or larger than 1 MB
     * @throws IOException if the file cannot be read
     */
    public static String read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw UnreadableMediaException.noFile(file);
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableMediaException(Reason.LONG_TEXT, "over " + MOST_BYTES + " bytes: " + file);
        }
        String text = decoded(bytes, file);
        if (text.isBlank()) {
            throw new UnreadableMediaException(Reason.EMPTY_TEXT, "blank: " + file);
        }
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String decoded(byte[] bytes, Path file) throws UnreadableMediaException {
        for (Charset charset : new Charset[]{StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            try {
                String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
                if (text.replaceAll(IN_NO_TEXT, "").length() == text.length()) {
                    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
                }
            } catch (CharacterCodingException e) {
                continue; // not in this encoding
            }
        }
        throw new UnreadableMediaException(Reason.NO_TEXT, "neither UTF-8 nor GB18030: " + file);
    }
}
