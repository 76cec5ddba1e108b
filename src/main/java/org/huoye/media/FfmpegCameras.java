package org.huoye.media;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avutil;
import org.huoye.media.CameraException.Reason;
import org.jspecify.annotations.Nullable;

/** Cameras read by FFmpeg. */
final class FfmpegCameras implements Cameras {

    /** The same number on Linux, macOS and Windows; the binding has no name for it. */
    private static final int EBUSY = 16;

    private final CameraSystem system;

    FfmpegCameras(CameraSystem system) {
        this.system = system;
    }

    @Override
    public boolean canBeUsed() {
        return FfmpegLibraries.areInstalled();
    }

    @Override
    public List<Camera> list() throws CameraException {
        return system.list();
    }

    @Override
    public CameraFeed open(String id, int longestSide) throws CameraException {
        String url = system.url(id);
        try {
            Devices.load();
            VideoStream stream = open(url);
            return new Feed(stream, longestSide, id);
        } catch (UnreadableMediaException e) {
            throw new CameraException(Reason.NONE, id + " gives no pictures that are read", e);
        } catch (LinkageError e) {
            throw new CameraException(Reason.NO_LIBRARY, "FFmpeg does not load", e);
        }
    }

    /** Tries what is wanted first; a camera that cannot do it is asked for less. */
    private VideoStream open(String url) throws CameraException, UnreadableMediaException {
        VideoException last = null;
        for (Map<String, String> options : system.attempts()) {
            try {
                return VideoStream.open(url, system.demuxer(), options, false, () -> false);
            } catch (VideoException e) {
                Reason known = reason(e.code());
                if (known != null) {
                    throw new CameraException(known, url, e);
                }
                last = e;
            }
        }
        if (last == null) {
            throw new IllegalStateException("nothing was tried");
        }
        throw new CameraException(system.otherwise(), url, last);
    }

    /** What an error number says for sure. */
    private static @Nullable Reason reason(int code) {
        if (code == avutil.AVERROR_ENOENT() || code == avutil.AVERROR_ENODEV() || code == avutil.AVERROR_ENXIO()) {
            return Reason.NONE;
        }
        if (code == avutil.AVERROR_EACCES() || code == avutil.AVERROR_EPERM()) {
            return Reason.REFUSED;
        }
        return code == -EBUSY ? Reason.BUSY : null;
    }

    /** The part of FFmpeg that knows devices, loaded when the first camera is opened. */
    private static final class Devices {
        static {
            FfmpegLibraries.load();
            avdevice.avdevice_register_all();
        }

        static void load() {
            // being called is enough
        }
    }

    private static final class Feed implements CameraFeed {

        private final VideoStream stream;
        private final FrameScaler scaler;
        private final String name;

        Feed(VideoStream stream, int longestSide, String name) {
            this.stream = stream;
            this.name = name;
            scaler = new FrameScaler(longestSide);
        }

        @Override
        public Optional<Picture> poll() throws CameraException {
            return switch (stream.next()) {
                case FRAME -> Optional
                        .of(scaler.picture(stream.frame(), stream.pixelAspect(), Turn.NONE, name));
                case NOT_YET -> Optional.empty();
                case END -> throw new CameraException(Reason.LOST, FfmpegLibraries.text(stream.end()));
            };
        }

        @Override
        public void close() {
            scaler.close();
            stream.close();
        }
    }
}
