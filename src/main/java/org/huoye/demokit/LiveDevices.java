package org.huoye.demokit;

import java.util.List;
import org.huoye.media.Picture;
import org.huoye.media.SoundBlock;

/** The cameras and microphones of this computer. Thread-safe; never called on the JavaFX thread but for the first method. */
public interface LiveDevices extends AutoCloseable {

    /**
     * A camera or microphone.
     *
     * @param id what it is opened and remembered by; the same after a restart
     * @param name what the reader knows it as
     */
    record Device(String id, String name) {
    }

    /** Whether this application can use such devices at all; where it cannot, the panel shows no trace of them. */
    boolean canUse(LiveKind kind);

    /**
     * Those that are plugged in now, those that may be used before those that may not, of either the system's usual one
     * first; may take a second.
     *
     * @throws DeviceException if the system refuses to tell
     */
    List<Device> list(LiveKind kind) throws DeviceException;

    /**
     * Opens a camera; may take a second.
     *
     * @throws DeviceException if it is gone, refused or busy
     */
    LiveSource<Picture> camera(String id) throws DeviceException;

    /**
     * Opens a microphone; may take a second.
     *
     * @throws DeviceException if it is gone, refused or busy
     */
    LiveSource<SoundBlock> microphone(String id) throws DeviceException;

    /** Takes no more wishes; what is open is closed by who opened it. */
    @Override
    default void close() {
        // most have nothing to give back
    }

    /** No devices. */
    static LiveDevices none() {
        return new LiveDevices() {
            @Override
            public boolean canUse(LiveKind kind) {
                return false;
            }

            @Override
            public List<Device> list(LiveKind kind) {
                return List.of();
            }

            @Override
            public LiveSource<Picture> camera(String id) throws DeviceException {
                throw new DeviceException(LiveKind.CAMERA, DeviceException.Reason.NONE, id);
            }

            @Override
            public LiveSource<SoundBlock> microphone(String id) throws DeviceException {
                throw new DeviceException(LiveKind.MICROPHONE, DeviceException.Reason.NONE, id);
            }
        };
    }
}
