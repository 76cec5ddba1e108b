package org.huoye.reader;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.huoye.platform.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A note on disk that a chapter is being opened, written before it is laid out and removed when it is there. A start that
 * finds one knows which page ended the last run and does not open it by itself again. Thread-safe.
 */
public final class OpeningFlag {

    private static final Logger LOG = LoggerFactory.getLogger(OpeningFlag.class);
    private static final String KEY = "reader.opening";

    private final Settings settings;
    private boolean ended;

    public OpeningFlag(Settings settings) {
        this.settings = settings;
    }

    /** Notes that a chapter is being opened; returns when that is on disk. */
    public synchronized void raise(Path chapter) {
        if (!ended) {
            settings.set(KEY, chapter.toString());
        }
    }

    /** Notes that a chapter is there. The note about another one, which is being opened by now, stays. */
    public synchronized void lower(Path chapter) {
        if (left().filter(chapter::equals).isPresent()) {
            settings.remove(KEY);
        }
    }

    /** Notes that the application ends as it should: no chapter is to blame, even if one is still being opened. */
    public synchronized void end() {
        ended = true;
        settings.remove(KEY);
    }

    /** The chapter that was being opened when the application ended, if this system can name it. */
    public Optional<Path> left() {
        return settings.get(KEY).flatMap(OpeningFlag::path);
    }

    private static Optional<Path> path(String written) {
        try {
            return Optional.of(Path.of(written));
        } catch (InvalidPathException e) {
            LOG.warn("a chapter of another system was being opened: {}", written, e);
            return Optional.empty();
        }
    }
}
