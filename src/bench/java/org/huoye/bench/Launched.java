package org.huoye.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged application as a process with folders of its own. Closing it ends the process. */
final class Launched implements AutoCloseable {

    private static final long POLL_MILLIS = 20;

    private final Path home;
    private final Process process;
    private final Instant started = Instant.now();

    /** @param home for settings, cache and log; reused by later starts to be warm */
    Launched(Path launcher, Path home, String... arguments) throws IOException {
        this.home = home;
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("HUOYE_HOME", home.toString());
        process = builder.start();
    }

    /**
     * Milliseconds from the process's start until something that the application logs about itself with its time; waits for
     * it. Empty if the process ends or time is up first.
     *
     * @param line with the time as its first group
     */
    OptionalDouble logged(Pattern line, Duration limit) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            Matcher found = line.matcher(log());
            if (found.find()) {
                return OptionalDouble.of(Duration.between(started, Instant.parse(found.group(1))).toNanos() / 1e6);
            }
            Thread.sleep(POLL_MILLIS);
        }
        return OptionalDouble.empty();
    }

    private String log() throws IOException {
        Path folder = home.resolve("cache/logs");
        if (!Files.isDirectory(folder)) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".log")).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    /** Forgets what was logged so far, so that the next start is read alone. */
    static void clearLog(Path home) throws IOException {
        Path folder = home.resolve("cache/logs");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder).sorted(Comparator.reverseOrder())) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Resident memory in MiB, from /proc; empty where there is none or the process has ended. */
    OptionalDouble residentMegabytes(String field) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith(field + ":"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).findFirst();
        } catch (IOException e) {
            return OptionalDouble.empty();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
