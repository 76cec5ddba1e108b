package org.huoye.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Small files that are replaced as a whole: a killed process leaves the old or the new one, never half of either. */
public final class WholeFile {

    private WholeFile() {
    }

    /**
     * Writes a file in UTF-8, with its folder if there is none; returns when it is on disk.
     *
     * @throws IOException if that is not possible; an older file is still whole then
     */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a file of bytes, with its folder if there is none; returns when it is on disk.
     *
     * @throws IOException if that is not possible; an older file is still whole then
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path whole = file.toAbsolutePath();
        Path next = whole.resolveSibling(whole.getFileName() + ".next");
        Files.createDirectories(whole.getParent());
        Files.write(next, bytes);
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(next, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
