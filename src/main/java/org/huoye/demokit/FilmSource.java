package org.huoye.demokit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.huoye.media.FilmFrame;
import org.huoye.media.FilmReader;
import org.huoye.media.Picture;
import org.jspecify.annotations.Nullable;

/**
 * A film as a source of frames. At its own pace a frame is handed out when its time has come; if the demo is slower, frames
 * whose time is over are dropped, and nothing queues. Without a pace every frame is handed out as soon as it is asked for.
 */
final class FilmSource implements LiveSource<Picture> {

    /** A frame that is this late, in seconds, is dropped if there is a later one. */
    private static final double LATE = 0.06;

    /** Who is later than this was held up by something else, such as a computer that slept: the film waited too. */
    private static final double FAR_TOO_LATE = 3;

    /** Longer pauses between two frames are cut to this. */
    private static final double LONGEST_WAIT = 2;

    /** So many frames are dropped at once at most: a computer that cannot decode as fast sees the film slowly. */
    private static final int MOST_DROPPED = 60;

    private static final double SECOND = 1e9;

    /** Time, and waiting for it. */
    interface Clock {

        /** Now, in nanoseconds. */
        long nanos();

        /** Waits on a monitor that the caller holds until it is notified or the time is over. */
        void pause(Object monitor, long nanos) throws InterruptedException;
    }

    /** Opens films. */
    interface Opener {
        FilmReader open(Path file) throws IOException;
    }

    private static final class SystemClock implements Clock {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // the caller loops
        public void pause(Object monitor, long nanos) throws InterruptedException {
            monitor.wait(nanos / 1_000_000, (int) (nanos % 1_000_000));
        }
    }

    private final Path file;
    private final boolean paced;
    private final Clock clock;
    private final Opener opener;
    /** All guarded by the monitor. */
    private @Nullable FilmReader reader;
    private boolean closed;
    /** How often whoever asks has taken a rest; the first one is before the film begins. */
    private int halts = 1;
    /** Up to which of these the film has waited: a rest may be taken while a frame is decoded, and counts for the next. */
    private int heeded;
    /** What the clock shows when the film is at its beginning. */
    private long beginning;
    /** Where the frame handed out last lies, in seconds; only touched by the thread that asks. */
    private double reached = -1;

    /**
     * @param paced whether frames come at the film's own pace
     * @throws IOException if the film cannot be opened
     */
    FilmSource(Path file, boolean paced, Clock clock) throws IOException {
        this(file, paced, clock, FilmReader::open);
    }

    FilmSource(Path file, boolean paced, Clock clock, Opener opener) throws IOException {
        this.file = file;
        this.paced = paced;
        this.clock = clock;
        this.opener = opener;
        reader = opener.open(file);
    }

    static FilmSource open(Path file, boolean paced) throws IOException {
        return new FilmSource(file, paced, new SystemClock());
    }

    @Override
    public Optional<Picture> next() throws IOException {
        FilmReader open = opened();
        if (open == null) {
            return Optional.empty();
        }
        int asked = halts();
        Optional<FilmFrame> frame = open.next(oldestWanted(asked), MOST_DROPPED);
        if (frame.isPresent()) {
            reached = frame.get().seconds();
            if (paced && !waitFor(reached, asked)) {
                return Optional.empty();
            }
        }
        return frame.map(FilmFrame::picture);
    }

    @Override
    public OptionalDouble seconds() {
        return reached < 0 ? OptionalDouble.empty() : OptionalDouble.of(reached);
    }

    /** The open film, opened again if need be; null if this was closed, perhaps meanwhile. */
    private @Nullable FilmReader opened() throws IOException {
        synchronized (this) {
            if (reader != null || closed) {
                return reader;
            }
        }
        // takes long enough that nobody who pauses or closes may have to wait for it
        FilmReader opened = opener.open(file);
        opened.goTo(Math.nextUp(reached));
        synchronized (this) {
            if (!closed) {
                reader = opened;
                return opened;
            }
        }
        opened.close();
        return null;
    }

    private synchronized int halts() {
        return halts;
    }

    /** Frames before this time, in seconds, are too late to be of use. */
    private synchronized double oldestWanted(int asked) {
        if (!paced || heeded != asked) {
            return 0;
        }
        double late = (clock.nanos() - beginning) / SECOND - reached;
        if (late > FAR_TOO_LATE) {
            heeded = asked - 1; // as after a rest
            return 0;
        }
        return reached + late - LATE;
    }

    /**
     * Waits until a time of the film has come.
     *
     * @param asked how many rests there were when the frame was asked for
     * @return false if it was closed meanwhile
     */
    private synchronized boolean waitFor(double seconds, int asked) {
        long due = beginning + (long) (seconds * SECOND);
        if (heeded != asked || clock.nanos() - due > LATE * SECOND) {
            beginning += clock.nanos() - due; // the film goes on from here
            heeded = asked;
            return !closed;
        }
        long tooLong = due - clock.nanos() - (long) (LONGEST_WAIT * SECOND);
        if (tooLong > 0) {
            beginning -= tooLong;
            due -= tooLong;
        }
        try {
            for (long left; !closed && halts == asked && (left = due - clock.nanos()) > 0;) {
                clock.pause(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !closed;
    }

    @Override
    public synchronized void halt() {
        halts++;
        notifyAll();
    }

    @Override
    public synchronized void release() {
        halt();
        letGo();
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
        letGo();
    }

    private void letGo() {
        FilmReader open = reader;
        reader = null;
        if (open != null) {
            open.close();
        }
    }
}
