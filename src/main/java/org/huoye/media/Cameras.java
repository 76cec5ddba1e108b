package org.huoye.media;

import java.util.List;

/** The cameras of this computer. Thread-safe; making one opens and loads nothing. */
public interface Cameras {

    /**
     * A camera that is plugged in.
     *
     * @param id what it is opened by; the same after a restart, as far as the system has such names
     * @param name what the reader knows it as; no two are called the same
     * @param refused whether this user is known not to be allowed to open it
     */
    record Camera(String id, String name, boolean refused) {
    }

    /** Whether cameras can be read at all on this computer; looks at files only. */
    boolean canBeUsed();

    /**
     * Those that are plugged in now, the system's usual one first. Opens none, so no light goes on; may take a second.
     *
     * @throws CameraException if the system does not tell
     */
    List<Camera> list() throws CameraException;

    /**
     * Opens a camera; may take a second.
     *
     * @param id of one that was listed
     * @param longestSide pictures are scaled down until no side is longer
     * @throws CameraException if it is gone, refused or busy
     */
    CameraFeed open(String id, int longestSide) throws CameraException;

    /** The cameras of this system. */
    static Cameras ofSystem() {
        String system = System.getProperty("os.name", "");
        if (system.startsWith("Windows")) {
            return new FfmpegCameras(new WindowsCameras());
        }
        return new FfmpegCameras(system.startsWith("Mac") ? new MacCameras() : LinuxCameras.ofSystem());
    }
}
