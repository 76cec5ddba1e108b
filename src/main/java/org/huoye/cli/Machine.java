package org.huoye.cli;

import com.sun.management.OperatingSystemMXBean;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.huoye.cli.Checkup.Finding;
import org.huoye.cli.Checkup.State;
import org.huoye.platform.UserFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Facts about the computer, told by Java or by files that anybody may read. */
final class Machine {

    private static final Logger LOG = LoggerFactory.getLogger(Machine.class);

    /** Characters that a Chinese face must have. */
    private static final String CHINESE = "深度学习";

    /** Java's own names, which stand for whatever the system has. */
    private static final Set<String> LOGICAL = Set.of("Dialog", "DialogInput", "Monospaced", "SansSerif", "Serif");

    private static final Path CPU_FACTS = Path.of("/proc/cpuinfo");

    private Machine() {
    }

    static Finding java() {
        return new Finding(State.OK, CliMessages.get("doctor.java.text", Runtime.version().toString(),
                System.getProperty("java.home", "")));
    }

    static Finding processor() {
        String name = processorName();
        return new Finding(State.OK, CliMessages.get("doctor.processor.text",
                name.isEmpty() ? System.getProperty("os.arch", "") : name,
                Runtime.getRuntime().availableProcessors()));
    }

    private static String processorName() {
        try (Stream<String> lines = Files.lines(CPU_FACTS)) {
            return lines.filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse("");
        } catch (IOException e) {
            return ""; // only Linux has that file
        }
    }

    static Finding memory() {
        long own = Runtime.getRuntime().maxMemory() >> 20;
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            return new Finding(State.OK, CliMessages.get("doctor.memory.text", megabytes(system.getTotalMemorySize()),
                    megabytes(system.getFreeMemorySize()), Long.toString(own)));
        }
        return new Finding(State.UNKNOWN, CliMessages.get("doctor.unknown"));
    }

    private static String megabytes(long bytes) {
        return Long.toString(bytes >> 20);
    }

    static Finding display() {
        return Display.find().map(name -> new Finding(State.OK, name))
                .orElseGet(() -> new Finding(State.MISSING, CliMessages.get("doctor.display.none")));
    }

    static Finding fonts() {
        try {
            List<Font> faces = Arrays
                    .asList(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts());
            return faces.stream().filter(face -> !LOGICAL.contains(face.getFamily(Locale.ROOT)))
                    .filter(face -> face.canDisplayUpTo(CHINESE) < 0).findFirst()
                    .map(face -> new Finding(State.OK, CliMessages.get("doctor.fonts.ok", face.getFamily())))
                    .orElseGet(() -> new Finding(State.MISSING, CliMessages.get("doctor.fonts.none")));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("fonts cannot be listed", e); // a Linux without fontconfig
            return new Finding(State.UNKNOWN, CliMessages.get("doctor.unknown"));
        }
    }

    static Finding folders(UserFolders folders) {
        String text = CliMessages.get("doctor.folders.text", folders.data(), folders.cache(), folders.logs());
        return writable(folders.data()) && writable(folders.cache())
                ? new Finding(State.OK, text)
                : new Finding(State.MISSING, CliMessages.get("doctor.folders.readonly", text));
    }

    /** Whether a folder that may not be there yet could be written to. */
    private static boolean writable(Path folder) {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return Files.isDirectory(there) && Files.isWritable(there);
    }
}
