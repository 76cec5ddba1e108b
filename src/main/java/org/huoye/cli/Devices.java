package org.huoye.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;
import org.huoye.cli.Checkup.Finding;
import org.huoye.cli.Checkup.State;
import org.huoye.media.CameraException;
import org.huoye.media.Cameras;
import org.huoye.media.Cameras.Camera;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which microphones and cameras the system names. None is opened: no light goes on, nobody is asked. */
final class Devices {

    private static final Logger LOG = LoggerFactory.getLogger(Devices.class);

    private Devices() {
    }

    static Finding microphone() {
        try {
            List<String> names = Arrays.stream(AudioSystem.getMixerInfo()).filter(Devices::records)
                    .map(Mixer.Info::getName).toList();
            return names.isEmpty()
                    ? new Finding(State.MISSING, CliMessages.get("doctor.microphone.none"))
                    : new Finding(State.OK, CliMessages.get("doctor.named", String.join("; ", names)));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("microphones cannot be listed", e);
            return new Finding(State.UNKNOWN, CliMessages.get("doctor.unknown"));
        }
    }

    private static boolean records(Mixer.Info info) {
        return Arrays.stream(AudioSystem.getMixer(info).getTargetLineInfo())
                .anyMatch(line -> TargetDataLine.class.isAssignableFrom(line.getLineClass()));
    }

    static Finding camera() {
        return camera(Cameras.ofSystem());
    }

    static Finding camera(Cameras cameras) {
        if (!cameras.canBeUsed()) {
            return new Finding(State.MISSING, CliMessages.get("doctor.camera.libraries"));
        }
        try {
            List<Camera> found = cameras.list();
            if (found.isEmpty()) {
                return new Finding(State.MISSING, CliMessages.get("doctor.camera.none"));
            }
            String names = found.stream().map(Camera::name).collect(Collectors.joining("; "));
            return found.stream().allMatch(Camera::refused)
                    ? new Finding(State.MISSING, CliMessages.get("doctor.camera.refused", names))
                    : new Finding(State.OK, CliMessages.get("doctor.named", names));
        } catch (CameraException e) {
            LOG.warn("cameras cannot be listed", e);
            return new Finding(State.UNKNOWN, CliMessages.get("doctor.unknown"));
        }
    }
}
