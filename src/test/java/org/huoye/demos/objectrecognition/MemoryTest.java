package org.huoye.demos.objectrecognition;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.huoye.media.PictureReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Native memory that a run forgets shows in the size of the process, not in Java's heap. */
class MemoryTest {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final int WARM_UP = 150;
    private static final int RUNS = 1000;

    @Test
    @Tag("long")
    void aThousandRunsGrowMemoryByNoMoreThanAFewPercent() throws IOException {
        assumeTrue(Files.isReadable(STATUS), "resident memory is read from /proc, which this system lacks");
        try (var demo = new Recognising()) {
            run(demo, WARM_UP);
            long before = resident();
            run(demo, RUNS);
            long after = resident();
            System.out.printf("resident memory %d MB, after %d runs %d MB%n", before >> 10, RUNS, after >> 10);
            assertTrue(after <= 1.05 * before, before + " kB grew to " + after + " kB");
        }
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

    @SuppressWarnings("SystemGc") // Java's own garbage must not hide what is native
    private static long resident() throws IOException {
        System.gc();
        var found = RESIDENT.matcher(Files.readString(STATUS));
        if (!found.find()) {
            throw new IOException("no VmRSS in " + STATUS);
        }
        return Long.parseLong(found.group(1));
    }
}
