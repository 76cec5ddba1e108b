package org.huoye.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huoye.book.Book;
import org.huoye.book.LinkJudge;
import org.huoye.markdown.RenderedChapter.Problem.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileMarkupTest {

    @TempDir
    private Path folder;

    private final ChapterRenderer renderer = new ChapterRenderer();

    static Stream<String> attempts() {
        return HostileMarkup.all().stream();
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void leavesNothingThatRunsOrLoads(String markup) throws IOException {
        for (String markdown : List.of(markup, "前 " + markup + " 后", "- " + markup, "> " + markup, "<div>" + markup)) {
            RenderedChapter page = inBook(markdown);

            PageAssertions.assertSafe(page);
            PageAssertions.assertBudgeted(page);
            assertTrue(page.pictures().isEmpty(), () -> "a picture got through: " + page.pictures());
        }
    }

    private RenderedChapter inBook(String markdown) throws IOException {
        Path book = Files.createDirectories(folder.resolve("书"));
        Path file = Files.writeString(book.resolve("章.md"), markdown);
        Book open = Book.open(file);
        return renderer.render(open, open.chapters().getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JavaScript:alert(1)", "&#106;avascript:alert(1)",
            "java&#x0a;script:alert(1)",
            "vbscript:x", "data:text/html,x", "file:///etc/passwd", "../../../../etc/passwd",
            "..%2f..%2f..%2fetc%2fpasswd", "javascript%3Aalert(1)", "//example.org/x", "C:/Windows/win.ini"})
    void reportsARefusedLinkAndKeepsItsWords(String href) throws IOException {
        RenderedChapter page = inBook("[词](" + href + ")");

        Element link = Jsoup.parseBodyFragment(page.body()).expectFirst("a");
        assertTrue(link.hasClass("refused-link") && !link.hasAttr("href"), page.body());
        assertEquals("词", link.text());
        assertFalse(link.attr("title").isBlank());
        assertEquals(List.of(Kind.REFUSED_LINK), kinds(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a.png", "data:image/png;base64,AAAA", "file:///etc/passwd",
            "../../../../etc/passwd", "../secret.png"})
    void refusesPicturesFromOutsideTheBook(String source) throws IOException {
        Files.writeString(folder.resolve("secret.png"), "x");

        RenderedChapter page = inBook("![猫](" + source + ")");

        assertEquals(List.of(Kind.REFUSED_PICTURE), kinds(page));
        assertTrue(page.pictures().isEmpty());
        assertEquals("图片：猫", Jsoup.parse(page.body()).select("span.missing-picture").text());
    }

    private static List<Kind> kinds(RenderedChapter page) {
        return page.problems().stream().map(RenderedChapter.Problem::kind).toList();
    }

    @Test
    void neverShowsSpeakerNotes() throws IOException {
        String note = "先问学生";
        for (String markdown : List.of("# 章\n\n<!-- 讲稿: " + note + " -->\n\n正文",
                "# 章 <!-- 讲稿: " + note + " -- 两个连字符 -->\n\n正文",
                "# 章 <!-- 讲稿:\n\n" + note + "\n\n-->\n\n正文", "- 项 <!-- 讲稿:\n\n" + note + " -->\n\n正文",
                "> 引 <!--\n" + note + "\n-->\n\n正文", "正文 <!-- " + note,
                "| 甲 |\n|---|\n| 乙 <!-- " + note + " --> |\n\n正文",
                "正文 <!-->" + note + "-->", "<!-->" + note + "-->\n\n正文", "<!-- a --!> " + note + " --> 正文",
                "*正文 <!-- " + note + "* -->",
                "正文\n<!-- " + "长".repeat(3_000) + note + " -->",
                "正文\n\n<!--\n\n```\n" + note + "\n```\n-->", "[" + "*".repeat(9_000) + " 正文 <!-- " + note + " -->")) {
            RenderedChapter page = inBook(markdown);

            assertFalse(page.body().contains(note), page.body());
            assertTrue(page.body().contains("正文"), page.body());
            assertTrue(page.text().stream().noneMatch(block -> block.text().contains(note)));
        }
    }

    @Test
    void showsACommentThatIsCode() {
        String markdown = """
                ```html
                <!-- 说明
                两行 -->
                ```

                写作 `<!-- 说明 -->`。
                """;

        RenderedChapter page = renderer.render(markdown, "书", LinkJudge.withoutBook());

        assertTrue(page.body().contains("&lt;!-- 说明\n两行 --&gt;"), page.body());
        assertTrue(page.body().contains("<code>&lt;!-- 说明 --&gt;</code>"), page.body());
    }

    @Test
    void neverLeavesARawAngleBracketOfAnAttempt() {
        String body = renderer.render(String.join("\n\n", HostileMarkup.all()), "书", LinkJudge.withoutBook()).body()
                .toLowerCase(Locale.ROOT);

        assertFalse(
                body.contains("<script") || body.contains("<style") || body.contains("<svg") || body.contains("<math"));
    }
}
