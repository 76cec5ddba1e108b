package org.huoye.demokit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What an origin is opened with: what the reader chose.
 *
 * @param devices cameras and microphones
 * @param device id of the chosen one; empty if there is none or none is needed
 * @param mirrored whether pictures are shown as a mirror shows them; asked for each frame
 * @param file the chosen film
 * @param options of the demo
 * @param seed for everything random
 * @param paced whether a film comes at its own pace and drops what is late; if not, frame by frame as fast as it is asked
 */
public record LiveMeans(LiveDevices devices, String device, BooleanSupplier mirrored, Optional<Path> file,
        Options options, long seed, boolean paced) {

    /** For someone who looks: a film comes at its own pace. */
    public LiveMeans(LiveDevices devices, String device, BooleanSupplier mirrored, Optional<Path> file,
            Options options, long seed) {
        this(devices, device, mirrored, file, options, seed, true);
    }

    /** For a film alone, every frame of it, as fast as it is asked for. */
    public static LiveMeans everyFrameOf(Path film, Options options, long seed) {
        return new LiveMeans(LiveDevices.none(), "", () -> false, Optional.of(film), options, seed, false);
    }
}
