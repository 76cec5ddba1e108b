package org.huoye.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.web.WebView;
import javafx.stage.Window;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process ends soon after its window is closed, whatever is under way; in a process of its own. */
class WindowEndTest {

    private static final int SECONDS_TO_START = 60;
    /** Quiet, it takes a tenth of this; a busy computer needs longer for the model's call that is waited for. */
    private static final long SOON_MILLIS = 8_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"at-once", "while-loading", "while-a-demo-runs"})
    void processEndsWithTheWindow(String when) throws Exception {
        Path page = Files.writeString(folder.resolve("page.md"),
                "# 页\n\n```demo object-recognition\nsample: cat.png\n```\n\n" + "正文。\n\n".repeat(3_000));
        Path closed = folder.resolve("closed");
        Process process = start(when, page, closed);
        assertTrue(process.waitFor(SECONDS_TO_START, TimeUnit.SECONDS), "the process hangs");
        long ended = System.currentTimeMillis();
        assertEquals(0, process.exitValue(), Files.readString(folder.resolve("output")));
        long took = ended - Long.parseLong(Files.readString(closed));
        assertTrue(took < SOON_MILLIS, () -> "the process went on for " + took + " ms");
    }

    private Process start(String when, Path page, Path closed) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--module-path", System.getProperty("jdk.module.path"), "--add-modules",
                "javafx.controls,javafx.web", "--enable-native-access=ALL-UNNAMED,javafx.graphics,javafx.web",
                "--sun-misc-unsafe-memory-access=allow", "-Dglass.platform=Headless", "-Dprism.order=sw",
                "-Djava.awt.headless=true", "-Djava.library.path=" + System.getProperty("java.library.path"),
                "-Dhuoye.dist=" + System.getProperty("huoye.dist"), "-cp", System.getProperty("java.class.path"),
                Closer.class.getName(), when, page.toString(), closed.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().put("HUOYE_HOME", folder.resolve("home").toString());
        return builder.start();
    }

    /** Opens the window as the application does and closes it at a given moment. */
    static final class Closer {

        private Closer() {
        }

        public static void main(String[] arguments) {
            Thread.ofPlatform().daemon().start(() -> close(arguments[0], Path.of(arguments[2])));
            HuoyeApplication.launch(new StartRequest(java.util.Optional.of(Path.of(arguments[1]))));
            System.exit(0);
        }

        private static void close(String when, Path closed) {
            try {
                while (Window.getWindows().isEmpty()) {
                    Thread.sleep(5);
                }
                switch (when) {
                    case "while-loading" -> Thread.sleep(400);
                    case "while-a-demo-runs" -> Thread.sleep(runDemo());
                    default -> Thread.sleep(0);
                }
                Platform.runLater(() -> {
                    try {
                        Files.writeString(closed, Long.toString(System.currentTimeMillis()));
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                    List.copyOf(Window.getWindows()).forEach(Window::hide);
                });
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Clicks the demo's card once it is in the page. @return how long to let it run */
        private static long runDemo() throws InterruptedException {
            for (int patience = 300; patience > 0; patience--) {
                if (Frames.on(Closer::clickCard)) {
                    return 300;
                }
                Thread.sleep(100);
            }
            throw new IllegalStateException("the card never came");
        }

        private static boolean clickCard() {
            var web = (WebView) Window.getWindows().getFirst().getScene().getRoot().lookup("WebView");
            return web != null && Boolean.TRUE.equals(web.getEngine().executeScript(
                    "(card => card !== null && (card.click(), true))(document.querySelector('.demo-run'))"));
        }
    }
}
