package org.huoye.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes. Results go to {@code out}, everything else to {@code err}.
 *
 * @param in standard input
 * @param out UTF-8 whatever the locale says
 * @param err text for people
 */
record Terminal(InputStream in, PrintStream out, PrintStream err) {

    /**
     * The process's own streams. From here on {@link System#out} writes to standard error: what a library may print
     * there must not get between the results.
     */
    static Terminal ofProcess() {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, errEncoding());
        System.setOut(err);
        System.setErr(err);
        return new Terminal(System.in, out, err);
    }

    private static Charset errEncoding() {
        return Charset.forName(System.getProperty("stderr.encoding", StandardCharsets.UTF_8.name()),
                StandardCharsets.UTF_8);
    }
}
