package org.huoye.media;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * FFmpeg's libraries beside the application. They are loaded when the first film or camera is opened, from the folder of
 * {@code java.library.path} where they lie as files: nothing is unpacked at run time. Thread-safe.
 */
final class FfmpegLibraries {

    private static final int TEXT_BYTES = 256;

    /**
     * No single piece of memory is larger, whatever a file asks for. The largest picture that is decoded takes 38 MB; the list
     * of its pictures takes a day-long film 60 MB.
     */
    private static final long MOST_BYTES = 256L << 20;

    private FfmpegLibraries() {
    }

    /** Whether they are there; looks at files and loads nothing. */
    static boolean areInstalled() {
        String binding = System.mapLibraryName("jniavformat");
        return Stream.of(System.getProperty("java.library.path", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> !folder.isEmpty() && Files.isRegularFile(Path.of(folder, binding)));
    }

    /**
     * Loads them, at the first call.
     *
     * @throws LinkageError if they are missing or do not work on this computer
     */
    static void load() {
        Holder.load();
    }

    /** FFmpeg's words for one of its error numbers, for the log. */
    static String text(int code) {
        byte[] text = new byte[TEXT_BYTES];
        avutil.av_strerror(code, text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Set up by the class loader, which makes it happen once and in one thread. */
    private static final class Holder {
        static {
            avutil.av_max_alloc(MOST_BYTES);
            avutil.av_log_set_level(avutil.AV_LOG_QUIET); // what matters comes back as an error
        }

        static void load() {
            // being called is enough
        }
    }
}
