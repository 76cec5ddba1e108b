package org.huoye.app;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.huoye.jobs.Lane;
import org.huoye.reader.Browser;

/** The system's browser, opened by the system's own command, which says whether there is one: JavaFX's way does not. */
final class SystemBrowser implements Browser {

    /** A command that still runs after this long has found a browser and waits for its end. */
    private static final long PATIENCE_MILLIS = 3_000;

    private final Lane lane;
    private final List<String> command;

    /**
     * @param lane where the command is started
     * @param command the system's, to which the address is added
     */
    SystemBrowser(Lane lane, List<String> command) {
        this.lane = lane;
        this.command = command;
    }

    /** The browser of the system that this runs on. */
    static SystemBrowser on(Lane lane) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return new SystemBrowser(lane, List.of("rundll32", "url.dll,FileProtocolHandler"));
        }
        return new SystemBrowser(lane, List.of(system.contains("mac") ? "open" : "xdg-open"));
    }

    @Override
    public CompletableFuture<Void> open(URI address) {
        List<String> whole = Stream.concat(command.stream(), Stream.of(address.toString())).toList();
        return lane
                .submit(() -> new ProcessBuilder(whole).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD)
                        .start())
                .thenCompose(process -> process.onExit().completeOnTimeout(process, PATIENCE_MILLIS,
                        TimeUnit.MILLISECONDS))
                .thenAccept(process -> {
                    if (!process.isAlive() && process.exitValue() != 0) {
                        throw new CompletionException(
                                new IOException(command + " ended with " + process.exitValue()));
                    }
                });
    }
}
