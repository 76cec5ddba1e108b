package org.huoye.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huoye.book.BookException.Reason;
import org.huoye.platform.Failures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a book, its reader gets one sentence that says what to do. */
class BrokenBookTest {

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(temporary.resolve("书")).toRealPath();
    }

    private static void assertTold(String sentence, Path book) {
        BookException failure = assertThrows(BookException.class, () -> Book.open(book));
        assertEquals(sentence, Failures.of(failure).sentence());
    }

    private void assertChapterTold(String sentence) throws IOException {
        Book book = Book.open(folder);
        Chapter chapter = book.chapters().getFirst();
        assertTold(sentence, book, chapter);
    }

    private static void assertTold(String sentence, Book book, Chapter chapter) {
        BookException failure = assertThrows(BookException.class, () -> book.read(chapter));
        assertEquals(sentence, Failures.of(failure).sentence());
    }

    @Test
    void nothingIsThere() throws IOException {
        Path dead = Files.createSymbolicLink(folder.resolve("dead"), folder.resolve("nowhere"));
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop2"));
        Files.createSymbolicLink(folder.resolve("loop2"), loop);
        for (Path path : List.of(folder.resolve("nothing"), dead, loop)) {
            assertTold("找不到这本书，请检查路径，或换一个文件夹。", path);
        }
    }

    @Test
    void aFolderHoldsNoMarkdown() throws IOException {
        assertTold("这个文件夹里没有 Markdown 文件（.md），请选择放着书稿的文件夹。", folder);
        Files.writeString(folder.resolve("a.png"), "x");
        Files.createDirectories(folder.resolve("x/y.md"));
        Files.createSymbolicLink(folder.resolve("dead.md"), folder.resolve("nowhere.md"));
        assertTold("这个文件夹里没有 Markdown 文件（.md），请选择放着书稿的文件夹。", folder);
    }

    @Test
    void aFileIsNoBook() throws IOException {
        assertTold("这个文件不是 Markdown 书稿，请选择 .md 文件，或放着书稿的文件夹。", Files.writeString(folder.resolve("a.pdf"), "x"));
    }

    @Test
    void theTableOfContentsIsBroken() throws IOException {
        Path contents = folder.resolve("SUMMARY.md");
        Files.writeString(folder.resolve("a.md"), "# 一\n");
        String empty = "目录文件 SUMMARY.md 里没有一行指向书稿，请补上链接；删掉它，活页就按文件名排列各章。";
        for (String text : List.of("", "只有文字", "# 目录\n\n- 一\n- [二](没有.md)\n",
                "- [自己](SUMMARY.md)\n- [又是](./SUMMARY.md#x)\n",
                "[".repeat(100_000))) {
            Files.writeString(contents, text);
            assertTold(empty, folder);
        }
        Files.write(contents, new byte[]{0, 1, 2, 3});
        assertTold("目录文件 SUMMARY.md 不是文字，或编码无法辨认，请另存为 UTF-8 编码的文本。", folder);
        Files.write(contents, "- [一](a.md)\n".repeat(700_000).getBytes(StandardCharsets.UTF_8));
        assertTrue(Files.size(contents) > 9_000_000);
        assertTold("目录文件 SUMMARY.md 超过 4 MB，请检查它是不是目录；删掉它，活页就按文件名排列各章。", folder);
    }

    @Test
    void aTableOfContentsThatNamesItselfLosesOnlyThatLine() throws IOException {
        Files.writeString(folder.resolve("SUMMARY.md"), "- [目录](SUMMARY.md)\n- [一](a.md)\n");
        Files.writeString(folder.resolve("a.md"), "# 一\n\n[目录](SUMMARY.md)\n");
        Book book = Book.open(folder);
        assertEquals(1, book.contents().size());
        assertTrue(book.resolve(book.chapters().getFirst(), "SUMMARY.md") instanceof LinkTarget.Inside);
    }

    @Test
    void aChapterIsNoText() throws IOException {
        Files.write(folder.resolve("a.md"), new byte[]{'#', ' ', 0, 1, 2});
        assertChapterTold("这一章的文件不是文字，或编码无法辨认，请另存为 UTF-8 编码的文本。");
    }

    @Test
    void aChapterIsFiftyMegabytes() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve("a.md").toFile(), "rw")) {
            file.setLength(50L << 20);
        }
        assertChapterTold("这一章的文件超过 4 MB，请把它拆成几章再打开。");
    }

    @Test
    void aChapterIsGoneOrAnotherThingNow() throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "# 一\n");
        Path outside = Files.writeString(temporary.resolve("secret.md"), "密");
        Book book = Book.open(folder);
        Chapter chapter = book.chapters().getFirst();
        Files.delete(file);
        assertTold("这一章的文件不见了，请检查它是否被移动或改名。", book, chapter);
        Files.createDirectory(file);
        assertTold("读不了这一章的文件，请检查是否有读取它的权限。", book, chapter);
        Files.delete(file);
        Files.createSymbolicLink(file, outside);
        assertTold("这一章的文件指向书的文件夹以外，为安全起见没有打开。", book, chapter);
        Files.delete(file);
        Files.createSymbolicLink(file, file);
        assertTold("这一章的文件不见了，请检查它是否被移动或改名。", book, chapter);
    }

    @Test
    void nothingMayBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "# 一\n");
        Book book = Book.open(folder);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "whoever may read everything is told nothing");
        assertTold("读不了这一章的文件，请检查是否有读取它的权限。", book, book.chapters().getFirst());
        Path contents = Files.writeString(folder.resolve("SUMMARY.md"), "- [一](a.md)\n");
        Files.setPosixFilePermissions(contents, PosixFilePermissions.fromString("---------"));
        assertTold("读不了目录文件 SUMMARY.md，请检查是否有读取它的权限。", folder);
        Set<java.nio.file.attribute.PosixFilePermission> all = Files.getPosixFilePermissions(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
        try {
            assertTold("没有权限读这个文件夹，请修改权限，或换一个文件夹。", folder);
        } finally {
            Files.setPosixFilePermissions(folder, all);
        }
    }

    @Test
    void linksThatLoopOrLeadOutAreNotFollowed() throws IOException {
        Files.writeString(folder.resolve("a.md"), "# 一\n");
        Files.createSymbolicLink(folder.resolve("round"), folder);
        Files.createSymbolicLink(folder.resolve("up"), temporary);
        Files.writeString(temporary.resolve("secret.md"), "密");
        assertEquals(List.of("a.md"), Book.open(folder).chapters().stream().map(Chapter::id).toList());
        Files.writeString(folder.resolve("SUMMARY.md"),
                "- [一](round/round/a.md)\n- [出去](up/secret.md)\n- [上面](../secret.md)\n");
        Book book = Book.open(folder);
        assertEquals(List.of("a.md"), book.chapters().stream().map(Chapter::id).toList());
        assertEquals(2, book.contents().stream().filter(Entry.Broken.class::isInstance).count());
    }

    @Test
    void aFileThatChangesWhileItIsReadIsReadOrExplained() throws Exception {
        Path file = Files.writeString(folder.resolve("a.md"), "# 一\n");
        Book book = Book.open(folder);
        Chapter chapter = book.chapters().getFirst();
        AtomicBoolean end = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().daemon().start(() -> {
            for (int i = 0; !end.get(); i++) {
                try {
                    Files.writeString(file, "# 一\n\n" + "字".repeat(i % 50_000));
                    if (i % 3 == 0) {
                        Files.deleteIfExists(file);
                    }
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        });
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        int read = 0;
        for (int i = 0; i < 2_000; i++) {
            try {
                book.read(chapter);
                read++;
            } catch (BookException e) {
                reasons.add(e.reason());
            }
        }
        end.set(true);
        writer.join();
        assertTrue(read > 0);
        assertTrue(EnumSet.of(Reason.CHAPTER_MISSING, Reason.CHAPTER_UNREADABLE).containsAll(reasons),
                reasons.toString());
    }
}
