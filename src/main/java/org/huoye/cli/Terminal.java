package org.huoye.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes. Results go to {@code out} or {@code utf8}, everything else to {@code err}.
 *
 * @param in standard input
 * @param out standard output as text for people, in the terminal's encoding
 * @param utf8 standard output for programs: JSON and HTML, UTF-8 whatever the terminal is
 * @param err standard error
 */
record Terminal(InputStream in, PrintStream out, PrintStream utf8, PrintStream err) {

    /**
     * The process's own streams. From here on {@link System#out} writes to standard error: what a library may print
     * there must not get between the results.
     */
    static Terminal ofProcess() {
        OutputStream bytes = new FileOutputStream(FileDescriptor.out);
        PrintStream err = System.err;
        System.setOut(err);
        return new Terminal(System.in, new PrintStream(bytes, true, encoding("stdout.encoding")),
                new PrintStream(bytes, true, StandardCharsets.UTF_8), err);
    }

    private static Charset encoding(String property) {
        return Charset.forName(System.getProperty(property, ""), StandardCharsets.UTF_8);
    }
}
