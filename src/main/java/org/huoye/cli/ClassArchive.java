package org.huoye.cli;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.huoye.jobs.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The archive of loaded classes that makes starts quicker. The launcher names its place and uses it; it is made here, once
 * for each Java and each build, by a second process that paints the first pictures without a display. The user's own
 * process does not write it at its end: while other threads still run, that can crash the virtual machine (seen with
 * Java 25.0.3 when the window was closed over a page that was being rendered).
 */
final class ClassArchive {

    private static final Logger LOG = LoggerFactory.getLogger(ClassArchive.class);

    /** Set by the launcher; without it there is no archive, as in builds from source. */
    private static final String PLACE = "huoye.archive";

    /** The user's first look at the window is not to be disturbed. */
    private static final long WAIT_SECONDS = 15;
    private static final long PATIENCE_SECONDS = 300;

    private final Path archive;

    private ClassArchive(Path archive) {
        this.archive = archive;
    }

    /** Makes the archive in the background if there is none that fits. Returns at once. */
    static void makeSoon() {
        String place = System.getProperty(PLACE);
        if (place == null) {
            return;
        }
        ClassArchive archive = new ClassArchive(Path.of(place));
        var unused = Lane.named("class-archive").submit(Lane.Urgency.BACKGROUND, () -> {
            if (!archive.fits()) {
                TimeUnit.SECONDS.sleep(WAIT_SECONDS);
                archive.make();
            }
            return null;
        });
    }

    private boolean fits() throws IOException {
        Path note = note();
        return Files.isRegularFile(archive) && Files.isRegularFile(note) && Files.readString(note).equals(madeFor());
    }

    /** Says what the archive was made for; the virtual machine passes over one that does not fit without a word. */
    private Path note() {
        return archive.resolveSibling(archive.getFileName() + ".txt");
    }

    private static String madeFor() throws IOException {
        StringBuilder text = new StringBuilder(System.getProperty("java.home", "")).append('\n')
                .append(Runtime.version()).append('\n');
        for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            Path file = Path.of(entry).toAbsolutePath();
            text.append(file).append(' ').append(Files.getLastModifiedTime(file)).append('\n');
        }
        return text.toString();
    }

    private void make() throws IOException, InterruptedException {
        Path next = archive.resolveSibling(archive.getFileName() + ".next");
        Files.deleteIfExists(next);
        Process process = new ProcessBuilder(command(next)).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        } else if (process.exitValue() == ExitCodes.DONE && Files.isRegularFile(next)) {
            Files.deleteIfExists(note());
            Files.move(next, archive, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            Files.writeString(note(), madeFor());
            return;
        }
        Files.deleteIfExists(next);
        LOG.warn("no class archive: the process that makes it ended with {}", process.isAlive()
                ? "its time"
                : Optional.of(process.exitValue()));
    }

    /** This process's own command line, to another end. */
    private List<String> command(Path next) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-XX:SharedArchiveFile") && !option.startsWith("-D" + PLACE))
                .forEach(command::add);
        command.add("-XX:ArchiveClassesAtExit=" + next);
        command.add("-XX:ErrorFile=" + archive.resolveSibling("class-archive-error.log"));
        command.add("-D" + Display.PROPERTY + "=" + Display.NONE);
        command.addAll(List.of("-cp", System.getProperty("java.class.path", ""), "org.huoye.Main"));
        return command;
    }
}
