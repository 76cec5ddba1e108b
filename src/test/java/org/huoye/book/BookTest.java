package org.huoye.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.huoye.book.BookException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookTest {

    @TempDir
    private Path outside;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(outside.resolve("深度 学习 test")).toRealPath();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Book open() throws BookException {
        return Book.open(folder);
    }

    private static List<String> ids(Book book) {
        return book.chapters().stream().map(Chapter::id).toList();
    }

    @Test
    void readsATableOfContents() throws IOException {
        write("SUMMARY.md", """
                # 我的书

                [前言](preface.md)

                # 第一部分

                * [第一章 *开始*](one/README.md)
                    * [一节](one/a.md "题")
                    * [二节](<one/b c.md>)
                    * [小节](one/a.md#小节)
                * [草稿]()
                * 没有链接
                * [丢了的](lost.md)
                * [网页](https://example.org/)

                -----------

                [后记](end.md)
                """);
        for (String name : List.of("preface.md", "one/README.md", "one/a.md", "one/b c.md", "end.md")) {
            write(name, "# 文件里的标题");
        }

        Book book = open();

        assertEquals("我的书", book.title());
        assertEquals(List.of("preface.md", "one/README.md", "one/a.md", "one/b c.md", "end.md"), ids(book));
        assertEquals(List.of(0, 0, 1, 1, 0), book.chapters().stream().map(Chapter::level).toList());
        Chapter a = book.chapter("one/a.md").orElseThrow();
        assertEquals(List.of(page(book, "preface.md", "前言", 0), new Entry.Part("第一部分"),
                page(book, "one/README.md", "第一章 开始", 0), page(book, "one/a.md", "一节", 1),
                page(book, "one/b c.md", "二节", 1), new Entry.Page("小节", 1, a, "小节"), new Entry.Draft("草稿", 0),
                new Entry.Draft("没有链接", 0), new Entry.Broken("丢了的", 0, "lost.md"),
                new Entry.Outside("网页", 0, URI.create("https://example.org/")), page(book, "end.md", "后记", 0)),
                book.contents());
    }

    private static Entry page(Book book, String id, String title, int level) {
        return new Entry.Page(title, level, book.chapter(id).orElseThrow(), "");
    }

    @Test
    void opensAnMdBookByItsSettings() throws IOException {
        write("book.toml", "[book]\ntitle = \"红皮书\"\nsrc = \"text\"\n");
        write("README.md", "仓库说明");
        write("text/SUMMARY.md", "# Summary\n\n- [一](one.md)\n");
        write("text/one.md", "# 一");

        Book book = open();

        assertEquals("红皮书", book.title());
        assertEquals(List.of("one.md"), ids(book));
    }

    @Test
    void aGitBookBeginsWithItsReadme() throws IOException {
        write("SUMMARY.md", "# Summary\n\n* [一](one.md)\n");
        write("README.md", "# 欢迎");
        write("one.md", "# 一");

        Book book = open();

        assertEquals(List.of("README.md", "one.md"), ids(book));
        assertEquals("欢迎", book.chapters().getFirst().title());
        assertEquals("深度 学习 test", book.title());
    }

    @Test
    void readsAFolderWithoutTableOfContentsAsPeopleCount() throws IOException {
        write("10.md", "# 十");
        write("2.md", "\n\n## 二 ##\n");
        write("README.md", "没有标题");
        write("第十章/1.md", "```\n# 不是标题\n```\n# 是");
        write("第二章/index.md", "# 第二章 线性");
        write("第二章/2.md", "# 乙 C#");
        write(".git/x.md", "x");
        write("node_modules/y.md", "y");
        write("图.png", "x");

        Book book = open();

        assertEquals(List.of("README.md", "2.md", "10.md", "第二章/index.md", "第二章/2.md", "第十章/1.md"), ids(book));
        assertEquals(List.of("README", "二", "十", "第二章 线性", "乙 C#", "是"),
                book.chapters().stream().map(Chapter::title).toList());
        assertEquals(List.of(0, 0, 0, 0, 1, 1), book.chapters().stream().map(Chapter::level).toList());
        assertTrue(book.contents().contains(new Entry.Draft("第十章", 0)));
    }

    @Test
    void aLoneFileIsABookOfOneChapter() throws IOException {
        Path file = write("讲义.md", "\uFEFF# 讲义一");
        write("别的.md", "# 别的");

        Book book = Book.open(file);

        assertEquals("讲义一", book.title());
        assertEquals(List.of("讲义.md"), ids(book));
        assertEquals("# 讲义一", book.read(book.chapters().getFirst()));
        LinkTarget other = book.resolve(book.chapters().getFirst(), "别的.md");
        assertEquals("别的.md", assertInstanceOf(LinkTarget.Inside.class, other).chapter().id());
    }

    @Test
    void saysInASentenceWhyThereIsNothingToRead() throws IOException {
        assertReason(Reason.MISSING, outside.resolve("没有"));
        assertReason(Reason.NO_CHAPTERS, folder);
        assertReason(Reason.NOT_MARKDOWN, write("a.png", "x"));
        assertReason(Reason.WHOLE_DISK, outside.getRoot());
        write("SUMMARY.md", "- [丢了](lost.md)\n");
        assertReason(Reason.CONTENTS_EMPTY, folder);
    }

    private static void assertReason(Reason reason, Path path) {
        BookException failure = assertThrows(BookException.class, () -> Book.open(path));
        assertEquals(reason, failure.reason());
        assertTrue(failure.sentence().endsWith("。"));
    }

    @Test
    void longFilesOfEveryEncodingAreCalledByTheirHeadings() throws IOException {
        String text = "\uFEFF# 标题\n\n" + "一行正文上下\n".repeat(2000);
        Files.write(folder.resolve("1.md"), text.getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("2.md"), text.getBytes(StandardCharsets.UTF_16LE));
        Files.write(folder.resolve("3.md"), text.getBytes(StandardCharsets.UTF_16BE));
        Files.write(folder.resolve("4.md"), text.substring(1).getBytes(Charset.forName("GB18030")));
        assertEquals(List.of("标题", "标题", "标题", "标题"), open().chapters().stream().map(Chapter::title).toList());
    }

    @Test
    void aHeadingInACodeBlockIsNoTitle() throws IOException {
        Files.writeString(folder.resolve("1.md"), "```text\n~~~\n# 代码里\n```\n\n# 标题\n");
        Files.writeString(folder.resolve("2.md"), "> ```text\n> # 代码里\n\n# 标题\n");
        assertEquals(List.of("标题", "标题"), open().chapters().stream().map(Chapter::title).toList());
    }

    @Test
    void readsOldEncodingsAndRefusesWhatIsNoText() throws IOException {
        Files.write(folder.resolve("1.md"), "# 国标：深度学习".getBytes(Charset.forName("GB18030")));
        Files.write(folder.resolve("2.md"), "\uFEFF# 十六位".getBytes(StandardCharsets.UTF_16LE));
        Files.write(folder.resolve("3.md"), new byte[]{0, 1, 2, 3});
        Files.write(folder.resolve("4.md"), new byte[4 * 1024 * 1024 + 1]);
        Files.write(folder.resolve("5.md"), new byte[0]);
        Files.write(folder.resolve("6.md"), "# 宽字节😀".getBytes(StandardCharsets.UTF_8));
        Book book = open();

        assertEquals("# 国标：深度学习", read(book, "1.md"));
        assertEquals("国标：深度学习", book.chapters().getFirst().title());
        assertEquals("# 十六位", read(book, "2.md"));
        assertEquals(Reason.CHAPTER_NOT_TEXT, assertThrows(BookException.class, () -> read(book, "3.md")).reason());
        assertEquals(Reason.CHAPTER_TOO_LARGE, assertThrows(BookException.class, () -> read(book, "4.md")).reason());
        assertEquals("", read(book, "5.md"));
        assertEquals("# 宽字节😀", read(book, "6.md"));
    }

    private static String read(Book book, String id) throws BookException {
        return book.read(book.chapter(id).orElseThrow());
    }

    @Test
    void aLinkOutOfTheFolderOpensNothing() throws IOException {
        Path secret = Files.writeString(outside.resolve("secret.md"), "密");
        Files.writeString(outside.resolve("secret.png"), "密");
        write("a.md", "词");
        Files.createSymbolicLink(folder.resolve("b.md"), secret);
        Files.createSymbolicLink(folder.resolve("b.png"), outside.resolve("secret.png"));
        Files.createSymbolicLink(folder.resolve("up"), outside);
        Files.createSymbolicLink(outside.resolve("images"), outside);
        Book book = open();
        Chapter page = book.chapters().getFirst();

        assertEquals(List.of("a.md"), ids(book));
        for (String href : List.of("b.md", "up/secret.md", "../secret.md", "../images/secret.md", "/../secret.md",
                "..\\secret.md", "%2e%2e/secret.md", "x/../../secret.md", secret.toString(),
                "huoye:chapter/../secret.md",
                "huoye:chapter/b.md")) {
            LinkTarget target = book.resolve(page, href);
            assertTrue(target instanceof LinkTarget.Refused || target instanceof LinkTarget.Missing,
                    () -> href + " -> " + target);
        }
        for (String source : List.of("b.png", "up/secret.png", "../secret.png", "../images/secret.png",
                outside.resolve("secret.png").toString(), "a.md", ".", "")) {
            LinkTarget target = book.resolvePicture(page, source);
            assertTrue(target instanceof LinkTarget.Refused || target instanceof LinkTarget.Missing,
                    () -> source + " -> " + target);
        }
        assertTrue(book.chapter("../secret.md").isEmpty());
        assertTrue(book.chapter("b.md").isEmpty());
        assertEquals(List.of(folder), book.assetRoots());
    }

    @Test
    void aChapterThatBecameALinkOutOfTheFolderIsNotRead() throws IOException {
        Path file = write("a.md", "词");
        Path secret = Files.writeString(outside.resolve("secret.md"), "密");
        Book book = open();
        Files.delete(file);
        Files.createSymbolicLink(file, secret);

        BookException failure = assertThrows(BookException.class, () -> read(book, book.chapters().getFirst()));

        assertEquals(Reason.CHAPTER_OUTSIDE, failure.reason());
    }

    private static String read(Book book, Chapter chapter) throws BookException {
        return book.read(chapter);
    }

    @Test
    void picturesLieInTheFolderOrBesideIt() throws IOException {
        write("ch/a.md", "词");
        Path inside = write("ch/图 一.PNG", "x");
        Path beside = Files.createDirectories(folder.resolveSibling("images")).resolve("猫.jpg");
        Files.writeString(beside, "x");
        Book book = open();
        Chapter page = book.chapters().getFirst();

        assertEquals(new LinkTarget.Picture(inside), book.resolvePicture(page, "图%20一.PNG?raw=true"));
        assertEquals(new LinkTarget.Picture(inside), book.resolvePicture(page, "/ch/图 一.PNG"));
        assertEquals(new LinkTarget.Picture(beside.toRealPath()),
                book.resolvePicture(page, "../../images/%E7%8C%AB.jpg"));
        assertEquals(new LinkTarget.Picture(beside.toRealPath()), book.resolvePicture(page, "..\\..\\images\\猫.jpg"));
        assertEquals(new LinkTarget.Missing("../images/狗.jpg"), book.resolvePicture(page, "../../images/狗.jpg"));
        assertEquals(List.of(folder, folder.resolveSibling("images")), book.assetRoots());
    }

    @Test
    void aPageOpenedAloneSeesThePicturesOfItsBookAndNothingElseOfIt() throws IOException {
        write("SUMMARY.md", "- [甲](part/deep/a.md)");
        Path page = write("part/deep/a.md", "词");
        write("secret.png", "x");
        Path inside = write("images/图.png", "x");
        Path beside = Files.createDirectories(folder.resolveSibling("images")).resolve("猫.jpg");
        Files.writeString(beside, "x");
        Book book = Book.open(page);
        Chapter chapter = book.chapters().getFirst();

        assertEquals(new LinkTarget.Picture(inside), book.resolvePicture(chapter, "../../images/图.png"));
        assertEquals(new LinkTarget.Picture(beside.toRealPath()),
                book.resolvePicture(chapter, "../../../images/猫.jpg"));
        assertInstanceOf(LinkTarget.Refused.class, book.resolvePicture(chapter, "../../secret.png"));
        assertInstanceOf(LinkTarget.Refused.class, book.resolvePicture(chapter, "../../images/../secret.png"));
        assertInstanceOf(LinkTarget.Refused.class, book.resolve(chapter, "../../SUMMARY.md"));
    }

    @Test
    void aPageOpenedAloneOutsideAnyBookSeesNoPicturesAboveIt() throws IOException {
        Path page = write("part/deep/a.md", "词");
        write("images/图.png", "x");
        Book book = Book.open(page);

        assertInstanceOf(LinkTarget.Refused.class,
                book.resolvePicture(book.chapters().getFirst(), "../../images/图.png"));
    }

    @Test
    void aMissingPlaceIsNamedWithItsAnchor() throws IOException {
        write("a.md", "词");
        Book book = open();

        assertEquals(new LinkTarget.Missing("c.md#小节"),
                book.resolve(book.chapters().getFirst(), "c.md#%E5%B0%8F%E8%8A%82"));
    }

    @Test
    void linksLeadToChaptersPlacesDemosAndTheWeb() throws IOException {
        write("a.md", "词");
        write("b/README.md", "词");
        Book book = open();
        Chapter page = book.chapters().getFirst();
        Chapter other = book.chapter("b/README.md").orElseThrow();

        assertEquals(new LinkTarget.Inside(other, "小节"), book.resolve(page, "b/README.md#%E5%B0%8F%E8%8A%82"));
        assertEquals(new LinkTarget.Inside(other, ""), book.resolve(page, "b/"));
        assertEquals(new LinkTarget.Inside(other, ""), book.resolve(page, "b/README.html"));
        assertEquals(new LinkTarget.Inside(page, ""), book.resolve(other, "../a.md?x=y"));
        assertEquals(new LinkTarget.Anchor("小节"), book.resolve(page, "#小节"));
        assertEquals(new LinkTarget.Outside(URI.create("https://example.org/a?b=c#d")),
                book.resolve(page, " https://example.org/a?b=c#d\n"));
        assertEquals(new LinkTarget.Outside(URI.create("mailto:a@example.org")),
                book.resolve(page, "mailto:a@example.org"));
        assertEquals(new LinkTarget.Demo("object-recognition", java.util.Map.of("sample", "猫 1.png")),
                book.resolve(page, "huoye:demo/object-recognition?sample=%E7%8C%AB%201.png"));
        assertEquals(new LinkTarget.Missing("c.md"), book.resolve(page, "c.md"));
        assertInstanceOf(LinkTarget.Refused.class, book.resolve(page, "https://"));
        assertInstanceOf(LinkTarget.Refused.class, book.resolve(page, "x".repeat(5_000)));
    }

    @Test
    void everyTargetThatCanBeFollowedComesBackFromItsUri() throws IOException {
        write("第 1 章#?%&.md", "词");
        Book book = open();
        Chapter page = book.chapters().getFirst();
        for (LinkTarget target : List.of(new LinkTarget.Inside(page, "一 二/三?"), new LinkTarget.Inside(page, ""),
                new LinkTarget.Anchor("一#二"), new LinkTarget.Outside(URI.create("https://example.org/%E7%8C%AB?a=b&c")),
                new LinkTarget.Demo("chat", java.util.Map.of("问", "a=b&c 好?", "k", "")))) {
            assertEquals(target, book.resolve(page, Book.uri(target).orElseThrow()));
        }
    }

    @Test
    void openingAHugeFolderIsBounded() throws IOException {
        for (int i = 0; i < 6_000; i++) {
            Files.writeString(folder.resolve(i + ".md"), "# " + i);
        }
        Path deep = folder;
        for (int i = 0; i < 40; i++) {
            deep = Files.createDirectory(deep.resolve("d"));
        }
        Files.writeString(deep.resolve("x.md"), "# x");

        Book book = assertTimeout(Duration.ofSeconds(20), this::open);

        assertEquals(BookFolder.MOST_CHAPTERS, book.chapters().size());
    }

    @Test
    void aHostileTableOfContentsIsBounded() throws IOException {
        write("a.md", "词");
        StringBuilder summary = new StringBuilder("[".repeat(100_000) + "\n");
        for (int i = 0; i < 3_000; i++) {
            summary.append(" ".repeat(Math.min(i, 500))).append("- [词](a.md)\n");
        }
        write("SUMMARY.md", summary.append("- [词](a.md)\n".repeat(50_000)).toString());

        Book book = assertTimeout(Duration.ofSeconds(20), this::open);

        assertEquals(1, book.chapters().size());
        assertTrue(book.contents().size() <= 5_000);
        assertTrue(book.contents().stream().allMatch(entry -> entry.level() <= 16));
    }
}
