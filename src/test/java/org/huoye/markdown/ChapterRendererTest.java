package org.huoye.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huoye.book.Book;
import org.huoye.book.BookException;
import org.huoye.book.Chapter;
import org.huoye.book.LinkJudge;
import org.huoye.book.LinkTarget;
import org.huoye.markdown.RenderedChapter.DemoCard;
import org.huoye.markdown.RenderedChapter.Heading;
import org.huoye.markdown.RenderedChapter.Problem;
import org.huoye.markdown.RenderedChapter.Problem.Kind;
import org.huoye.markdown.RenderedChapter.TextBlock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChapterRendererTest {

    @TempDir
    private Path folder;

    private final ChapterRenderer renderer = new ChapterRenderer();

    private RenderedChapter render(String markdown) {
        return renderer.render(markdown, "书", LinkJudge.withoutBook());
    }

    private RenderedChapter renderInBook(String markdown) throws IOException {
        Files.writeString(folder.resolve("a.md"), markdown);
        Book book = Book.open(folder);
        return renderer.render(book, book.chapter("a.md").orElseThrow());
    }

    @Test
    void aPageThatFailedOnceIsMadeAgain() {
        boolean[] failing = {true};
        LinkJudge judge = new LinkJudge() {
            @Override
            public LinkTarget resolve(String href) {
                if (failing[0]) {
                    throw new IllegalStateException("a disk that is busy");
                }
                return new LinkTarget.Anchor("");
            }

            @Override
            public LinkTarget resolvePicture(String source) {
                return new LinkTarget.Missing(source);
            }
        };
        assertTrue(renderer.render("[这里](#)", "书", judge).plainText());
        failing[0] = false;
        assertFalse(renderer.render("[这里](#)", "书", judge).plainText());
    }

    @Test
    void aDemoBlockBecomesAnEmptyCard() {
        RenderedChapter page = render("""
                ```demo object-recognition
                sample: cat.png
                threshold: 0.5
                ```
                """);

        assertEquals(List.of(new DemoCard("huoye-demo-1", "object-recognition",
                Map.of("sample", "cat.png", "threshold", "0.5"))), page.demos());
        Element card = Jsoup.parse(page.body()).expectFirst("div.demo-card");
        assertEquals("huoye-demo-1", card.id());
        assertEquals("object-recognition", card.attr("data-demo"));
        assertEquals(0, card.childNodeSize());
    }

    @Test
    void aDemoInAListOrWithoutSettingsIsACardToo() {
        RenderedChapter page = render("- 试\n\n  ```demo chat\n  ```\n\n~~~demo translation\n~~~\n");

        assertEquals(List.of("chat", "translation"), page.demos().stream().map(DemoCard::demo).toList());
        assertEquals(2, Jsoup.parse(page.body()).select("div.demo-card").size());
    }

    @Test
    void aMalformedDemoBlockStaysCode() {
        RenderedChapter page = render("```demo Object Recognition\n```\n\n```demonstration\nx\n```\n");

        assertTrue(page.demos().isEmpty());
        assertEquals(2, Jsoup.parse(page.body()).select("pre > code").size());
    }

    @Test
    void headingsOfTheSameNameGetNumbersAndAreReported() {
        RenderedChapter page = render("# 小结\n\n## 小结\n\n## 小结-1\n\n## 小结\n\n## {#自定}\n\n## 题 {#自定}\n");

        assertEquals(List.of("小结", "小结-1", "小结-1-1", "小结-2", "自定", "自定-1"),
                page.outline().stream().map(Heading::anchor).toList());
        assertEquals(4, page.problems().stream().filter(problem -> problem.kind() == Kind.DUPLICATE_ANCHOR).count());
        assertEquals("题", page.outline().getLast().title());
    }

    @Test
    void anAnchorCannotTakeAnIdOfTheHost() {
        RenderedChapter page = render("# huoye-demo-1\n\n<p id=\"huoye-x\">词</p>\n");

        assertEquals("x-huoye-demo-1", page.outline().getFirst().anchor());
        assertEquals("", Jsoup.parse(page.body()).expectFirst("p").id());
    }

    @Test
    void linksInThePageFindTheirPlaceHoweverItIsSpelt() {
        RenderedChapter page = render(
                """
                        ## 6.2.1 区别

                        [甲](#621-区别) [乙](#6.2.1%20区别) [丙](#621-%E5%8C%BA%E5%88%AB) [丁](#没有) [戊](#) [己](#here) <a name="here"></a>
                        """);

        assertEquals(List.of("#621-区别", "#621-区别", "#621-区别", "", "#", "#here", ""),
                Jsoup.parse(page.body()).select("a").stream().map(a -> a.attr("href")).toList());
        assertEquals(List.of(new Problem(Kind.BROKEN_LINK, "#没有")), page.problems());
        assertEquals("这一页里没有：没有", Jsoup.parse(page.body()).expectFirst("a.dead-link").attr("title"));
    }

    @Test
    void linksToChaptersBecomeUrisThatTheBookUnderstandsAgain() throws IOException {
        Files.writeString(folder.resolve("第 二章.md"), "# 二");

        RenderedChapter page = renderInBook("[二](<第 二章.md#小 节>) [三](三.md#用途)");

        Element link = Jsoup.parse(page.body()).expectFirst("a[href]");
        assertEquals("huoye:chapter/第%20二章.md#小%20节", link.attr("href"));
        Book book = Book.open(folder);
        Chapter second = book.chapter("第 二章.md").orElseThrow();
        assertEquals(new org.huoye.book.LinkTarget.Inside(second, "小 节"),
                book.resolve(book.chapters().getFirst(), link.attr("href")));
        assertEquals(List.of(new Problem(Kind.BROKEN_LINK, "三.md#用途")), page.problems());
        assertEquals("书里没有：三.md#用途", Jsoup.parse(page.body()).expectFirst("a.dead-link").attr("title"));
    }

    @Test
    void picturesAreNamedAndLeftToTheHost() throws IOException {
        Path picture = Files.write(folder.resolve("猫 1.png"), new byte[]{1});

        RenderedChapter page = renderInBook(
                "![猫](%E7%8C%AB%201.png) <img src='猫 1.png' width=200 onload=x> [大图](<猫 1.png>)");

        assertEquals(3, page.pictures().size());
        assertTrue(page.pictures().values().stream().allMatch(p -> p.file().equals(toReal(picture))));
        assertEquals(0, Jsoup.parse(page.body()).select("img[src]").size());
        assertEquals("200", Jsoup.parse(page.body()).expectFirst("img[width]").attr("width"));
        String link = Jsoup.parse(page.body()).expectFirst("a").attr("href");
        assertTrue(link.startsWith("huoye:picture/"), link);
        assertTrue(page.pictures().containsKey(link.substring("huoye:picture/".length())), link);
    }

    private static Path toReal(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void codeKeepsItsLanguage() {
        assertEquals("language-python",
                Jsoup.parse(render("```python\nx < 1\n```").body()).expectFirst("pre > code").className());
    }

    @Test
    void tablesTasksFootnotesAndStrikethroughAreKnown() {
        RenderedChapter page = render("""
                | 甲 | 乙 |
                |:--|--:|
                | 1 | ~~2~~ |

                - [x] 做了
                - [ ] 没做

                词[^1]

                [^1]: 注。
                """);

        Element body = Jsoup.parse(page.body()).body();
        assertEquals("right", body.select("td").get(1).attr("align"));
        assertEquals("2", body.expectFirst("del").text());
        assertEquals(List.of("已完成", "未完成"),
                body.select("li.task-list-item > span[role=checkbox]").eachAttr("aria-label"));
        String note = body.expectFirst("a.footnote-ref").attr("href");
        assertTrue(body.select("div.footnotes li").stream().anyMatch(li -> note.equals("#" + li.id())), page.body());
        assertTrue(page.problems().isEmpty(), () -> page.problems().toString());
    }

    @Test
    void theTextIsKeptBlockByBlockUnderItsAnchor() {
        RenderedChapter page = render("开头\n\n# 题\n\n- 甲**乙**\n  - 丙\n\n![图](没有.png)\n");

        assertEquals(List.of(new TextBlock("", "开头"), new TextBlock("题", "题"), new TextBlock("题", "甲乙"),
                new TextBlock("题", "丙")), page.text());
    }

    @Test
    void longListsGoOnCounting() {
        RenderedChapter page = render("3. 词\n" + "1. 词\n".repeat(1_199));

        int next = 3;
        for (Element list : Jsoup.parse(page.body()).select("ol")) {
            assertEquals(next, Integer.parseInt(list.attr("start")));
            assertTrue(list.childrenSize() <= 500);
            next += list.childrenSize();
        }
        assertEquals(1_203, next);
    }

    @Test
    void longTablesRepeatTheirHead() {
        RenderedChapter page = render("| 甲 | 乙 |\n|---|---|\n" + "| 1 | 2 |\n".repeat(1_000));

        assertTrue(page.slices().size() > 1);
        for (String slice : page.slices()) {
            assertEquals("甲 乙", Jsoup.parse(slice).select("table > thead > tr").text(), slice);
        }
        assertEquals(1_000, Jsoup.parse(page.body()).select("tbody > tr").size());
    }

    @Test
    void anItemThatIsCutGoesOnWithoutANewNumber() {
        RenderedChapter page = render("1. 甲\n2. " + "长。".repeat(8_000) + "\n3. 丙\n");

        Element last = Jsoup.parse(page.slices().getLast()).expectFirst("ol");
        assertEquals("2", last.attr("start"));
        assertTrue(last.child(0).hasClass("continued"));
        assertEquals("丙", last.child(1).text());
    }

    @Test
    void aTextOverTheBudgetIsShownAsItIsWritten() {
        RenderedChapter page = render("# 题\n\n" + ">".repeat(2_000) + " <b>深</b>");

        assertTrue(page.plainText());
        assertEquals(List.of(new Problem(Kind.OVER_BUDGET, "第 3 行：引用嵌套太深")), page.problems());
        assertTrue(Jsoup.parse(page.body()).expectFirst("pre.plain").wholeText().contains("<b>深</b>"));
        assertFalse(Jsoup.parse(page.body()).expectFirst("p.notice").text().isBlank());
        PageAssertions.assertSafe(page);
    }

    @Test
    void renderingTwiceIsFreeUntilAFileChanges() throws IOException {
        RenderedChapter first = renderInBook("![图](图.png)");
        assertSame(first, renderInBook("![图](图.png)"));

        Files.write(folder.resolve("图.png"), new byte[]{1});
        RenderedChapter second = renderInBook("![图](图.png)");

        assertNotSame(first, second);
        assertEquals(1, second.pictures().size());
    }

    @Test
    void aChapterThatCannotBeReadSaysWhy() throws IOException {
        Files.writeString(folder.resolve("a.md"), "词");
        Book book = Book.open(folder);
        Files.delete(folder.resolve("a.md"));

        BookException failure = org.junit.jupiter.api.Assertions.assertThrows(BookException.class,
                () -> renderer.render(book, book.chapters().getFirst()));

        assertEquals("这一章的文件不见了，请检查它是否被移动或改名。", failure.sentence());
    }
}
