package org.huoye.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Books of the shapes that are found in the world open as their authors meant them. */
class AnyBookTest {

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void realFolder() throws IOException {
        folder = Files.createDirectories(temporary.resolve("书 架")).toRealPath();
    }

    private static List<String> ids(Book book) {
        return book.chapters().stream().map(Chapter::id).toList();
    }

    /** The table of contents as indented lines. */
    private static List<String> lines(Book book) {
        return book.contents().stream().map(entry -> "  ".repeat(entry.level()) + entry.title()).toList();
    }

    @Test
    void aGitBookOpensByItsSettings() throws IOException {
        Book book = Book.open(BookFixtures.gitBook(folder));

        assertEquals("深度学习讲义", book.title());
        assertEquals(List.of("介绍", "第一部分", "  1.1 线性模型", "    1.1.1 最小二乘", "    1.1.2 正则化", "  1.2 附：符号",
                "第二部分", "  还没有写"), lines(book));
        assertEquals(new Entry.Broken("还没有写", 1, "part2/later.md"), book.contents().getLast());
        Chapter deep = book.chapter("part1/linear/deep/least-squares.md").orElseThrow();
        assertEquals(new LinkTarget.Picture(folder.resolve("text/images/line.png")),
                book.resolvePicture(deep, "../../../images/line.png"));
        assertEquals(List.of(), book.unlisted());
    }

    @Test
    void anMdBookOpensWithItsPartsDraftsAndChaptersAround() throws IOException {
        Book book = Book.open(BookFixtures.mdBook(folder));

        assertEquals("会动的书", book.title());
        assertEquals(List.of("前言", "怎样读", "第一篇 基础", "起步", "  安装", "  main 与 模块", "草稿", "第二篇 深入", "内存", "后记"),
                lines(book));
        assertEquals(List.of("preface.md", "how.md", "start/index.md", "start/install.md", "start/main.md", "memory.md",
                "end.md"), ids(book));
    }

    @ParameterizedTest
    @ValueSource(strings = {"book.json|{\"structure\": {\"summary\": \"toc.md\"}}|toc.md",
            ".gitbook.yaml|root: ./text/\\nstructure:\\n  summary: toc.md|text/toc.md", "x.txt||summary.md",
            "book.toml|[book]\\nsrc = 'text'|text/SUMMARY.md", "book.toml|[book]\\nsrc = \"../..\"|SUMMARY.md"})
    void theContentsAreFoundWhereTheSettingsSay(String shape) throws IOException {
        String[] parts = shape.split("\\|");
        Files.writeString(folder.resolve(parts[0]), parts[1].replace("\\n", "\n"));
        Path contents = folder.resolve(parts[2]);
        Files.createDirectories(contents.getParent());
        Files.writeString(contents, "# 书\n\n- [只有这一章](only.md)\n");
        Files.writeString(contents.resolveSibling("only.md"), "# 一\n");
        Files.writeString(contents.resolveSibling("other.md"), "# 二\n");

        Book book = Book.open(folder);

        assertEquals(List.of("only.md"), ids(book));
        assertEquals(contents, book.contentsFile().orElseThrow());
        assertEquals(List.of("other.md"), book.unlisted());
    }

    @Test
    void numberedFilesStandAsPeopleCount() throws IOException {
        Book book = Book.open(BookFixtures.numbered(folder));

        assertEquals(List.of("课程", "绪论", "线性 模型", "国标编码", "十六位编码", "结语", "附录", "  记号", "  表"), lines(book));
        Chapter first = book.chapter("第 1 章 绪论.md").orElseThrow();
        assertEquals(new LinkTarget.Inside(first, ""),
                book.resolve(book.chapters().getFirst(), "%E7%AC%AC%201%20%E7%AB%A0%20%E7%BB%AA%E8%AE%BA.md"));
        Chapter linear = book.chapter("第 2 章 线性.md").orElseThrow();
        assertEquals("\n\n\n\n\n\n## 二、解", book.read(linear).substring(0, 12));
        assertEquals("# 国标编码", book.read(book.chapter("第 3 章 国标.md").orElseThrow()).lines().findFirst().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 序, 2, ２ 全宽, 10, 第一章, 第二章, 第九章, 第十章, 第十一章, 第二十章, 第一百章, 第一千零一章",
            "卷上, 卷中, 卷下", "ch1.2, ch1.10, ch2", "a, B, c"})
    void namesAreComparedAsPeopleRead(String order) {
        List<String> wanted = List.of(order.split(", "));
        List<String> names = new ArrayList<>(wanted);
        Collections.shuffle(names, new Random(7));
        names.sort(NaturalOrder.INSTANCE);
        assertEquals(wanted, names);
    }

