package org.huoye;

import org.huoye.cli.CommandLines;
import org.huoye.platform.LogFile;
import org.huoye.platform.UserFolders;

/** Starts the application. Not the JavaFX Application itself, so that commands that draw nothing never load JavaFX. */
public final class Main {

    private Main() {
    }

    /** Ends the process when the command is done, whatever threads are left. */
    public static void main(String[] arguments) {
        UserFolders folders = UserFolders.ofEnvironment();
        LogFile.start(folders.logs());
        System.exit(CommandLines.run(folders, arguments));
    }
}
