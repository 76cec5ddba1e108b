package org.huoye.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.huoye.book.Book;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CuratedQuestionsTest {

    @TempDir
    Path folder;

    @Test
    void aLineIsAQuestionWithItsPhrasingsAnswerAndPlace() {
        assertEquals(List.of(
                new CuratedQuestion("q1", List.of("什么是像素", "pixel 是什么"), "照片里的一个小格子。", "a/b", "图片就是数字"),
                new CuratedQuestion("s1", List.of("你好"), "你好。", "", "")),
                CuratedQuestions.parse("q1\t什么是像素\tpixel 是什么\t照片里的一个小格子。\ta/b#图片就是数字\ns1\t你好\t\t你好。\t\n"));
    }

    @Test
    void linesThatAreOtherwiseAreLeftOut() {
        assertEquals(List.of(), CuratedQuestions.parse("id\t问题\n\n\t\t\t\t\nid\t\t\t答案\ta#b\nid\t问\t\t\ta#b\n\u0000"));
        assertEquals(List.of(), CuratedQuestions.parse("id\t" + "问".repeat(5_000) + "\t\t答\t\n"));
    }

    @Test
    void endlessFilesEndSomewhere() {
        assertTrue(CuratedQuestions.parse("q\t问\t问|问|问\t答。\t\n".repeat(100_000)).size() < 2_000);
    }

    @Test
    void aFileThatLeadsOutOfTheBookIsNotRead() throws IOException {
        Path book = Files.createDirectories(folder.resolve("book"));
        Files.writeString(book.resolve("a.md"), "# 甲\n");
        Files.writeString(folder.resolve("questions.tsv"), "q\t问\t\t答。\t\n");
        Files.createSymbolicLink(book.resolve("assistant"), folder);
        assertEquals(List.of(), CuratedQuestions.of(Book.open(book)));
    }

    @Test
    void waysOfAskingAndQuestionsFromElsewhereAreRead() throws IOException {
        Path book = folder.resolve("book");
        Files.createDirectories(book.resolve("assistant"));
        Files.writeString(book.resolve("a.md"), "# 甲\n");
        Files.writeString(book.resolve("assistant/asked.tsv"), "a#甲\t一段\t怎么办|咋办\nohne\t\n\n#\tx\ty\n");
        Files.writeString(book.resolve("assistant/elsewhere.txt"), "明天下雨吗\n\n \n" + "长".repeat(5_000) + "\n");
        assertEquals(List.of(new CuratedQuestions.Asked("a", "甲", "一段", "怎么办\n咋办")),
                CuratedQuestions.asked(Book.open(book)));
        assertEquals(List.of("明天下雨吗"), CuratedQuestions.elsewhere(Book.open(book)));
    }

    @Test
    void theBookHasItsQuestionsAndNoneTwice() throws IOException {
        List<CuratedQuestion> questions = CuratedQuestions.of(Book.open(Path.of("content")));
        List<String> phrasings = questions.stream().flatMap(question -> question.phrasings().stream()).toList();
        assertTrue(questions.size() >= 300, questions.size() + " questions");
        assertEquals(phrasings.size(), new HashSet<>(phrasings).size());
    }
}
