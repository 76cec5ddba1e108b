package org.huoye.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.huoye.jobs.Lane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands here are those of a shell")
class SystemBrowserTest {

    private static final URI ADDRESS = URI.create("https://example.org/a?b=1&c=%20");

    @TempDir
    Path folder;

    private void open(String... command) throws Exception {
        new SystemBrowser(Lane.sameThread(), List.of(command)).open(ADDRESS).get(30, TimeUnit.SECONDS);
    }

    @Test
    void commandGetsTheAddressAsItIs() throws Exception {
        Path file = folder.resolve("address");
        open("sh", "-c", "printf %s \"$1\" > '" + file + "'", "sh");
        assertEquals(ADDRESS.toString(), Files.readString(file));
    }

    @Test
    void commandThatFailsIsToldAndSoIsOneThatIsNotThere() {
        assertThrows(ExecutionException.class, () -> open("sh", "-c", "exit 3", "sh"));
        assertThrows(ExecutionException.class, () -> open(folder.resolve("no-such-command").toString()));
    }

    @Test
    void browserThatGoesOnRunningIsOne() throws Exception {
        open("sh", "-c", "sleep 8; exit 1", "sh");
    }
}
