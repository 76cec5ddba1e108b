package org.huoye.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.huoye.demokit.DemoCatalog;
import org.huoye.demos.Demos;
import org.huoye.platform.UserFolders;

/**
 * A command line that was run in this process.
 *
 * @param code what the process would return
 * @param out all of standard output
 * @param err all of standard error
 */
record CommandRun(int code, String out, String err) {

    /** Runs a command with its folders in {@code home}. */
    static CommandRun of(Path home, byte[] input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var utf8 = new PrintStream(out, true, StandardCharsets.UTF_8);
        var terminal = new Terminal(new ByteArrayInputStream(input), utf8, utf8,
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int code = CommandLines.run(new Surroundings(terminal, new DemoCatalog(Demos.all()),
                new UserFolders(home.resolve("data"), home.resolve("cache"))), arguments);
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static CommandRun of(Path home, String... arguments) {
        return of(home, new byte[0], arguments);
    }

    /** Standard output as the one JSON object that it must be. */
    JsonObject json() {
        if (out.lines().count() != 1) {
            throw new AssertionError("not one line but: " + out);
        }
        return JsonParser.parseString(out).getAsJsonObject();
    }
}
