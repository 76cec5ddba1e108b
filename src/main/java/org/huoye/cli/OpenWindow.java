package org.huoye.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.huoye.app.HuoyeApplication;
import org.huoye.app.StartRequest;

/** Opens the window; where there is no display, says so and paints two pictures instead. */
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
        Optional<Path> path = book.flatMap(OpenWindow::existing);
        if (book.isPresent() && path.isEmpty()) {
            return new UsageErrors(terminal).report(CliMessages.get("window.noBook", book.get()), "huoye");
        }
        try {
            if (Display.find().isPresent()) {
                ClassArchive.makeSoon();
                HuoyeApplication.launch(new StartRequest(path));
            } else {
                terminal.err().println(CliMessages.get("window.noDisplay"));
                FirstPictures.paint(surroundings, path);
            }
            return ExitCodes.DONE;
        } catch (UnsupportedOperationException e) {
            // the display that was named does not answer
            return CommandLines.failed(terminal, CliMessages.get("window.unreachable"), e);
        } catch (IOException | RuntimeException e) {
            return CommandLines.failed(terminal, e);
        }
    }

    private static Optional<Path> existing(String written) {
        try {
            return Optional.of(Path.of(written)).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty(); // no name that a file of this system could have
        }
    }
}
