package org.huoye.reader;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.huoye.platform.Messages;
import org.jspecify.annotations.Nullable;

/** The system's own dialogs, which begin where the last one ended. */
public final class SystemBookDialogs implements BookDialogs {

    private static final Messages TEXT = Messages.beside(SystemBookDialogs.class);

    private @Nullable File last;

    @Override
    public Optional<Path> folder(@Nullable Window owner) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(TEXT.get("open.folder.title"));
        chooser.setInitialDirectory(beginning());
        return chosen(chooser.showDialog(owner));
    }

    @Override
    public Optional<Path> file(@Nullable Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXT.get("open.file.title"));
        chooser.setInitialDirectory(beginning());
        chooser.getExtensionFilters()
                .setAll(new ExtensionFilter(TEXT.get("open.file.kind"), "*.md", "*.markdown", "*.MD"));
        return chosen(chooser.showOpenDialog(owner));
    }

    /** Where the last dialog ended; a folder that is gone would make the system's dialog fail. */
    private @Nullable File beginning() {
        File folder = last;
        return folder != null && folder.isDirectory() ? folder : null;
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file != null && file.getParentFile() != null) {
            last = file.getParentFile();
        }
        return Optional.ofNullable(file).map(File::toPath);
    }
}
