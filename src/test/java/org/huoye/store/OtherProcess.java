package org.huoye.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Another process on the same database: keeps one thing after the other and says so after each. */
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;

    private OtherProcess(Process process) {
        this.process = process;
        said = process.inputReader(StandardCharsets.UTF_8);
    }

    /** @param count how many things to keep; then it ends by itself */
    static OtherProcess keeping(Path folder, String name, int count) throws IOException {
        List<String> command = Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                "-Djava.io.tmpdir=" + Files.createDirectories(temporary(folder)),
                "-Djava.library.path=" + System.getProperty("java.library.path"), "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), OtherProcess.class.getName(),
                folder.toString(), name, Integer.toString(count)).toList();
        return new OtherProcess(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** Where it would unpack things, if it did. */
    static Path temporary(Path folder) {
        return folder.resolveSibling("unpacked");
    }

    public static void main(String[] arguments) {
        try (UserDatabase database = UserDatabase.in(Path.of(arguments[0]))) {
            Keepsakes kept = Keepsakes.of(database, "test");
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                kept.add(arguments[1] + i, new byte[4096], Optional.empty());
                System.out.println(arguments[1] + i);
                System.out.flush();
            }
        }
    }

    /** Waits for the next thing that it says it has kept; null once it has ended. */
    String next() throws IOException {
        return said.readLine();
    }

    /** Ends it as a power switch would. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // unlike the process, it leaves what was said to be read
        process.waitFor();
    }

    /** Waits for its end. */
    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
