package org.huoye.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Resident memory of a process that runs a demo a thousand times. */
final class RunMemory {

    private static final String RUNS = "1000";
    private static final long SAMPLE_MILLIS = 250;

    /** Caches and compiled code grow at first; growth is counted from here. */
    private static final double SETTLED = 0.2;

    private final Path launcher;

    RunMemory(Path launcher) {
        this.launcher = launcher;
    }

    List<Figure> measure() throws IOException, InterruptedException {
        List<Double> resident = new ArrayList<>();
        double peak = 0;
        Path home = Files.createTempDirectory("huoye-bench");
        try (Launched run = new Launched(launcher, home, "run", "object-recognition", "--repeat", RUNS, "--json")) {
            while (run.isAlive()) {
                OptionalDouble now = run.residentMegabytes("VmRSS");
                now.ifPresent(resident::add);
                peak = Math.max(peak, run.residentMegabytes("VmHWM").orElse(peak));
                Thread.sleep(SAMPLE_MILLIS);
            }
        }
        if (resident.isEmpty()) {
            System.out.println("memory of runs: left out, this system has no /proc");
            return List.of();
        }
        double settled = resident.get((int) (SETTLED * resident.size()));
        return List.of(Figure.of("resident memory over " + RUNS + " runs", "MiB", resident),
                Figure.of("peak of resident memory, " + RUNS + " runs", "MiB", List.of(peak)),
                Figure.of("growth from a fifth of the runs to the last", "%",
                        List.of(100 * (resident.getLast() / settled - 1))));
    }
}
