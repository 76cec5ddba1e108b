package org.huoye.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code huoye run chat} and {@code huoye run embedding-map}. */
class TextDemosRunTest {

    /** Shared, so that the book is read once. */
    @TempDir
    static Path home;

    @TempDir
    Path folder;

    private static CommandRun run(String... arguments) {
        return CommandRun.of(home, arguments);
    }

    @Test
    void aQuestionIsAnsweredWithItsPlaceInTheBundledBook() {
        CommandRun run = run("run", "chat", "--text", "什么是过拟合", "--json");
        assertEquals(0, run.code(), run.err());
        assertEquals("bge-small-zh", run.json().get("model").getAsString());
        JsonObject result = run.json().getAsJsonObject("result");
        assertEquals(List.of("answer", "score", "source", "turns"), List.copyOf(result.keySet()));
        assertTrue(result.get("answer").getAsString().contains("过拟合"), result.toString());
        assertEquals("difference/amount-of-data.md",
                result.getAsJsonObject("source").get("chapter").getAsString());
        assertEquals(List.of("chapter", "anchor"), List.copyOf(result.getAsJsonObject("source").keySet()));
        double score = result.get("score").getAsDouble();
        assertTrue(score > 0.5 && score <= 1, "score " + score);
    }

    @Test
    void whatIsNotKnownHasNoSource() {
        JsonObject result = run("run", "chat", "--text", "红烧肉怎么做才不腻", "--json").json().getAsJsonObject("result");
        assertTrue(result.get("answer").getAsString().startsWith("我不知道"), result.toString());
        assertFalse(result.has("source"), result.toString());
    }

    @Test
    void aFileHoldsAConversation() throws Exception {
        Path questions = Files.writeString(folder.resolve("问题.txt"), "什么是朴素贝叶斯\n它为什么叫这个名字\n");
        JsonArray turns = run("run", "chat", "--input", questions.toString(), "--json").json().getAsJsonObject("result")
                .getAsJsonArray("turns");
        assertEquals(2, turns.size());
        JsonObject second = turns.get(1).getAsJsonObject();
        assertEquals("它为什么叫这个名字", second.get("question").getAsString());
        assertEquals("difference/algorithms.md", second.getAsJsonObject("source").get("chapter").getAsString());
    }

    @Test
    void nothingAndTooMuchAreOneLineEach() {
        for (String question : List.of(" ", "问".repeat(10_000))) {
            CommandRun run = run("run", "chat", "--text", question, "--json");
            assertEquals(1, run.code());
            assertEquals(1, run.err().lines().count(), run.err());
            assertEquals("", run.out());
        }
    }

    @Test
    void wordsHavePlacesAndCosines() {
        JsonObject result = run("run", "embedding-map", "--text", "# 动物\n猫\n狗\n# 车\n汽车", "--json").json()
                .getAsJsonObject("result");
        assertEquals(List.of("items", "cosine"), List.copyOf(result.keySet()));
        JsonObject cat = result.getAsJsonArray("items").get(0).getAsJsonObject();
        assertEquals(List.of("text", "x", "y", "theme"), List.copyOf(cat.keySet()));
        assertEquals("动物", cat.get("theme").getAsString());
        JsonArray row = result.getAsJsonArray("cosine").get(0).getAsJsonArray();
        assertEquals(3, row.size());
        assertTrue(row.get(1).getAsDouble() > row.get(2).getAsDouble(), row.toString());
    }

    @Test
    void theFirstSampleIsAMapForPeople() {
        CommandRun run = run("run", "embedding-map");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("动物、车和水果") && run.out().contains("公共汽车"), run.out());
    }
}
