package org.huoye.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Start of the packaged application, from the start of the process, as its own log tells it. */
final class StartUp {

    private static final int WARM_UP = 2;
    private static final int RUNS = 7;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration ARCHIVE_LIMIT = Duration.ofSeconds(90);
    private static final Pattern FIRST_FRAME = Pattern.compile("first frame at (\\S+)");
    private static final Pattern CHAPTER = Pattern.compile(": first chapter at (\\S+)");
    private static final Pattern WHOLE = Pattern.compile("all of the first chapter at (\\S+)");

    private final Path launcher;

    StartUp(Path launcher) {
        this.launcher = launcher;
    }

    List<Figure> measure() throws IOException, InterruptedException {
        if (System.getenv("DISPLAY") == null) {
            System.out.println("start-up and memory of the window: left out, there is no DISPLAY (try xvfb-run)");
            return List.of();
        }
        List<Double> frames = new ArrayList<>();
        List<Double> chapters = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        List<Double> resident = new ArrayList<>();
        Path home = Files.createTempDirectory("huoye-bench");
        makeClassArchive(home);
        for (int run = 0; run < WARM_UP + RUNS; run++) {
            Launched.clearLog(home);
            try (Launched window = new Launched(launcher, home)) {
                OptionalDouble chapter = window.logged(CHAPTER, LIMIT);
                OptionalDouble frame = window.logged(FIRST_FRAME, LIMIT);
                OptionalDouble all = window.logged(WHOLE, LIMIT);
                if (chapter.isEmpty() || frame.isEmpty() || all.isEmpty()) {
                    throw new IOException("the window showed no chapter within " + LIMIT);
                }
                if (run >= WARM_UP) {
                    Thread.sleep(2000);
                    window.residentMegabytes("VmRSS").ifPresent(resident::add);
                    frames.add(frame.getAsDouble());
                    chapters.add(chapter.getAsDouble());
                    whole.add(all.getAsDouble());
                }
            }
        }
        return List.of(Figure.of("start: shell's first frame", "ms", frames),
                Figure.of("start: beginning of the first chapter painted", "ms", chapters),
                Figure.of("start: all of the first chapter in the page", "ms", whole),
                Figure.of("resident memory while reading", "MiB", resident));
    }

    /** A first start leaves an archive of its classes behind after a while; it is the later ones that readers know. */
    private void makeClassArchive(Path home) throws IOException, InterruptedException {
        Path archive = home.resolve("cache/classes.jsa");
        try (Launched window = new Launched(launcher, home)) {
            long end = System.nanoTime() + ARCHIVE_LIMIT.toNanos();
            while (!Files.exists(archive) && window.isAlive() && System.nanoTime() < end) {
                Thread.sleep(500);
            }
        }
        if (!Files.exists(archive)) {
            System.out.println("start-up: measured without the archive of classes, none was made");
        }
    }
}
