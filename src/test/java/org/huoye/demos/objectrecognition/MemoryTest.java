package org.huoye.demos.objectrecognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.huoye.media.PictureReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Native memory that a run forgets shows in the size of the process, not in Java's heap. The runs have a process of their
 * own, whose heap is all touched at the start: what grows then is not Java's.
 */
class MemoryTest {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern SEEN = Pattern.compile("(\\d+) kB grew to (\\d+) kB");
    private static final List<String> HEAP = List.of("-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch");
    private static final int WARM_UP = 150;
    private static final int RUNS = 1000;

    @Test
    @Tag("long")
    void aThousandRunsGrowMemoryByNoMoreThanAFewPercent() throws IOException, InterruptedException {
        assumeTrue(Files.isReadable(STATUS), "resident memory is read from /proc, which this system lacks");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-Xm")).forEach(command::add);
        command.addAll(HEAP);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MemoryTest.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        Matcher seen = SEEN.matcher(said);
        assertTrue(seen.find(), said);
        System.out.println("resident memory over " + RUNS + " runs: " + seen.group());
        assertTrue(Long.parseLong(seen.group(2)) <= 1.05 * Long.parseLong(seen.group(1)), said);
    }

    /** The process with the runs. */
    public static void main(String[] arguments) throws IOException {
        try (var demo = new Recognising()) {
            run(demo, WARM_UP);
            long before = resident();
            run(demo, RUNS);
            System.out.println(before + " kB grew to " + resident() + " kB");
        }
        System.exit(0); // whatever threads are left
    }

    /** Every tenth run looks inside. */
    private static void run(Recognising demo, int times) throws IOException {
        var picture = PictureReader.read(Recognising.sample("cat.png"));
        RunListener looking = new RunListener() {
        };
        for (int i = 0; i < times; i++) {
            demo.run(picture, Map.of(), i % 10 == 0 ? looking : RunListener.none(), new CancelToken());
        }
    }

    private static long resident() throws IOException {
        var found = RESIDENT.matcher(Files.readString(STATUS));
        if (!found.find()) {
            throw new IOException("no VmRSS in " + STATUS);
        }
        return Long.parseLong(found.group(1));
    }
}
