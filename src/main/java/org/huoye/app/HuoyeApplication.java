package org.huoye.app;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.huoye.platform.Installation;
import org.huoye.platform.UserFolders;
import org.huoye.ui.Scheme;
import org.jspecify.annotations.Nullable;

/** The application with a window. */
public final class HuoyeApplication extends Application {

    private @Nullable Composition parts;
    private @Nullable MainWindow window;

    /** Made by JavaFX only. */
    public HuoyeApplication() {
    }

    /**
     * Opens the window and returns when it is closed. Native threads of the page may still live then: the caller ends the
     * process.
     */
    public static void launch(StartRequest request) {
        Application.launch(HuoyeApplication.class,
                request.book().map(book -> new String[]{book.toAbsolutePath().toString()}).orElse(new String[0]));
    }

    @Override
    public void start(Stage stage) {
        UserFolders folders = UserFolders.ofEnvironment().make();
        Installation installation = Installation.find();
        Composition made = new Composition(installation, folders, systemScheme());
        parts = made;
        List<String> arguments = getParameters().getRaw();
        made.reader().open(arguments.isEmpty() ? installation.content() : Path.of(arguments.getFirst()));
        MainWindow shown = new MainWindow(stage, made, SystemBrowser.on(made.places()));
        window = shown;
        shown.show();
    }

    private static Scheme systemScheme() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Scheme.DARK : Scheme.LIGHT;
    }

    @Override
    public void stop() {
        MainWindow shown = window;
        Composition made = parts;
        try {
            if (shown != null) {
                shown.close();
            }
        } finally {
            if (made != null) {
                made.close();
            }
        }
    }
}
