package org.huoye.media;

import java.util.Optional;

/** A camera that is open: its light may be on until it is closed. Used and closed on one thread. */
public interface CameraFeed extends AutoCloseable {

    /**
     * The picture that the camera made last, if it was not fetched before; comes back at once.
     *
     * @throws CameraException if the camera is lost
     */
    Optional<Picture> poll() throws CameraException;

    /** Lets go of the camera; may take some ten milliseconds. */
    @Override
    void close();
}
