package org.huoye.demokit.panel;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;
import org.huoye.demokit.InputKind;
import org.jspecify.annotations.Nullable;

/** Asks the reader for files with the dialogs of the system. JavaFX thread only. */
public interface FileDialogs {

    /**
     * A file to read; empty if the reader changed their mind.
     *
     * @param films whether films will do too
     */
    Optional<Path> open(@Nullable Window owner, InputKind kind, boolean films);

    /** A film to watch; empty if the reader changed their mind. */
    Optional<Path> openFilm(@Nullable Window owner);

    /** Where to save a PNG picture; empty if the reader changed their mind. */
    Optional<Path> savePicture(@Nullable Window owner, String suggestedName);
}
