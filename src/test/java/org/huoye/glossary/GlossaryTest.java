package org.huoye.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.huoye.book.Book;
import org.huoye.jobs.CancelToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossaryTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void makeBook() throws IOException {
        Files.writeString(folder.resolve("SUMMARY.md"), "# 书\n\n- [1 区别](a.md)\n- [2 图像](b.md)\n- [3 坏](c.md)\n");
        Files.writeString(folder.resolve("a.md"), """
                # 区别

                ## 损失与梯度

                **损失**（loss）量出预测差多远。**Softmax 层**（softmax layer）把分数变成概率。
                """);
        Files.writeString(folder.resolve("b.md"), """
                **卷积**（convolution）是滑动的加权和。

                # 图像

                又说一次：**损失**（loss）。
                """);
        Files.write(folder.resolve("c.md"), new byte[]{0, 1, 2});
    }

    private Glossary read() throws IOException {
        return Glossary.of(Book.open(folder), new CancelToken());
    }

    @Test
    void aTermLeadsToItsFirstPlace() throws IOException {
        Glossary.Entry loss = read().find("损失").orElseThrow();
        assertEquals("loss", loss.english());
        assertEquals("损失（loss）量出预测差多远。", loss.definition());
        assertEquals("a.md", loss.chapter().id());
        assertEquals(Optional.of("huoye:chapter/a.md#损失与梯度"), Book.uri(loss.place()));
        assertEquals("", read().find("卷积").orElseThrow().anchor());
    }

    @Test
    void aTermIsFoundHoweverItsLettersAreWritten() throws IOException {
        assertTrue(read().find(" softmax 层").isPresent());
        assertTrue(read().find("ＳＯＦＴＭＡＸ 层").isPresent());
        assertTrue(read().find("层").isEmpty());
    }

    @Test
    void aDefinitionCanBeReadWithoutLaidOutFormulas() throws IOException {
        Files.writeString(folder.resolve("a.md"), "**温度**（temperature）$T$ 除以 $z_i$，\\$5 与 \\$6 不是公式。\n");
        Glossary.Entry entry = read().find("温度").orElseThrow();
        assertEquals("温度（temperature）T 除以 z_i，$5 与 $6 不是公式。", entry.plainDefinition());
    }

    @Test
    void termsStandInReadingOrderAndRepeatedOnesApart() throws IOException {
        Glossary glossary = read();
        assertEquals(List.of("损失", "Softmax 层", "卷积"),
                glossary.entries().stream().map(Glossary.Entry::name).toList());
        assertEquals(List.of("b.md"), glossary.again().stream().map(entry -> entry.chapter().id()).toList());
    }

    @Test
    void readingStopsWhenItIsCancelled() throws IOException {
        CancelToken cancel = new CancelToken();
        cancel.cancel();
        Book book = Book.open(folder);
        assertThrows(CancellationException.class, () -> Glossary.of(book, cancel));
    }
}
