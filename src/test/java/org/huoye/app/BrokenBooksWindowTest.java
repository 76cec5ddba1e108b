package org.huoye.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.huoye.book.Chapter;
import org.huoye.reader.Notice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A book that cannot be opened costs its reader one sentence: the page that is open stays, and the window goes on. */
class BrokenBooksWindowTest {

    @TempDir
    static Path folder;

    private static TestWindow test;

    /**
     * Something that cannot be opened.
     *
     * @param begins how its sentence begins
     * @param maker makes it in an empty folder and names what the reader opens
     */
    record Broken(String begins, Maker maker) {
        @Override
        public String toString() {
            return begins;
        }
    }

    interface Maker {
        Path in(Path folder) throws IOException;
    }

    static Stream<Broken> books() {
        return Stream.of(new Broken("找不到这本书", empty -> empty.resolve("nothing")),
                new Broken("找不到这本书",
                        empty -> Files.createSymbolicLink(empty.resolve("dead"), empty.resolve("nowhere"))),
                new Broken("这个文件夹里没有 Markdown 文件", empty -> empty),
                new Broken("这个文件不是 Markdown 书稿", empty -> Files.writeString(empty.resolve("a.docx"), "x")),
                new Broken("目录文件 SUMMARY.md 里没有一行指向书稿", empty -> {
                    Files.writeString(empty.resolve("a.md"), "# 一\n");
                    Files.writeString(empty.resolve("SUMMARY.md"), "- [自己](SUMMARY.md)\n");
                    return empty;
                }), new Broken("目录文件 SUMMARY.md 超过 4 MB", empty -> {
                    Files.write(empty.resolve("SUMMARY.md"),
                            "- [一](a.md)\n".repeat(700_000).getBytes(StandardCharsets.UTF_8));
                    return empty;
                }), new Broken("这一章的文件不是文字",
                        empty -> Files.write(empty.resolve("a.md"), new byte[]{'#', ' ', 0})),
                new Broken("这一章的文件超过 4 MB", empty -> Files.write(empty.resolve("a.md"), new byte[50 << 20])));
    }

    @BeforeAll
    static void openWindow() throws Exception {
        Path good = Files.createDirectories(folder.resolve("good"));
        Files.writeString(good.resolve("1.md"), "# 一\n\n正文\n");
        Files.writeString(good.resolve("2.md"), "# 二\n\n正文\n");
        test = TestWindow.reading(good, folder.resolve("home"));
    }

    @AfterAll
    static void closeWindow() {
        test.close();
    }

    @BeforeEach
    void openGoodBook() throws Exception {
        open(folder.resolve("good"));
        TestWindow.onFx(() -> { // a book opens where it was left, which another test may have done in its second chapter
            test.model().go(java.util.Objects.requireNonNull(test.model().bookProperty().get()).chapters().getFirst(),
                    "");
            return true;
        });
        test.waitUntil(() -> {
            Chapter shown = test.model().chapterProperty().get();
            return shown != null && shown.title().equals("一") && test.model().noticeProperty().get() == null;
        }, "the first chapter");
        test.waitForPage();
    }

    private static void open(Path path) throws Exception {
        TestWindow.onFx(() -> {
            test.model().open(path);
            return true;
        });
        test.waitUntil(() -> !test.model().openingProperty().get(), "the end of opening");
    }

    private static void assertTold(String begins) {
        Notice notice = TestWindow.onFx(() -> test.model().noticeProperty().get());
        String sentence = assertInstanceOf(Notice.Failed.class, notice).failure().sentence();
        assertEquals(begins, sentence.substring(0, Math.min(begins.length(), sentence.length())));
        assertNotNull(test.node(".band"));
    }

    @ParameterizedTest
    @MethodSource("books")
    void aBookThatCannotBeOpenedIsOneSentenceAndThePageStays(Broken broken) throws Exception {
        Path path = broken.maker.in(Files.createTempDirectory(folder, "broken"));

        open(path);

        assertTold(broken.begins);
        assertEquals("一", test.script("document.querySelector('h1').textContent"));
    }

    @Test
    void aChapterThatIsGoneIsOneSentenceAndAnotherCanBeRead() throws Exception {
        Path good = folder.resolve("good");
        Path moved = Files.move(good.resolve("2.md"), good.resolve("2.txt"));
        TestWindow.onFx(() -> {
            test.model().goNext();
            return true;
        });
        test.waitUntil(() -> test.model().noticeProperty().get() != null, "the sentence");
        assertTold("这一章的文件不见了");
        Files.move(moved, good.resolve("2.md"));
        TestWindow.onFx(() -> {
            test.model().goNext();
            return true;
        });
        test.waitUntil(() -> {
            Chapter shown = test.model().chapterProperty().get();
            return shown != null && shown.title().equals("二");
        }, "the second chapter");
    }
}
