package org.huoye.demokit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.huoye.media.FilmReader;
import org.huoye.media.Picture;
import org.huoye.media.SoundBlock;

/**
 * Where the frames of a live part come from. Stateless.
 *
 * @param <F> a frame, a block of sound, a batch
 */
public interface LiveOrigin<F> {

    /** What it is, and with it the rules of the panel. */
    LiveKind kind();

    /**
     * Opens it from its beginning. Called on the demo's lane; may take seconds.
     *
     * @throws DeviceException if a device cannot be opened
     * @throws IOException if a file cannot be read
     */
    LiveSource<F> open(LiveMeans means) throws IOException;

    /** Pictures of the camera that the reader chose, mirrored if wanted. */
    static LiveOrigin<Picture> camera() {
        return of(LiveKind.CAMERA, means -> means.devices().camera(chosen(LiveKind.CAMERA, means))
                .map(picture -> means.mirrored().getAsBoolean() ? picture.mirrored() : picture));
    }

    /** Sound of the microphone that the reader chose. */
    static LiveOrigin<SoundBlock> microphone() {
        return of(LiveKind.MICROPHONE, means -> means.devices().microphone(chosen(LiveKind.MICROPHONE, means)));
    }

    /** Batches that a training brings itself. */
    static <F> LiveOrigin<F> training(Batches<F> batches) {
        return of(LiveKind.TRAINING, means -> LiveSource.of(batches.from(means.options(), means.seed())));
    }

    /** Pictures of the film that the reader chose, at its own pace, no side longer than {@link FilmReader#USUAL_SIDE}. */
    static LiveOrigin<Picture> film() {
        return of(LiveKind.VIDEO_FILE, means -> FilmSource.open(chosenFilm(means), means.paced()));
    }

    /** Frames of a film that a demo reads in its own way. */
    static <F> LiveOrigin<F> videoFile(Opener<Path, F> film) {
        return of(LiveKind.VIDEO_FILE, means -> film.open(chosenFilm(means)));
    }

    private static Path chosenFilm(LiveMeans means) {
        return means.file().orElseThrow(() -> new IllegalStateException("no film was chosen"));
    }

    private static String chosen(LiveKind kind, LiveMeans means) throws DeviceException {
        if (means.device().isEmpty()) {
            throw new DeviceException(kind, DeviceException.Reason.NONE, "nothing plugged in");
        }
        return means.device();
    }

    private static <F> LiveOrigin<F> of(LiveKind kind, Opener<LiveMeans, F> opener) {
        return new LiveOrigin<>() {
            @Override
            public LiveKind kind() {
                return kind;
            }

            @Override
            public LiveSource<F> open(LiveMeans means) throws IOException {
                return opener.open(means);
            }
        };
    }

    /** Makes a training's batches. */
    @FunctionalInterface
    interface Batches<F> {
        Iterator<F> from(Options options, long seed);
    }

    /** Opens a source from what it needs, such as a film at its own pace from its file. */
    @FunctionalInterface
    interface Opener<T, F> {
        /** @throws IOException if it cannot be opened */
        LiveSource<F> open(T from) throws IOException;
    }
}
