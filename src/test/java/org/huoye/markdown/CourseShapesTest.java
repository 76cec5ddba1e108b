package org.huoye.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.huoye.book.Book;
import org.huoye.book.Chapter;
import org.huoye.markdown.RenderedChapter.Heading;
import org.huoye.markdown.RenderedChapter.Problem.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Course notes as they are found: old habits of writing, pictures that are not there. */
class CourseShapesTest {

    @TempDir
    private Path folder;

    private static RenderedChapter render(Path file) throws IOException {
        Book book = Book.open(file);
        Chapter chapter = book.chapters().getFirst();
        RenderedChapter page = new ChapterRenderer().render(book, chapter);
        PageAssertions.assertSafe(page);
        PageAssertions.assertBudgeted(page);
        return page;
    }

    private RenderedChapter shapes() throws IOException {
        Path file = Files.createDirectories(folder.resolve("深度 学习")).resolve("讲义.md");
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("course-shapes.md"))) {
            Files.copy(in, file);
        }
        return render(file);
    }

    @Test
    void keepsTheHeadingsAsOutline() throws IOException {
        RenderedChapter page = shapes();

        assertEquals("3.1 一门课的讲义", page.title());
        assertEquals(List.of(new Heading(1, "31-一门课的讲义", "3.1 一门课的讲义"), new Heading(2, "目标", "目标"),
                new Heading(2, "311-比较", "3.1.1 比较"), new Heading(2, "312-安装", "3.1.2 安装"),
                new Heading(3, "313-技巧", "3.1.3 技巧")), page.outline());
    }

    @Test
    void putsACalmBoxWhereAPictureIsMissing() throws IOException {
        RenderedChapter page = shapes();

        assertEquals(List.of("图片：比较", "图片：plain-name.png", "图片：中文 图.gif", "图片：动态图.gif"),
                Jsoup.parse(page.body()).select("span.missing-picture").eachText());
        assertEquals("书里没有这张图片：../images/比较.png",
                Jsoup.parse(page.body()).expectFirst("span.missing-picture").attr("title"));
        assertEquals(Collections.nCopies(4, Kind.MISSING_PICTURE),
                page.problems().stream().map(RenderedChapter.Problem::kind).toList());
    }

    @Test
    void readsNestedListsQuotesAndEmphasisAsMeant() throws IOException {
        Document page = Jsoup.parse(shapes().body());

        assertEquals(List.of("无", "无", "用C++写的，外面包着Python"),
                page.select("ul > li > ul > li").eachText().subList(0, 3));
        assertEquals(2, page.select("blockquote > ul > li").size());
        assertEquals(2, page.select("blockquote > blockquote > p").size());
        assertEquals("some.keras", page.select("strong > a").text());
        assertEquals("https://example.org/install/gpu?hl=zh-cn",
                page.select("a[href*=gpu]").attr("href"));
        assertEquals("pip install something==1.13\n", page.expectFirst("pre > code").wholeText());
        assertFalse(page.text().contains("**"), page.text());
    }

    @Test
    void showsPicturesThatLieInAnImagesFolderBesideTheBook() throws IOException {
        Files.createDirectories(folder.resolve("images"));
        Path picture = Files.write(folder.resolve("images/比较.png"), new byte[]{1});

        RenderedChapter page = shapes();

        assertEquals(List.of(picture.toRealPath()),
                page.pictures().values().stream().map(RenderedChapter.PictureRef::file).toList());
        assertEquals("比较", Jsoup.parse(page.body()).expectFirst("img[data-picture=p1]").attr("alt"));
    }

    @Test
    void showsTheWholeCourseChapter() throws IOException {
        Path seed = Path.of(System.getProperty("huoye.dist", "."))
                .resolveSibling("shared").resolve("seed/6.2-deep-learning-applications.md");
        assumeTrue(Files.isRegularFile(seed), () -> "the course chapter is not beside the project: " + seed);

        RenderedChapter page = render(seed);

        assertEquals(List.of("6.2 深度学习应用简介", "学习目标", "6.2.1 区别", "6.2.2 深度学习主要应用", "6.2.3 常见深度学习框架对比",
                "1.2.2 TensorFlow的特点", "1.2.3 TensorFlow的安装", "1.2.4 Tenssorlfow使用技巧"),
                page.outline().stream().map(Heading::title).toList());
        assertEquals(List.of("图片：区别", "图片：数据量", "图片：框架关注", "图片：tensorflowgithub.png", "图片：TF动态图.gif"),
                Jsoup.parse(page.body()).select("span.missing-picture").eachText());
        assertFalse(Jsoup.parse(page.body()).text().contains("**"));
    }
}
