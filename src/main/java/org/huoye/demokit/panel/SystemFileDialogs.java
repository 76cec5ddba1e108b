package org.huoye.demokit.panel;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.huoye.demokit.InputKind;
import org.huoye.platform.Messages;
import org.jspecify.annotations.Nullable;

/** The system's own dialogs; they remember the folder while the application runs. */
final class SystemFileDialogs implements FileDialogs {

    private static final Messages TEXT = Messages.beside(SystemFileDialogs.class);

    private static final List<String> PICTURES = List.of("*.jpg", "*.jpeg", "*.png", "*.gif", "*.bmp", "*.webp",
            "*.svg",
            "*.JPG",
            "*.JPEG", "*.PNG");
    private static final List<String> FILMS = List.of("*.mp4", "*.m4v", "*.mov", "*.webm", "*.mkv", "*.avi", "*.3gp",
            "*.MP4", "*.MOV", "*.AVI");

    private @Nullable File folder;

    @Override
    public Optional<Path> open(@Nullable Window owner, InputKind kind, boolean films) {
        FileChooser chooser = chooser("dialog.open");
        if (kind == InputKind.PICTURE) {
            if (films) {
                List<String> both = new ArrayList<>(PICTURES);
                both.addAll(FILMS);
                chooser.getExtensionFilters().add(new ExtensionFilter(TEXT.get("dialog.both"), both));
            }
            chooser.getExtensionFilters().add(new ExtensionFilter(TEXT.get("dialog.pictures"), PICTURES));
        }
        chooser.getExtensionFilters().add(new ExtensionFilter(TEXT.get("dialog.all"), "*"));
        return remembered(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> openFilm(@Nullable Window owner) {
        FileChooser chooser = chooser("dialog.film");
        chooser.getExtensionFilters().add(new ExtensionFilter(TEXT.get("dialog.films"), FILMS));
        chooser.getExtensionFilters().add(new ExtensionFilter(TEXT.get("dialog.all"), "*"));
        return remembered(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> savePicture(@Nullable Window owner, String suggestedName) {
        FileChooser chooser = chooser("dialog.save");
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters().add(new ExtensionFilter(TEXT.get("dialog.png"), "*.png"));
        return remembered(chooser.showSaveDialog(owner));
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXT.get(title));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private Optional<Path> remembered(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        folder = file.getAbsoluteFile().getParentFile();
        return Optional.of(file.toPath());
    }
}
