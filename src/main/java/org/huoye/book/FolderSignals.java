package org.huoye.book;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says in which folders something may have changed. One thread waits; any thread may close. */
interface FolderSignals extends AutoCloseable {

    /**
     * Listens to a folder.
     *
     * @return whether it was not listened to until now; a folder that was deleted and made again is another one
     * @throws IOException if the system refuses
     */
    boolean listen(Path folder) throws IOException;

    /**
     * Waits for a sign.
     *
     * @param most how long to wait
     * @return the folders to look at; empty if the time is over or this is closed
     */
    Set<Path> next(Duration most) throws InterruptedException;

    /** How long it took to look at the folders of the last sign. */
    default void looked(Duration time) {
    }

    /** Wakes the thread that waits. */
    @Override
    void close();

    /** Signs from the operating system. */
    final class OfSystem implements FolderSignals {

        private final WatchService service;
        private final Map<WatchKey, Path> folders = new HashMap<>();

        OfSystem(WatchService service) {
            this.service = service;
        }

        @Override
        public boolean listen(Path folder) throws IOException {
            try {
                return folders.put(folder.register(service, StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE), folder) == null;
            } catch (ClosedWatchServiceException e) {
                throw new IOException("the watch is closed", e);
            }
        }

        @Override
        public Set<Path> next(Duration most) throws InterruptedException {
            Set<Path> changed = new HashSet<>();
            try {
                WatchKey key = service.poll(most.toMillis(), TimeUnit.MILLISECONDS);
                while (key != null) {
                    key.pollEvents(); // what happened is found by looking: events are lost, merged and reordered
                    Path folder = folders.get(key);
                    if (folder != null) {
                        changed.add(folder);
                    }
                    if (!key.reset()) {
                        folders.remove(key);
                    }
                    key = service.poll();
                }
            } catch (ClosedWatchServiceException e) {
                return Set.of();
            }
            return changed;
        }

        @Override
        public void close() {
            try {
                service.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** Signs from a clock, where the system has none: every folder each time, for at most a twentieth of the time. */
    final class OfClock implements FolderSignals {

        private static final int SHARE = 20;

        private final Set<Path> folders = new LinkedHashSet<>();
        private final CountDownLatch closed = new CountDownLatch(1);
        private final Duration least;
        private Duration pause;
        private long due;

        OfClock(Duration pause) {
            this.least = pause;
            this.pause = pause;
            this.due = System.nanoTime() + pause.toNanos();
        }

        @Override
        public boolean listen(Path folder) {
            return folders.add(folder);
        }

        @Override
        public Set<Path> next(Duration most) throws InterruptedException {
            long left = Math.max(0, due - System.nanoTime());
            if (closed.await(Math.min(left, most.toNanos()), TimeUnit.NANOSECONDS) || left > most.toNanos()) {
                return Set.of();
            }
            due = System.nanoTime() + pause.toNanos();
            return Set.copyOf(folders);
        }

        @Override
        public void looked(Duration time) {
            Duration wanted = time.multipliedBy(SHARE);
            pause = wanted.compareTo(least) > 0 ? wanted : least;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
