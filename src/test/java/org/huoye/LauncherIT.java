package org.huoye;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application as a process, reached under a name with spaces and Chinese, in the poorest locale. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherIT {

    private static final Path APPLICATION = Path.of("target", "huoye").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    Path temporary;

    private Path folder = Path.of("");
    private Path application = Path.of("");

    private record Ended(int code, String out, String err) {
    }

    /** The application's folder is 700 MB, so its parts are linked into the folder with the difficult name. */
    @BeforeEach
    void moveIn() throws IOException {
        folder = Files.createDirectories(temporary.resolve("深度 学习 test"));
        application = Files.createDirectories(folder.resolve("huoye"));
        try (var parts = Files.list(APPLICATION)) {
            for (Path part : parts.filter(p -> !p.endsWith("bin")).toList()) {
                Files.createSymbolicLink(application.resolve(part.getFileName()), part);
            }
        }
        Files.createDirectories(application.resolve("bin"));
        Path launcher = application.resolve("bin").resolve("huoye");
        Files.copy(APPLICATION.resolve("bin").resolve("huoye"), launcher);
        assertTrue(launcher.toFile().setExecutable(true));
    }

    private Ended launch(Path launcher, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.endsWith("DISPLAY"));
        builder.environment().putAll(Map.of("LANG", "C", "HUOYE_HOME", folder.resolve("家 home").toString(),
                "JAVA_HOME", System.getProperty("java.home", "")));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "still runs");
        return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private Path launcher() {
        return application.resolve("bin").resolve("huoye");
    }

    @Test
    void runsADemoOnAChineseFileAndPrintsOneJsonObject() throws Exception {
        Files.copy(APPLICATION.resolve("images/samples/object-recognition/cat.png"), folder.resolve("我的 猫.png"));
        Ended run = launch(launcher(), Map.of(), "run", "object-recognition", "--input", "我的 猫.png", "--json");
        assertEquals(0, run.code, run.err);
        assertEquals("", run.err, "nothing is said beside the result");
        assertEquals(1, run.out.lines().count(), run.out);
        JsonObject json = JsonParser.parseString(run.out).getAsJsonObject();
        assertEquals("猫", json.getAsJsonObject("result").getAsJsonArray("objects").get(0).getAsJsonObject().get("label")
                .getAsString());
        assertTrue(Files.isDirectory(folder.resolve("家 home").resolve("cache")));
    }

    @Test
    void watchesAFilmWithAChineseNameAndUnpacksNothing() throws Exception {
        Files.copy(APPLICATION.resolve("images/samples/face-tracking/two-faces.mp4"), folder.resolve("我的 视频.mp4"));
        Ended run = launch(launcher(), Map.of(), "run", "face-tracking", "--input", "我的 视频.mp4", "--json");
        assertEquals(0, run.code, run.err);
        assertEquals("", run.err, "nothing is said beside the result");
        JsonObject result = JsonParser.parseString(run.out).getAsJsonObject().getAsJsonObject("result");
        assertEquals(340, result.getAsJsonArray("frames").size());
        try (var left = Files.walk(folder.resolve("家 home"))) {
            assertEquals(List.of(), left.filter(file -> file.toString().matches(".*\\.(so[.\\d]*|dll|dylib|jar)"))
                    .toList());
        }
    }

    @Test
    void isFoundThroughASymbolicLinkAndPassesExitCodesOn() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("活页"), launcher());
        Path second = Files.createSymbolicLink(folder.resolve("link"), Path.of("活页"));
        assertEquals(0, launch(second, Map.of(), "--version").code);
        Ended wrong = launch(link, Map.of(), "run", "没有的示例");
        assertEquals(2, wrong.code);
        assertTrue(wrong.err.contains("没有的示例"), wrong.err);
    }

    @Test
    void passesOverAJavaThatIsTooOld() throws Exception {
        Path old = Files.createDirectories(folder.resolve("jdk 17/bin")).getParent();
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        Files.writeString(old.resolve("bin/java"), "#!/bin/sh\nexit 9\n");
        assertTrue(old.resolve("bin/java").toFile().setExecutable(true));
        Ended ended = launch(launcher(), Map.of("JAVA_HOME", old.toString()), "--version");
        // a newer one may lie where the launcher looks next; if none does, that is said
        assertTrue(ended.code == 0 || ended.code == 1 && ended.err.contains("JDK 25"), ended.code + " " + ended.err);
    }

    /** Without it the window takes half a gigabyte more once all demos have run. */
    @Test
    void keepsTheNumberOfNativeHeapsSmall() throws Exception {
        Path java = Files.createDirectories(folder.resolve("jdk 99/bin")).getParent();
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"99\"\n");
        Files.writeString(java.resolve("bin/java"), "#!/bin/sh\necho \"heaps $MALLOC_ARENA_MAX\"\n");
        assertTrue(java.resolve("bin/java").toFile().setExecutable(true));
        assertEquals("heaps 2", launch(launcher(), Map.of("JAVA_HOME", java.toString())).out.strip());
        assertEquals("heaps 7",
                launch(launcher(), Map.of("JAVA_HOME", java.toString(), "MALLOC_ARENA_MAX", "7")).out.strip());
    }

    @Test
    void aDamagedClassArchiveAndAReadOnlyHomeAreNoTrouble() throws Exception {
        Path cache = Files.createDirectories(folder.resolve("家 home").resolve("cache"));
        Files.writeString(cache.resolve("classes.jsa"), "no archive");
        Ended damaged = launch(launcher(), Map.of(), "demos", "--json");
        assertEquals(0, damaged.code, damaged.err);
        assertEquals("", damaged.err);
        Ended unwritable = launch(launcher(), Map.of("HUOYE_HOME", "/proc/nowhere"), "demos", "--json");
        assertEquals(0, unwritable.code, unwritable.err);
        assertEquals("", unwritable.err);
    }
}
