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

/** {@code huoye run translation}. */
class TranslationRunTest {

    @TempDir
    static Path home;

    @TempDir
    Path folder;

    private static CommandRun run(String... arguments) {
        return CommandRun.of(home, arguments);
    }

    @Test
    void aTextIsTranslatedByItsScript() {
        CommandRun run = run("run", "translation", "--text", "北京是中国的首都。", "--json");
        assertEquals(0, run.code(), run.err());
        assertEquals("translation-zh-en", run.json().get("model").getAsString());
        assertEquals("CPU", run.json().get("device").getAsString());
        JsonObject result = run.json().getAsJsonObject("result");
        assertEquals(List.of("source", "target", "text", "sentences"), List.copyOf(result.keySet()));
        assertEquals("zh", result.get("source").getAsString());
        assertTrue(result.get("text").getAsString().contains("Beijing"), result.toString());
        JsonObject back = run("run", "translation", "--text", "Beijing is the capital of China.", "--option", "beam=1",
                "--json").json().getAsJsonObject("result");
        assertEquals("zh", back.get("target").getAsString());
        assertTrue(back.get("text").getAsString().contains("北京"), back.toString());
    }

    @Test
    void aFileKeepsItsLines() throws Exception {
        Path letter = Files.writeString(folder.resolve("信.txt"), "你好！\n\n你今天晚上想吃什么？\n");
        JsonObject result = run("run", "translation", "--input", letter.toString(), "--json").json()
                .getAsJsonObject("result");
        assertEquals(3, result.get("text").getAsString().lines().count(), result.toString());
        assertEquals(2, result.getAsJsonArray("sentences").size());
    }

    @Test
    void anotherWordAtEachStepIsAskedAboutByWhy() {
        CommandRun run = run("run", "translation", "--text", "我爱你。", "--why", "--json");
        JsonArray why = run.json().getAsJsonArray("why");
        assertFalse(why.isEmpty());
        JsonObject first = why.get(0).getAsJsonObject();
        assertEquals(List.of("source", "step", "piece", "given"),
                List.copyOf(first.getAsJsonObject("question").keySet()));
        assertFalse(first.getAsJsonObject("answer").get("text").getAsString().isBlank());
    }

    @Test
    void whatCannotBeTranslatedIsOneLine() {
        for (String text : List.of(" ", "😀😀", "字".repeat(10_000))) {
            CommandRun run = run("run", "translation", "--text", text, "--json");
            assertEquals(1, run.code());
            assertEquals(1, run.err().lines().count(), run.err());
            assertEquals("", run.out());
        }
    }
}
