package org.huoye.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.huoye.app.HuoyeApplication;
import org.huoye.app.StartRequest;

/** Opens the window, or says that there is no display for one. */
final class OpenWindow {

    private OpenWindow() {
    }

    /**
     * Returns when the window is closed.
     *
     * @param book as written by the user; the bundled book if empty
     * @return the exit code
     */
    static int run(Surroundings surroundings, Optional<String> book) {
        Terminal terminal = surroundings.terminal();
        Optional<Path> path = book.map(Path::of);
        if (path.isPresent() && !Files.exists(path.get())) {
            return new UsageErrors(terminal).report(CliMessages.get("window.noBook", book.get()), "huoye");
        }
        try {
            HuoyeApplication.launch(new StartRequest(path));
            return ExitCodes.DONE;
        } catch (RuntimeException e) {
            return CommandLines.failed(terminal, e);
        }
    }
}
