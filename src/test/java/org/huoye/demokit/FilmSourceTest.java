package org.huoye.demokit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.huoye.media.FilmReader;
import org.huoye.media.Films;
import org.huoye.media.Picture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A film at its own pace, by a clock that only moves when somebody waits or the test says so. */
class FilmSourceTest {

    private static final long MILLI = 1_000_000;
    private static final int FRAMES = 50;

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private Path film;

    private static final class HandClock implements FilmSource.Clock {
        private long now = 12_345;
        private final List<Long> waits = new ArrayList<>();
        private Runnable meanwhile = () -> {
        };

        /** Something that happens while the source is asked for a frame, once. */
        void meanwhile(Runnable happening) {
            meanwhile = happening;
        }

        @Override
        public long nanos() {
            Runnable happening = meanwhile;
            meanwhile = () -> {
            };
            happening.run();
            return now;
        }

        @Override
        public void pause(Object monitor, long nanos) {
            waits.add(nanos / MILLI);
            now += nanos;
        }
    }

    @BeforeEach
    void make() {
        film = Films.mp4(folder.resolve("film.mp4"), FRAMES);
    }

    /** Which frame a picture is, by the grey of its middle. */
    private static int index(Optional<Picture> picture) {
        int grey = middle(picture.orElseThrow());
        for (int i = 0; i < FRAMES; i++) {
            if (Math.abs(Films.level(i) - grey) <= 1) {
                return i;
            }
        }
        int nearest = 0;
        for (int i = 1; i < FRAMES; i++) {
            if (Math.abs(Films.level(i) - grey) < Math.abs(Films.level(nearest) - grey)) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static int middle(Picture picture) {
        return picture.argb()[picture.height() / 2 * picture.width() + picture.width() / 2] & 0xFF;
    }

    @Test
    void aQuickDemoSeesEveryFrameAtItsTime() throws Exception {
        try (FilmSource source = new FilmSource(film, true, clock)) {
            long begun = clock.now;
            for (int i = 0; i < FRAMES; i++) {
                assertEquals(Films.level(i), middle(source.next().orElseThrow()), 12);
                assertEquals(i * 40.0, (clock.now - begun) / (double) MILLI, 2);
            }
            assertTrue(source.next().isEmpty());
        }
    }

    @Test
    void aSlowDemoSeesTheFrameOfTheMomentAndOlderOnesAreDropped() throws Exception {
        try (FilmSource source = new FilmSource(film, true, clock)) {
            List<Integer> seen = new ArrayList<>();
            for (Optional<Picture> next; (next = source.next()).isPresent();) {
                seen.add(index(next));
                clock.now += 200 * MILLI; // a step takes five frames' time
            }
            assertEquals(0, seen.getFirst());
            assertTrue(seen.size() >= 9 && seen.size() <= 13, seen.toString());
        }
    }

    @Test
    void afterAPauseItGoesOnWithTheNextFrameAtItsPace() throws Exception {
        try (FilmSource source = new FilmSource(film, true, clock)) {
            source.next();
            source.next();
            source.halt();
            clock.now += 1000 * MILLI;
            assertEquals(2, index(source.next()));
            assertEquals(3, index(source.next()));
            assertEquals(40, clock.waits.getLast(), 1);
        }
    }

    @Test
    void aPauseWhileAFrameIsDecodedSkipsNothing() throws Exception {
        try (FilmSource source = new FilmSource(film, true, clock)) {
            source.next();
            source.next();
            clock.meanwhile(source::halt);
            assertEquals(2, index(source.next()));
            clock.now += 1000 * MILLI;
            assertEquals(3, index(source.next()));
            assertEquals(4, index(source.next()));
            assertEquals(40, clock.waits.getLast(), 1);
        }
    }

    @Test
    void aComputerThatSleptMissesNothing() throws Exception {
        try (FilmSource source = new FilmSource(film, true, clock)) {
            source.next();
            clock.now += 3_600_000 * MILLI;
            assertEquals(1, index(source.next()));
        }
    }

    @Test
    void aReleasedFilmIsAnOrdinaryFileAndGoesOnWhereItWas() throws Exception {
        try (FilmSource source = new FilmSource(film, true, clock)) {
            for (int i = 0; i < 17; i++) {
                source.next();
            }
            source.release();
            assertEquals(0, openHandles(film));
            assertEquals(17, index(source.next()));
            assertEquals(18, index(source.next()));
        }
        assertEquals(0, openHandles(film));
    }

    private static long openHandles(Path file) throws IOException {
        Path handles = Path.of("/proc/self/fd");
        if (!Files.isDirectory(handles)) {
            return 0;
        }
        try (var all = Files.list(handles)) {
            return all.filter(handle -> {
                try {
                    return Files.isSameFile(handle, file);
                } catch (IOException e) {
                    return false;
                }
            }).count();
        }
    }

    @Test
    void pausingAndClosingNeverWaitForAFilmThatIsBeingOpened() throws Exception {
        CountDownLatch opening = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger openings = new AtomicInteger();
        FilmSource source = new FilmSource(film, true, clock, file -> {
            if (openings.incrementAndGet() > 1) {
                opening.countDown();
                await(go);
            }
            return FilmReader.open(file);
        });
        source.next();
        source.release();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            Future<Optional<Picture>> asking = threads.submit(source::next);
            await(opening);
            threads.submit(source::halt).get(5, TimeUnit.SECONDS);
            threads.submit(source::close).get(5, TimeUnit.SECONDS);
            go.countDown();
            assertTrue(asking.get(5, TimeUnit.SECONDS).isEmpty());
            assertEquals(0, openHandles(film), "closed as soon as it is open");
        } finally {
            go.countDown();
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void withoutAPaceEveryFrameComesAtOnce() throws Exception {
        var means = LiveMeans.everyFrameOf(film, Options.defaults(java.util.List.of()), 1);
        try (LiveSource<Picture> source = LiveOrigin.film().open(means)) {
            int count = 0;
            long begun = System.nanoTime();
            while (source.next().isPresent()) {
                count++;
                Thread.sleep(4);
            }
            assertEquals(FRAMES, count);
            assertTrue(System.nanoTime() - begun < 1900 * MILLI, "the film takes two seconds at its own pace");
        }
    }

    @Test
    void closingWakesWhoWaitsForAFrame() throws Exception {
        Path slow = Films.mp4(folder.resolve("slow.mp4"), 100);
        FilmSource source = FilmSource.open(slow, true);
        CompletableFuture<Integer> watching = CompletableFuture.supplyAsync(() -> {
            int count = 0;
            try {
                while (source.next().isPresent()) {
                    count++;
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return count;
        });
        Thread.sleep(300);
        source.close();
        int seen = watching.get(5, TimeUnit.SECONDS);
        assertTrue(seen < 60, seen + " frames in 0.3 s");
        assertTrue(source.next().isEmpty());
    }
}
