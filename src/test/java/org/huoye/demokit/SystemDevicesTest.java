package org.huoye.demokit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.huoye.demokit.DeviceException.Reason;
import org.huoye.media.CameraException;
import org.huoye.media.CameraFeed;
import org.huoye.media.Cameras;
import org.huoye.media.FilmFrame;
import org.huoye.media.FilmReader;
import org.huoye.media.Films;
import org.huoye.media.Picture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way of a picture from a camera to a demo; a film stands in for the camera, and cameras that fail for those that do. */
@Timeout(30)
class SystemDevicesTest {

    @TempDir
    Path folder;

    private final Plugged cameras = new Plugged();
    private final SystemDevices devices = new SystemDevices(cameras, Duration.ofSeconds(2), Duration.ofMillis(300));

    /** Cameras as a test wants them. */
    private static final class Plugged implements Cameras {

        interface Opener {
            CameraFeed open(String id) throws CameraException;
        }

        private Opener opener = id -> {
            throw new CameraException(CameraException.Reason.NONE, id);
        };
        private List<Camera> plugged = List.of(new Camera("pci-1", "讲台", false),
                new Camera("pci-2", "教室后面", false));
        private final AtomicInteger open = new AtomicInteger();

        @Override
        public boolean canBeUsed() {
            return true;
        }

        @Override
        public List<Camera> list() throws CameraException {
            return plugged;
        }

        @Override
        public CameraFeed open(String id, int longestSide) throws CameraException {
            CameraFeed feed = opener.open(id);
            open.incrementAndGet();
            return new CameraFeed() {
                @Override
                public Optional<Picture> poll() throws CameraException {
                    return feed.poll();
                }

                @Override
                public void close() {
                    feed.close();
                    open.decrementAndGet();
                }
            };
        }
    }

    /** A camera that films what a film shows, a frame at every look; at its end it is pulled out. */
    private CameraFeed filming(Path film) throws CameraException {
        try {
            FilmReader reader = FilmReader.open(film);
            return new CameraFeed() {
                @Override
                public Optional<Picture> poll() throws CameraException {
                    return Optional.of(reader.next().map(FilmFrame::picture).orElseThrow(
                            () -> new CameraException(CameraException.Reason.LOST, "pulled out")));
                }

                @Override
                public void close() {
                    reader.close();
                }
            };
        } catch (IOException e) {
            throw new CameraException(CameraException.Reason.NONE, "no film", e);
        }
    }

    private static CameraFeed blind() {
        return new CameraFeed() {
            @Override
            public Optional<Picture> poll() {
                return Optional.empty();
            }

            @Override
            public void close() {
                // nothing to give back
            }
        };
    }

    @AfterEach
    void close() {
        devices.close();
    }

    private void waitUntilAllAreClosed() throws InterruptedException {
        for (int i = 0; i < 500 && cameras.open.get() > 0; i++) {
            Thread.sleep(10);
        }
        assertEquals(0, cameras.open.get());
    }

    @Test
    void theFirstCameraIsOneThatMayBeUsed() throws Exception {
        cameras.plugged = List.of(new Cameras.Camera("pci-1", "一", true), new Cameras.Camera("pci-2", "二", false),
                new Cameras.Camera("pci-3", "三", true), new Cameras.Camera("pci-4", "四", false));
        assertEquals(List.of("二", "四", "一", "三"),
                devices.list(LiveKind.CAMERA).stream().map(LiveDevices.Device::name).toList());
    }

    @Test
    void camerasAreListedAndMicrophonesCannotBeUsedYet() throws Exception {
        assertTrue(devices.canUse(LiveKind.CAMERA));
        assertFalse(devices.canUse(LiveKind.MICROPHONE));
        assertEquals(List.of(new LiveDevices.Device("pci-1", "讲台"), new LiveDevices.Device("pci-2", "教室后面")),
                devices.list(LiveKind.CAMERA));
        assertEquals(List.of(), devices.list(LiveKind.MICROPHONE));
        assertEquals(Reason.NONE,
                assertThrows(DeviceException.class, () -> devices.microphone("any")).reason());
    }

