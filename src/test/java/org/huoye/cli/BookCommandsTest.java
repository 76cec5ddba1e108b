package org.huoye.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands for authors: {@code check} and {@code glossary}. */
class BookCommandsTest {

    private static final Path CONTENT = Path.of("content");

    @TempDir
    Path folder;

    private CommandRun run(String... arguments) {
        return CommandRun.of(folder, arguments);
    }

    private Path book(String text) throws Exception {
        Path book = Files.createDirectories(folder.resolve("书"));
        Files.writeString(book.resolve("SUMMARY.md"), "# 书名\n\n- [1 一](a.md)\n");
        Files.writeString(book.resolve("a.md"), text);
        return book;
    }

    @Test
    void theBundledBookHasNoProblem() {
        CommandRun run = run("check", CONTENT.toString());
        assertEquals(0, run.code(), run.out() + run.err());
        assertTrue(run.out().contains("没有问题"), run.out());
    }

    @Test
    void checkPrintsFileAndLineAndReturnsOne() throws Exception {
        Path book = book("# 一\n\n[没有](x.md)\n");
        CommandRun run = run("check", book.toString());
        assertEquals(1, run.code());
        assertEquals("", run.err());
        assertTrue(run.out().startsWith(book.toRealPath().resolve("a.md") + ":3：链接没有对应的文件：x.md"), run.out());
    }

    @Test
    void checkPrintsOneJsonObject() throws Exception {
        Path book = book("# 一\n\n[没有](x.md)\n");
        Files.writeString(book.resolve("b.md"), "# 二\n");
        CommandRun run = run("check", book.toString(), "--json");
        JsonObject json = run.json();
        assertEquals(List.of("book", "chapters", "problems", "hints"), List.copyOf(json.keySet()));
        JsonObject problem = json.getAsJsonArray("problems").get(0).getAsJsonObject();
        assertEquals(List.of("kind", "file", "line", "subject", "text"), List.copyOf(problem.keySet()));
        assertEquals("broken-link", problem.get("kind").getAsString());
        assertEquals(3, problem.get("line").getAsInt());
        assertEquals("not-in-contents",
                json.getAsJsonArray("hints").get(0).getAsJsonObject().get("kind").getAsString());
        assertEquals(1, run.code());
    }

    @Test
    void hintsAloneReturnZero() throws Exception {
        Path book = book("# 一\n");
        Files.writeString(book.resolve("b.md"), "# 二\n");
        CommandRun run = run("check", book.toString());
        assertEquals(0, run.code(), run.out());
        assertTrue(run.out().contains("b.md：提示，"), run.out());
    }

    @Test
    void aBookThatCannotBeOpenedIsOneSentence() {
        for (String command : List.of("check", "glossary")) {
            CommandRun run = run(command, folder.resolve("nothing").toString());
            assertEquals(1, run.code());
            assertTrue(run.err().startsWith("找不到这本书"), run.err());
            assertEquals(2, run(command, "--nothing").code());
        }
    }

    @Test
    void glossaryWritesTheTermsByPinyin() throws Exception {
        Path book = book("""
                # 一

                ## 甲 (乙)

                **重采样**（resampling）是从样本里再取样本。

                **阿尔法**（*alpha*）：用 `a_b*c` 与 <b>[x]</b>，得 $z_i$。
                """);
        Path out = book.resolve("more/术语.md");
        Files.createDirectories(out.getParent());
        CommandRun run = run("glossary", book.toString(), "--out", out.toString());
        assertEquals(0, run.code(), run.err());
        assertEquals("""
                # 术语表

                <!-- 由 huoye glossary 写成，请不要手改。 -->

                术语按拼音排列，每个后面是第一次解释它的那句话和出处。

                ## A

                **阿尔法** alpha
                : 阿尔法（alpha）：用 a\\_b\\*c 与 \\[x\\]，得 $z_i$。 [1 一](../a.md#甲-乙)

                ## C

                **重采样** resampling
                : 重采样（resampling）是从样本里再取样本。 [1 一](../a.md#甲-乙)
                """, Files.readString(out));
        assertTrue(run("glossary", book.toString()).out().contains("](a.md#甲-乙)"));
        assertEquals(0, run("check", book.toString()).code());
    }

    @Test
    void aBookWithoutTermsIsOneSentence() throws Exception {
        CommandRun run = run("glossary", book("# 一\n").toString());
        assertEquals(1, run.code());
        assertTrue(run.err().contains("**词**（english）"), run.err());
    }

    @Test
    void theBundledListOfTermsIsUpToDate() throws Exception {
        CommandRun run = run("glossary", CONTENT.toString());
        assertEquals(0, run.code(), run.err());
        assertEquals(run.out(), Files.readString(CONTENT.resolve("glossary.md")),
                "run: target/huoye/bin/huoye glossary content --out content/glossary.md");
        assertTrue(Files.readString(CONTENT.resolve("SUMMARY.md")).contains("(glossary.md)"));
    }
}
