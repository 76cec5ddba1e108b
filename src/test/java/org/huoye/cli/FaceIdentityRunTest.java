package org.huoye.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.huoye.platform.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code huoye run face-identity}. */
class FaceIdentityRunTest {

    @TempDir
    Path folder;

    private CommandRun run(String first, String second, String... more) {
        Path samples = Installation.find().samples("face-identity");
        return CommandRun.of(folder, Stream.concat(
                Stream.of("run", "face-identity", "--input", samples.resolve(first).toString(), "--input",
                        samples.resolve(second).toString()),
                Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void printsThreeNumbersAndNothingElse() throws IOException {
        CommandRun same = run("astronaut.jpg", "astronaut-turned.jpg", "--json");
        assertEquals(0, same.code(), same.err());
        JsonObject result = same.json().getAsJsonObject("result");
        assertEquals(List.of("similarity", "threshold", "same"), List.copyOf(result.keySet()));
        assertTrue(result.get("same").getAsBoolean());
        assertTrue(result.get("similarity").getAsDouble() > 0.9, result.toString());
        assertEquals(0.6, result.get("threshold").getAsDouble());
        assertEquals("faceres", same.json().get("model").getAsString());
        CommandRun other = run("astronaut.jpg", "gpl-3/mona-lisa.jpg", "--json");
        assertFalse(other.json().getAsJsonObject("result").get("same").getAsBoolean());
        try (Stream<Path> files = Files.walk(folder)) {
            assertTrue(files.noneMatch(file -> file.endsWith("user.db")), "the reader's database was touched");
        }
    }

    @Test
    void tellsPeopleWhichOfSeveralFacesWasTaken() {
        CommandRun run = run("two-people.jpg", "astronaut.jpg");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("最大的一张"), run.out());
        assertTrue(run.out().contains("相似度"), run.out());
    }

    @Test
    void aPictureWithoutAFaceIsOneLine() {
        CommandRun run = run("astronaut.jpg", "../object-recognition/coffee.png", "--json");
        assertEquals(1, run.code());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("第 2 张图片里没有找到人脸"), run.err());
        assertEquals("", run.out());
    }
}
