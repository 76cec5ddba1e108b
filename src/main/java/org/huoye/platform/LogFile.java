package org.huoye.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends the log to files in the user's folders instead of the console, where only results belong. */
public final class LogFile {

    private static final int MOST_BYTES = 1 << 20;
    private static final int FILES = 3;

    private LogFile() {
    }

    /** Starts logging to files. If that is not possible, nothing is logged and the application goes on. */
    public static void start(Path folder) {
        stop();
        Logger root = root();
        try {
            Files.createDirectories(folder);
            // in the handler's patterns a per cent sign of the path is written twice
            String pattern = folder.toString().replace("%", "%%") + "/huoye-%g.%u.log";
            FileHandler file = new FileHandler(pattern, MOST_BYTES, FILES, true);
            file.setEncoding("UTF-8");
            file.setFormatter(new SimpleFormatter());
            root.addHandler(file);
            root.setLevel(Level.INFO);
        } catch (IOException e) {
            root.setLevel(Level.OFF);
        }
    }

    /** Closes the log files; what is logged afterwards is lost. */
    public static void stop() {
        for (Handler handler : root().getHandlers()) {
            root().removeHandler(handler);
            handler.close();
        }
    }

    private static Logger root() {
        return LogManager.getLogManager().getLogger("");
    }
}
