package org.huoye.reader;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for a book with the dialogs of the system. JavaFX thread only; empty if the reader changed their mind. */
public interface BookDialogs {

    /** A folder that holds a book. */
    Optional<Path> folder(@Nullable Window owner);

    /** A Markdown file. */
    Optional<Path> file(@Nullable Window owner);
}
