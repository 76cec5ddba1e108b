package org.huoye.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.huoye.book.Book;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelStore;
import org.huoye.inference.ShippedModels;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssistantTest {

    private static final ModelStore MODELS = ShippedModels.open();

    private static final String GARDEN = """
            # 园艺

            **堆肥**（compost）是把落叶和菜叶堆在一起，让微生物把它们变成肥料。

            ## 浇水

            番茄早上浇水最好，中午浇水容易伤根。
            """;

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        MODELS.close();
    }

    private Assistant open(Path book) throws IOException {
        return open(book, IndexListener.none(), new CancelToken());
    }

    private Assistant open(Path book, IndexListener listener, CancelToken cancel) throws IOException {
        return Assistant.open(Book.open(book), MODELS, DeviceChoice.CPU, folder.resolve("cache"), listener, cancel);
    }

    private static Answer ask(Assistant assistant, String question) {
        return assistant.ask(question, Dialogue.EMPTY, RunListener.none(), new CancelToken());
    }

    private Path garden() throws IOException {
        return Files.writeString(folder.resolve("garden.md"), GARDEN);
    }

    @Test
    void aSinglePageIsABookToo() throws IOException {
        try (Assistant assistant = open(garden())) {
            Answer answer = ask(assistant, "西红柿什么时候浇水好");
            assertEquals(Answer.Kind.PASSAGE, answer.kind());
            assertEquals("番茄早上浇水最好，中午浇水容易伤根。", answer.text());
            assertEquals("huoye:chapter/garden.md#浇水", answer.source().orElseThrow().uri().toString());
            assertEquals(2, answer.candidates().size());
            assertEquals(Answer.Kind.UNKNOWN, ask(assistant, "TCP 三次握手是怎样的").kind());
        }
    }

    @Test
    void aQuestionInEnglishFindsTheChinesePassage() throws IOException {
        try (Assistant assistant = open(garden())) {
            Answer answer = ask(assistant, "what is compost?");
            assertTrue(answer.text().contains("微生物"), answer.toString());
        }
    }

    @Test
    void aBookMayBringItsOwnQuestions() throws IOException {
        Path book = Files.createDirectories(folder.resolve("我的 书"));
        Files.writeString(book.resolve("garden.md"), GARDEN);
        Files.createDirectories(book.resolve("assistant"));
        Files.writeString(book.resolve("assistant/questions.tsv"),
                "g1\t晚饭后能给番茄浇水吗\t\t最好等到第二天早上。\tgarden#浇水\nsx\t你好\t\t你好，问吧。\t\n");
        try (Assistant assistant = open(book)) {
            Answer answer = ask(assistant, "晚饭后能不能给番茄浇水");
            assertEquals(Answer.Kind.CURATED, answer.kind());
            assertEquals("最好等到第二天早上。", answer.text());
            assertEquals("番茄早上浇水最好，中午浇水容易伤根。", answer.source().orElseThrow().quote());
            assertEquals("晚饭后能给番茄浇水吗", answer.candidates().getFirst().curated().orElseThrow());
            Answer greeting = ask(assistant, "你好");
            assertEquals(Answer.Kind.SMALL_TALK, greeting.kind());
            assertTrue(greeting.source().isEmpty());
        }
    }

    @Test
    void anEmptyBookKnowsNothingAndSaysSo() throws IOException {
        Path page = Files.writeString(folder.resolve("empty.md"), "");
        try (Assistant assistant = open(page)) {
            Answer answer = ask(assistant, "什么是过拟合");
            assertEquals(Answer.Kind.UNKNOWN, answer.kind());
            assertEquals(List.of(), answer.candidates());
            assertFalse(answer.text().isBlank());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "😀🎉👍", "？？？", "\u0000\u0007\u001b", "\u202e\u200f", "\ud800", "……"})
    void nothingAskedIsNotAnswered(String question) throws IOException {
        try (Assistant assistant = open(garden())) {
            Answer answer = ask(assistant, question);
            assertEquals(Answer.Kind.UNKNOWN, answer.kind());
            assertEquals(List.of(), answer.candidates());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"番茄什麼時候澆水好", "番茄\u202e什么时候\u0000浇水好😀", "１番茄什么时候　浇水好？", "番茄 什么时候 浇水 好 שלום"})
    void strangeWritingIsUnderstood(String question) throws IOException {
        try (Assistant assistant = open(garden())) {
            assertEquals("浇水", ask(assistant, question).candidates().getFirst().passage().source().heading());
        }
    }

    @Test
    void tenThousandCharactersTakeNoLonger() throws IOException {
        try (Assistant assistant = open(garden())) {
            Answer answer = assertTimeoutPreemptively(Duration.ofSeconds(5),
                    () -> ask(assistant, "番茄什么时候浇水好。".repeat(1_000)));
            assertEquals("浇水", answer.candidates().getFirst().passage().source().heading());
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> ask(assistant, "x".repeat(10_000)));
        }
    }

    @Test
    void aChangedChapterIsReadAgainAndNothingElse() throws IOException {
        Path book = Files.createDirectories(folder.resolve("book"));
        Files.writeString(book.resolve("a.md"), GARDEN);
        Files.writeString(book.resolve("b.md"), "# 烹饪\n\n炒菜先热锅再放油。\n");
        open(book).close();
        List<Integer> read = new ArrayList<>();
        try (Assistant assistant = open(book, (done, all) -> read.add(done), new CancelToken())) {
            assertEquals(1, read.size(), "all was kept");
            assertFalse(assistant.refresh(IndexListener.none(), new CancelToken()));
            Files.writeString(book.resolve("b.md"), "# 烹饪\n\n煮面要多放水，水开了再下面条。\n");
            read.clear();
            assertTrue(assistant.refresh((done, all) -> read.add(done), new CancelToken()));
            assertEquals(2, read.size(), "one text, and the end");
            assertTrue(ask(assistant, "怎么煮面条").text().contains("水开了"));
        }
    }

    @Test
    void readingCanBeStoppedAndGoesOnWhereItWas() throws IOException {
        Path book = Files.createDirectories(folder.resolve("long"));
        for (int i = 0; i < 20; i++) {
            Files.writeString(book.resolve("c" + i + ".md"), "# 第 " + i + " 章\n\n这一章说的是第 " + i + " 件事。\n");
        }
        CancelToken cancel = new CancelToken();
        assertThrows(CancellationException.class, () -> open(book, (done, all) -> {
            if (done == 10) {
                cancel.cancel();
            }
        }, cancel));
        List<Integer> made = new ArrayList<>();
        open(book, (done, all) -> made.add(done), new CancelToken()).close();
        assertEquals(11, made.getFirst());
    }

    @Test
    void aCacheThatCannotBeWrittenCostsTimeOnly() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file where the folder should be");
        try (Assistant assistant = open(garden())) {
            assertEquals(Answer.Kind.PASSAGE, ask(assistant, "番茄什么时候浇水好").kind());
        }
    }
}
