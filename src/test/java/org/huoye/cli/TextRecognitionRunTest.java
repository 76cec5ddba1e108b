package org.huoye.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.huoye.platform.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code huoye run text-recognition}. */
class TextRecognitionRunTest {

    /** In pixels of the sign. */
    private static final double HALF_A_CHARACTER = 60;

    @TempDir
    Path folder;

    private CommandRun run(String demo, String sample, String... more) {
        String file = Installation.find().samples(demo).resolve(sample).toString();
        return CommandRun.of(folder, more.length == 0
                ? new String[]{"run", "text-recognition", "--input", file}
                : new String[]{"run", "text-recognition", "--input", file, more[0]});
    }

    @Test
    void printsTextScoreAndFourCornersOfEachLine() {
        CommandRun run = run("text-recognition", "sign.jpg", "--json");
        assertEquals(0, run.code(), run.err());
        JsonObject result = run.json().getAsJsonObject("result");
        assertEquals(List.of("lines"), List.copyOf(result.keySet()));
        JsonObject line = result.getAsJsonArray("lines").get(0).getAsJsonObject();
        assertEquals(List.of("text", "score", "box"), List.copyOf(line.keySet()));
        assertEquals("学院路", line.get("text").getAsString());
        assertTrue(line.get("score").getAsDouble() > 0.9, line.toString());
        JsonArray corners = line.getAsJsonArray("box");
        assertEquals(4, corners.size());
        // hand-set: the upper left corner of 学, the lower right one of 路; a box leaves room, less than half a character
        assertEquals(265, corners.get(0).getAsJsonArray().get(0).getAsDouble(), HALF_A_CHARACTER);
        assertEquals(640, corners.get(2).getAsJsonArray().get(0).getAsDouble(), HALF_A_CHARACTER);
    }

    @Test
    void aPictureWithoutTextIsASentenceForPeopleAndNoLinesForScripts() {
        CommandRun people = run("object-recognition", "horse.png");
        assertEquals(0, people.code(), people.err());
        assertTrue(people.out().contains("没有找到文字"), people.out());
        CommandRun scripts = run("object-recognition", "horse.png", "--json");
        assertEquals(0, scripts.json().getAsJsonObject("result").getAsJsonArray("lines").size());
    }
}
