package org.huoye.demokit;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.huoye.jobs.Lane;
import org.huoye.media.CameraException;
import org.huoye.media.CameraFeed;
import org.huoye.media.Cameras;
import org.huoye.media.FilmReader;
import org.huoye.media.Picture;
import org.huoye.media.SoundBlock;

/**
 * The real cameras of this computer. One camera is open at a time, on a lane of its own that hands its newest picture over;
 * opening the next one waits until the one before has been let go of. Microphones cannot be used yet.
 */
public final class SystemDevices implements LiveDevices {

    /** A camera that does not open within this time does not open. */
    private static final Duration OPENING = Duration.ofSeconds(10);

    /** A camera that shows nothing for so long is lost. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    /** Between two looks for a picture; at 30 a second they come every 33 ms. */
    private static final long LOOK_NANOS = 2_000_000;

    private final Cameras cameras;
    private final Lane lane;
    private final Duration opening;
    private final Duration silence;

    /** @param cameras those that may be opened */
    public SystemDevices(Cameras cameras) {
        this(cameras, OPENING, SILENCE);
    }

    SystemDevices(Cameras cameras, Duration opening, Duration silence) {
        this.cameras = cameras;
        this.opening = opening;
        this.silence = silence;
        lane = Lane.named("camera");
    }

    @Override
    public boolean canUse(LiveKind kind) {
        return kind == LiveKind.CAMERA && cameras.canBeUsed();
    }

    @Override
    public List<Device> list(LiveKind kind) throws DeviceException {
        if (kind != LiveKind.CAMERA) {
            return List.of();
        }
        try {
            // the first one is what is used unless the reader says otherwise
            return cameras.list().stream().sorted(Comparator.comparing(Cameras.Camera::refused))
                    .map(camera -> new Device(camera.id(), camera.name())).toList();
        } catch (CameraException e) {
            throw said(e);
        }
    }

    @Override
    public LiveSource<Picture> camera(String id) throws DeviceException {
        Watch watch = new Watch(id);
        var unused = lane.submit(watch::run).whenComplete((done, failure) -> {
            if (failure != null) {
                watch.opened.completeExceptionally(failure); // the application ends
            }
        });
        try {
            watch.opened.get(opening.toMillis(), TimeUnit.MILLISECONDS);
            return watch.frames;
        } catch (ExecutionException e) {
            watch.frames.close();
            throw e.getCause() instanceof CameraException camera ? said(camera) : broken(id, e);
        } catch (TimeoutException e) {
            watch.frames.close();
            throw broken(id, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            watch.frames.close();
            throw broken(id, e);
        }
    }

    private static DeviceException broken(String id, Throwable cause) {
        DeviceException exception = new DeviceException(LiveKind.CAMERA, DeviceException.Reason.BUSY, id);
        exception.initCause(cause);
        return exception;
    }

    private static DeviceException said(CameraException problem) {
        DeviceException exception = new DeviceException(LiveKind.CAMERA, switch (problem.reason()) {
            case NONE -> DeviceException.Reason.NONE;
            case REFUSED -> DeviceException.Reason.REFUSED;
            case BUSY -> DeviceException.Reason.BUSY;
            case LOST -> DeviceException.Reason.UNPLUGGED;
            case NO_LIBRARY -> DeviceException.Reason.NO_LIBRARY;
        }, String.valueOf(problem.getMessage()));
        exception.initCause(problem);
        return exception;
    }

    @Override
    public LiveSource<SoundBlock> microphone(String id) throws DeviceException {
        throw new DeviceException(LiveKind.MICROPHONE, DeviceException.Reason.NONE, id);
    }

    @Override
    public void close() {
        lane.close();
    }

    /** A camera from being opened to being let go of. */
    private final class Watch {

        private final String id;
        private final CompletableFuture<Boolean> opened = new CompletableFuture<>();
        private final HandOver<Picture> frames = HandOver.ofNewest(this::letGo);
        private volatile boolean unwanted;

        Watch(String id) {
            this.id = id;
        }

        private void letGo() {
            unwanted = true;
        }

        /** Work for the lane: does not end before the camera is closed. */
        Void run() {
            if (unwanted) {
                return null;
            }
            try (CameraFeed feed = cameras.open(id, FilmReader.USUAL_SIDE)) {
                opened.complete(true);
                watch(feed);
            } catch (CameraException | RuntimeException | Error e) {
                if (!opened.completeExceptionally(e)) {
                    frames.fail(e instanceof CameraException camera ? said(camera) : broken(id, e));
                }
            }
            return null;
        }

        private void watch(CameraFeed feed) throws CameraException {
            long last = System.nanoTime();
            while (!unwanted) {
                Optional<Picture> seen = feed.poll();
                if (seen.isPresent()) {
                    frames.offer(seen.get());
                    last = System.nanoTime();
                } else if (System.nanoTime() - last > silence.toNanos()) {
                    throw new CameraException(CameraException.Reason.LOST, "no picture from " + id);
                } else {
                    LockSupport.parkNanos(LOOK_NANOS);
                }
            }
        }
    }
}
