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
 */
public record LiveMeans(LiveDevices devices, String device, BooleanSupplier mirrored, Optional<Path> file,
        Options options, long seed) {
}