    @Test
    void nestedFoldersAreLevelsAndFoldersBelongToTheirPages() throws IOException {
        for (String name : List.of("docs/1-intro.md", "docs/2-basics/README.md", "docs/2-basics/a.md",
                "docs/3-more/x/deep.md", "docs/4-end.md", "docs/4-end/b.md", "docs/empty/no/picture.png")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "# " + file.getFileName());
        }

        Book book = Book.open(folder);

        assertEquals(List.of("1-intro.md", "README.md", "  a.md", "3-more", "  x", "    deep.md", "4-end.md", "  b.md"),
                lines(book));
    }

    @Test
    void openingReadsOnlyTheBeginningOfTheFiles() throws IOException {
        for (int i = 0; i < 300; i++) {
            try (RandomAccessFile file = new RandomAccessFile(folder.resolve(i + ".md").toFile(), "rw")) {
                file.write(("# 第 " + i + " 章\n").getBytes(StandardCharsets.UTF_8));
                file.setLength(50L << 20); // a hole, which costs no disk; all of them would be 15 GB
            }
        }

        Book book = assertTimeout(Duration.ofSeconds(20), () -> Book.open(folder));

        assertEquals("第 299 章", book.chapters().getLast().title());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aThousandChaptersOpen(boolean contents) throws IOException {
        Book book = Book.open(BookFixtures.many(folder, 1_000, contents));

        assertEquals(1_000, book.chapters().size());
        assertEquals("part-19/chapter-1000.md", book.chapters().getLast().id());
        assertEquals("第 1000 章", book.chapters().getLast().title());
    }

    @Test
    void aMillionCharactersAreRead() throws IOException {
        Book book = Book.open(BookFixtures.longChapter(folder, 1_000_000));

        assertEquals("长章", book.title());
        assertEquals(1_000_000, book.read(book.chapters().getFirst()).length());
    }

    @Test
    void strangeNamesAreShownOnOneLineAndCanBeOpened() throws IOException {
        for (String name : List.of("🐱 猫.md", "换\n行.md", "a%20b#c?.md", "．．.md", "👩\u200D🔬.md")) {
            Files.writeString(folder.resolve(name), "正文 " + name);
        }

        Book book = Book.open(folder);

        assertEquals(5, book.chapters().size());
        for (Chapter chapter : book.chapters()) {
            assertFalse(chapter.title().contains("\n"), chapter.title());
            assertTrue(book.read(chapter).startsWith("正文"));
            String uri = Book.uri(new LinkTarget.Inside(chapter, "")).orElseThrow();
            assertEquals(new LinkTarget.Inside(chapter, ""), book.resolve(chapter, uri), uri);
        }
        assertTrue(book.chapters().stream().anyMatch(chapter -> chapter.title().equals("👩\u200D🔬")));
    }

    @Test
    void textWithACutCharacterStaysUtf8() throws IOException {
        byte[] text = "# 标题\n\n这一页里有一个字被别的程序切成了两半，其余的字都还是好的：".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("a.md"), java.util.Arrays.copyOf(text, text.length - 1));

        Book book = Book.open(folder);

        assertTrue(book.read(book.chapters().getFirst()).endsWith("还是好的\uFFFD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\n# 标题\n", "---\n\n正文\n---\n", "---\n---\n", "正文\n---\na: b\n---\n"})
    void rulesAreNotTakenForSettings(String text) throws IOException {
        Files.writeString(folder.resolve("a.md"), text);
        Book book = Book.open(folder);
        assertEquals(text, book.read(book.chapters().getFirst()));
    }
}
