package org.huoye.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;
import org.huoye.cli.Checkup.Finding;
import org.huoye.cli.Checkup.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which microphones and cameras the system names. None is opened: no light goes on, nobody is asked. */
final class Devices {

    private static final Logger LOG = LoggerFactory.getLogger(Devices.class);
    private static final Path DEVICE_FILES = Path.of("/dev");

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

    /** Only Linux shows cameras as files; elsewhere nothing can be said without opening one. */
    static Finding camera() {
        if (!System.getProperty("os.name", "").startsWith("Linux")) {
            return new Finding(State.UNKNOWN, CliMessages.get("doctor.unknown"));
        }
        try (Stream<Path> files = Files.list(DEVICE_FILES)) {
            String names = files.map(Path::toString).filter(name -> name.startsWith(DEVICE_FILES + "/video")).sorted()
                    .collect(Collectors.joining(" "));
            return names.isEmpty()
                    ? new Finding(State.MISSING, CliMessages.get("doctor.camera.none"))
                    : new Finding(State.OK, CliMessages.get("doctor.named", names));
        } catch (IOException e) {
            LOG.warn("cameras cannot be listed", e);
            return new Finding(State.UNKNOWN, CliMessages.get("doctor.unknown"));
        }
    }
}
