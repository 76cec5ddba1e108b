package org.huoye.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.huoye.demokit.DemoCatalog;
import org.huoye.demokit.throwaway.Brighter;
import org.huoye.demokit.throwaway.MeanColour;
import org.huoye.media.Picture;
import org.huoye.media.PictureWriter;
import org.huoye.platform.UserFolders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code huoye run} on demos that take two files. */
class SeveralInputsTest {

    @TempDir
    Path folder;

    private String light = "";
    private String dark = "";

    @BeforeEach
    void pictures() throws Exception {
        light = plain("light.png", 0xFFEEEEEE);
        dark = plain("dark.png", 0xFF111111);
    }

    private String plain(String name, int argb) throws Exception {
        Path file = folder.resolve(name);
        java.nio.file.Files.write(file, PictureWriter.png(new Picture(1, 1, new int[]{argb}, name)));
        return file.toString();
    }

    private CommandRun run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var utf8 = new PrintStream(out, true, StandardCharsets.UTF_8);
        var terminal = new Terminal(new ByteArrayInputStream(new byte[0]), utf8, utf8,
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int code = CommandLines.run(new Surroundings(terminal,
                new DemoCatalog(List.of(new Brighter(), new MeanColour())), new UserFolders(folder, folder)),
                arguments);
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void twoFilesAreOneInputInTheirOrder() {
        CommandRun one = run("run", "brighter", "--input", light, "--input", dark, "--json");
        assertEquals(0, one.code(), one.err());
        assertTrue(one.json().getAsJsonObject("result").get("first").getAsBoolean());
        CommandRun other = run("run", "brighter", "--input", dark, "--input", light, "--json");
        assertTrue(!other.json().getAsJsonObject("result").get("first").getAsBoolean());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void anotherNumberOfFilesIsWrongUsage(int count) {
        String[] arguments = new String[2 + 2 * count];
        arguments[0] = "run";
        arguments[1] = "brighter";
        for (int i = 0; i < count; i++) {
            arguments[2 + 2 * i] = "--input";
            arguments[3 + 2 * i] = light;
        }
        CommandRun run = run(arguments);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("2 个文件"), run.err());
    }

    @Test
    void twoFilesForADemoOnOneIsWrongUsage() {
        CommandRun run = run("run", "mean-colour", "--input", light, "--input", dark);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("一个输入"), run.err());
    }
}