    @Test
    void aDemoThatIsSlowSeesTheNewestPictureAndTheOthersAreDropped() throws Exception {
        Path film = Films.write(folder.resolve("long.mp4"), "libopenh264", 64, 48, 1500,
                (frame, x, y) -> 0xFF000000 | frame * 255 / 1500 * 0x010101);
        CountDownLatch filmed = new CountDownLatch(800);
        cameras.opener = id -> {
            CameraFeed inner = filming(film);
            return new CameraFeed() {
                @Override
                public Optional<Picture> poll() throws CameraException {
                    filmed.countDown();
                    return inner.poll();
                }

                @Override
                public void close() {
                    inner.close();
                }
            };
        };
        LiveSource<Picture> source = devices.camera("pci-1");
        assertTrue(source.next().isPresent());
        assertTrue(filmed.await(20, TimeUnit.SECONDS), "nobody waits for the demo");
        int grey = source.next().orElseThrow().argb()[0] & 0xFF;
        assertTrue(grey >= 800 * 255 / 1500 - 14, "the picture of the moment, not the second one: " + grey);
        assertTrue(((HandOver<Picture>) source).merged() >= 500, "dropped, not queued");
        source.close();
        waitUntilAllAreClosed();
    }

    @ParameterizedTest
    @EnumSource(value = CameraException.Reason.class, names = {"NONE", "REFUSED", "BUSY", "NO_LIBRARY"})
    void aCameraThatDoesNotOpenSaysWhy(CameraException.Reason reason) {
        cameras.opener = id -> {
            throw new CameraException(reason, id);
        };
        DeviceException said = assertThrows(DeviceException.class, () -> devices.camera("pci-1"));
        assertEquals(Reason.valueOf(reason.name()), said.reason());
        assertEquals(0, cameras.open.get());
    }

    @Test
    void aCameraThatIsPulledOutGivesItsLastPictureAndThenSaysSo() throws Exception {
        cameras.opener = id -> filming(Films.mp4(folder.resolve("short.mp4"), 5));
        LiveSource<Picture> source = devices.camera("pci-1");
        DeviceException said = assertThrows(DeviceException.class, () -> {
            while (source.next().isPresent()) {
                // as long as there are pictures
            }
        });
        assertEquals(Reason.UNPLUGGED, said.reason());
        waitUntilAllAreClosed();
    }

    @Test
    void aCameraThatShowsNothingIsLost() throws Exception {
        cameras.opener = id -> blind();
        LiveSource<Picture> source = devices.camera("pci-1");
        assertEquals(Reason.UNPLUGGED, assertThrows(DeviceException.class, source::next).reason());
        waitUntilAllAreClosed();
    }

    @Test
    void aDriverThatFailsInAStrangeWayDoesNotEndTheDemo() {
        cameras.opener = id -> {
            throw new IllegalStateException("strange");
        };
        assertEquals(Reason.BUSY, assertThrows(DeviceException.class, () -> devices.camera("pci-1")).reason());
    }

    @Test
    void anotherCameraIsOpenedOnlyAfterTheFirstWasLetGoOf() throws Exception {
        AtomicInteger most = new AtomicInteger();
        cameras.opener = id -> {
            most.accumulateAndGet(cameras.open.get(), Math::max);
            return filming(Films.mp4(folder.resolve(id + ".mp4"), 400));
        };
        LiveSource<Picture> first = devices.camera("pci-1");
        assertTrue(first.next().isPresent());
        first.close();
        assertTrue(first.next().isEmpty());
        LiveSource<Picture> second = devices.camera("pci-2");
        assertTrue(second.next().isPresent());
        assertEquals(0, most.get());
        second.close();
        waitUntilAllAreClosed();
    }

    @Test
    void aCameraThatDoesNotOpenInTimeIsBusyAndIsClosedWhenItIsOpenAtLast() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        cameras.opener = id -> {
            try {
                go.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return blind();
        };
        assertEquals(Reason.BUSY, assertThrows(DeviceException.class, () -> devices.camera("pci-1")).reason());
        go.countDown();
        Thread.sleep(50);
        waitUntilAllAreClosed();
    }

    @Test
    void whoWaitsForAPictureIsWokenByClosing() throws Exception {
        cameras.opener = id -> blind();
        LiveSource<Picture> source = devices.camera("pci-1");
        CountDownLatch woken = new CountDownLatch(1);
        var waiting = java.util.concurrent.CompletableFuture.supplyAsync(() -> {
            try {
                boolean empty = source.next().isEmpty();
                woken.countDown();
                return empty;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        Thread.sleep(50);
        source.close();
        assertTrue(waiting.get(5, TimeUnit.SECONDS));
    }
}
