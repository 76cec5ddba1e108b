package org.huoye.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.huoye.media.UnreadableMediaException.Reason;

/**
 * Reads films that may be hostile, frame by frame: MP4, QuickTime, WebM, Matroska and AVI files with H.264, HEVC, VP8, VP9,
 * AV1, MPEG-4 or Motion JPEG in them. Frames are upright and scaled while they are decoded; of the whole film only some
 * frames are ever in memory. Sound is passed over. Other files and addresses that a film names are never opened.
 *
 * <p>Frames are asked for on one thread at a time; {@link #close} may be called on any, also while a frame is decoded.
 */
public final class FilmReader implements AutoCloseable {

    /** Longest side of a frame unless something else is asked for: what cameras are watched at too. */
    public static final int USUAL_SIDE = 640;

    private static final Pattern NAME = Pattern.compile(".*\\.(mp4|m4v|mov|webm|mkv|avi|3gp)");
    private static final double USUAL_RATE = 25;
    private static final double MOST_RATE = 1000;

    /** No file but this one; no paths that a QuickTime file refers to. */
    private static final Map<String, String> OPTIONS = Map.of("protocol_whitelist", "file");

    private final VideoStream stream;
    private final FrameScaler scaler;
    private final Turn turn;
    private final String name;
    private final double rate;
    private final int width;
    private final int height;
    private final ReentrantLock using = new ReentrantLock();
    private final Flag closed;
    private boolean released;
    /** The first frame is decoded when the film is opened: only then is it known that it is one, and how large. */
    private boolean ahead = true;
    private int decoded;
    /** Where the frame decoded last lies, in seconds. */
    private double last;
    /** Frames before this time are not wanted. */
    private double wanted;

    /** Whether the film was closed; the stream looks at it while it searches. */
    private static final class Flag {
        private volatile boolean set;
    }

    private FilmReader(VideoStream stream, int longestSide, String name, Flag closed) {
        this.stream = stream;
        this.name = name;
        this.closed = closed;
        scaler = new FrameScaler(longestSide);
        turn = stream.turn();
        double said = stream.framesPerSecond();
        rate = said > 0 && said <= MOST_RATE ? said : USUAL_RATE;
        int across = (int) Math.max(1, Math.round(stream.frame().width() * stream.pixelAspect()));
        int down = stream.frame().height();
        width = turn.swapped() ? down : across;
        height = turn.swapped() ? across : down;
    }

    /** Whether a file says of itself that it is a film; looks at its first bytes. False if it cannot be read. */
    public static boolean isFilm(Path file) {
        try {
            return Files.isRegularFile(file) && FilmFormat.of(file).isPresent();
        } catch (IOException e) {
            return false; // reading it as what it should be says why
        }
    }

    /** Whether a file is called as films are. */
    public static boolean isFilmName(String file) {
        return NAME.matcher(file.toLowerCase(Locale.ROOT)).matches();
    }

    /** Opens a film for frames of the usual size. */
    public static FilmReader open(Path file) throws IOException {
        return open(file, USUAL_SIDE);
    }

    /**
     * Opens a film and decodes its first frame; takes some milliseconds, the very first film some hundred.
     *
     * @param longestSide frames are scaled down until no side is longer, at least 1
     * @throws UnreadableMediaException if it is missing, empty, no film, damaged, too large, or has no pictures
     * @throws IOException if the file cannot be read
     */
    public static FilmReader open(Path file, int longestSide) throws IOException {
        if (longestSide < 1) {
            throw new IllegalArgumentException("a side is at least 1, got " + longestSide);
        }
        if (!Files.isRegularFile(file)) {
            throw UnreadableMediaException.noFile(file);
        }
        if (Files.size(file) == 0) {
            throw new UnreadableMediaException(Reason.EMPTY_FILM, "empty file: " + file);
        }
        FilmFormat format = FilmFormat.of(file)
                .orElseThrow(() -> new UnreadableMediaException(Reason.NOT_A_FILM, "no known film: " + file));
        Flag closed = new Flag();
        Path title = file.getFileName();
        try {
            FfmpegLibraries.load();
            VideoStream stream = VideoStream.open("file:" + file.toAbsolutePath(), format.demuxer(), OPTIONS, true,
                    () -> closed.set);
            if (stream.next() != VideoStream.Step.FRAME) {
                stream.close();
                throw new UnreadableMediaException(Reason.DAMAGED_FILM, "no frame can be decoded in " + file);
            }
            return new FilmReader(stream, longestSide, title == null ? "" : title.toString(), closed);
        } catch (VideoException e) {
            throw new UnreadableMediaException(Reason.DAMAGED_FILM, "cannot open " + file, e);
        } catch (LinkageError e) {
            throw new UnreadableMediaException(Reason.NO_FILMS_HERE, "FFmpeg does not load", e);
        }
    }

    /**
     * Decodes the next frame. A film that was cut off ends where it was cut.
     *
     * @return empty at the end, and once this was closed
     */
    public Optional<FilmFrame> next() {
        return next(0, 0);
    }

    /**
     * Decodes the next frame, passing over late ones, which costs less than handing them out.
     *
     * @param from frames before this time, in seconds, are passed over
     * @param most as long as they are no more than these
     * @return empty at the end, and once this was closed
     */
    public Optional<FilmFrame> next(double from, int most) {
        using.lock();
        try {
            int passed = 0;
            while (!closed.set && (ahead || stream.next() == VideoStream.Step.FRAME)) {
                ahead = false;
                tell();
                if (last < wanted || last < from && passed < most) {
                    passed++;
                    continue;
                }
                wanted = 0;
                return Optional.of(new FilmFrame(
                        scaler.picture(stream.frame(), stream.pixelAspect(), turn, name), last, decoded - 1));
            }
            return Optional.empty();
        } finally {
            using.unlock();
            releaseIfClosed();
        }
    }

    /** Takes note of where the frame just decoded lies. */
    private void tell() {
        double said = stream.seconds();
        double next = decoded == 0 ? 0 : last + 1 / rate;
        last = Math.max(last, Double.isNaN(said) ? next : said);
        decoded++;
    }

    /**
     * Goes forward or back: the next frame is the first one that is not before a time. Frames are counted on from here.
     *
     * @param seconds since the beginning
     */
    public void goTo(double seconds) {
        using.lock();
        try {
            if (!closed.set && stream.seek(seconds)) {
                ahead = false;
                last = 0;
            }
            wanted = seconds;
        } finally {
            using.unlock();
            releaseIfClosed();
        }
    }

    /** Frames a second as the film says, 25 if it says nothing sensible. */
    public double framesPerSecond() {
        return rate;
    }

    /** Width of an upright frame before it is scaled. */
    public int width() {
        return width;
    }

    /** Height of an upright frame before it is scaled. */
    public int height() {
        return height;
    }

    /** Lets go of the file at once, or as soon as the frame under way is decoded; never blocks. */
    @Override
    public void close() {
        closed.set = true;
        releaseIfClosed();
    }

    /** By whoever comes last: the one who closes, or the one who was decoding. */
    private void releaseIfClosed() {
        if (closed.set && using.tryLock()) {
            try {
                if (!released) {
                    released = true;
                    scaler.close();
                    stream.close();
                }
            } finally {
                using.unlock();
            }
        }
    }
}
