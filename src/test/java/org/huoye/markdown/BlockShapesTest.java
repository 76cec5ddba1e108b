package org.huoye.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.huoye.book.LinkJudge;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callouts, lists of definitions and tasks, footnotes, what folds, figures in HTML, tables. */
class BlockShapesTest {

    private final ChapterRenderer renderer = new ChapterRenderer();

    private String html(String markdown) {
        return renderer.render(markdown, "书", LinkJudge.withoutBook()).body().strip();
    }

    private Element page(String markdown) {
        return Jsoup.parseBodyFragment(html(markdown)).body();
    }

    // ---- callouts ----

    @ParameterizedTest
    @CsvSource({"NOTE, note, 说明", "tip, tip, 提示", "Important, important, 重点", "WARNING, warning, 注意",
            "CAUTION, caution, 警告"})
    void aQuoteThatBeginsWithAKindIsACallout(String mark, String kind, String title) {
        assertEquals("""
                <div class="callout callout-%s">
                <p class="callout-title">%s</p>
                <p>正文</p>
                </div>""".formatted(kind, title), html("> [!" + mark + "]\n> 正文\n"));
    }

    @Test
    void calloutsHoldAnythingEvenCallouts() {
        Element page = page("""
                > [!NOTE]
                > - 甲
                >
                >   > [!TIP]
                >   > `码`
                >
                > ```python
                > x = 1
                > ```
                """);

        assertEquals("甲", page.expectFirst(".callout-note > ul > li > p").text());
        assertEquals("码", page.expectFirst("li > .callout-tip > p > code").text());
        assertEquals("x = 1\n", page.expectFirst(".callout-note > pre").wholeText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"> [!OTHER]\n> 正文", "> [!NOTE] 同一行", "> 先有字\n> [!NOTE]", "> \\[!NOTE]\n> 正文",
            "[!NOTE]\n正文", "> **[!NOTE]**\n> 正文"})
    void everythingElseStaysWhatItIs(String markdown) {
        Element page = page(markdown);

        assertTrue(page.select(".callout").isEmpty());
        assertEquals(markdown.startsWith(">"), !page.select("blockquote").isEmpty());
        assertTrue(page.text().contains("[!"));
    }

    // ---- definitions ----

    @Test
    void aTermAndWhatItMeans() {
        assertEquals("""
                <dl>
                <dt>张量</dt>
                <dd>多维的数组</dd>
                <dd>第二个解释</dd>
                </dl>""", html("张量\n: 多维的数组\n: 第二个解释\n"));
    }

    @Test
    void aColonInRunningTextDefinesNothing() {
        assertEquals("<p>如下:\n:smile: 的意思</p>", html("如下:\n:smile: 的意思\n"));
    }

    // ---- tasks ----

    @Test
    void tasksAreBoxesThatCannotBeClickedAndSayTheirState() {
        Element page = page("- [ ] 读\n- [x] 跑\n");

        Element open = page.expectFirst("li.task-list-item > .task-open");
        Element done = page.expectFirst("li.task-list-item > .task-done");
        assertEquals("checkbox false true 未完成", role(open));
        assertEquals("checkbox true true 已完成", role(done));
        assertEquals("☐ 读 ☑ 跑", page.text());
    }

    private static String role(Element box) {
        return String.join(" ", box.attr("role"), box.attr("aria-checked"), box.attr("aria-disabled"),
                box.attr("aria-label"));
    }

    @Test
    void boxesInHtmlBecomeTheSame() {
        Element page = page("<ul><li><input type=\"checkbox\" checked disabled> 跑</li></ul>\n");

        assertEquals("checkbox true true 已完成", role(page.expectFirst("li.task-list-item > .task-done")));
        assertTrue(page.select("input").isEmpty());
    }

    // ---- footnotes ----

    @Test
    void footnotesLeadThereAndBackFromEachPlace() {
        Element page = page("""
                甲[^n]，乙[^n]，丙[^别]。

                [^n]: 一段

                    两段
                [^别]: 另一条
                """);

        assertEquals("1 1 2", String.join(" ", page.select("a.footnote-ref").eachText()));
        assertEquals("脚注 2", page.select("a.footnote-ref").getLast().attr("aria-label"));
        for (Element reference : page.select("a.footnote-ref")) {
            Element note = page.expectFirst(".footnotes > ol > li[id=" + reference.attr("href").substring(1) + "]");
            String place = reference.parents().getFirst().id();
            Element back = note.expectFirst("> p:last-of-type > a.footnote-backref[href=#" + place + "]");
            assertTrue(back.attr("aria-label").startsWith("回到正文"), back::outerHtml);
        }
        assertEquals("脚注", page.expectFirst(".footnotes").attr("aria-label"));
        assertEquals("回到正文中的第 2 处", page.select("a.footnote-backref").get(1).attr("aria-label"));
        assertEquals("↩ ↩2", page.select("#fn-1 a.footnote-backref").text());
    }

    @Test
    void aFootnoteThatIsNotThereStaysText() {
        assertEquals("<p>甲[^无]</p>", html("甲[^无]"));
    }

    // ---- details ----

    @Test
    void detailsFoldMarkdown() {
        Element page = page("<details>\n<summary>答案</summary>\n\n里面 **粗**\n\n- 表\n\n</details>\n\n后面\n");

        Element details = page.expectFirst("details");
        assertFalse(details.hasAttr("open"));
        assertEquals("答案", details.expectFirst("> summary").text());
        assertEquals("粗", details.expectFirst("> p > strong").text());
        assertEquals("表", details.expectFirst("> ul > li").text());
        assertEquals("后面", page.expectFirst("> p").text());
    }

    @Test
    void detailsWithoutASummaryGetOneInChinese() {
        assertEquals("详情", page("<details>\n\n里面\n\n</details>\n").expectFirst("details > summary").text());
    }

    // ---- HTML that lays out ----

    @Test
    void figuresKeepTheirCaption() {
        Element page = page(
                "<figure>\n<img src=\"a.png\" alt=\"图\" width=\"50%\">\n<figcaption>说明</figcaption>\n</figure>");

        assertEquals("说明", page.expectFirst("figure > figcaption").text());
        assertEquals("图片：图", page.expectFirst("figure > .missing-picture").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div align=\"center\">字</div>", "<div align=CENTER>字</div>", "<center>字</center>",
            "<div style=\"color: red; text-align: center\">字</div>"})
    void centredStaysCentred(String html) {
        assertEquals("<div align=\"center\">字</div>", html(html));
    }

    @Test
    void onlyAlignmentAndWidthAreTakenOutOfStyles() {
        assertEquals("<p>字</p>", html("<p style=\"width: expression(1); text-align: justify; position: fixed\">字</p>"));
    }

    @Test
    void inlineHtmlThatMarkdownHasNoMarkFor() {
        assertEquals("<p>H<sub>2</sub>O<br>按 <kbd>Ctrl</kbd>，<mark>重</mark> x<sup>2</sup></p>",
                html("H<sub>2</sub>O<br>按 <kbd>Ctrl</kbd>，<mark>重</mark> x<sup>2</sup>"));
    }

    @Test
    void aPictureInSeveralFormatsIsOnePicture() {
        Element page = page("""
                <picture><source media="(prefers-color-scheme: dark)" srcset="d.png"><img src="l.png" alt="图"></picture>

                <picture><source srcset="https://e.org/x.png 2x"></picture>
                """);

        assertEquals("图片：图", page.select(".missing-picture").getFirst().text());
        assertEquals(2, page.select(".missing-picture").size());
        assertTrue(page.select("picture, source").isEmpty());
    }

    // ---- tables ----

    @Test
    void authorsAlignTheirColumns() {
        Element page = page("| 左 | 中 | 右 | 无 |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 字 |\n| 1 | 2 | 3 | 字 |\n");

        for (Element row : page.select("tr")) {
            assertEquals("left center right ",
                    String.join(" ", row.children().stream().map(cell -> cell.attr("align")).toList()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1            | 20           | right
            1,234.5      | −7           | right
            3.5%         | —            | ''
            3.5%         | 12 %         | right
            +0.25        | ~40          | right
            1e-3         | 2E5          | right
            12 ms        | 7 ms         | ''
            2016 年      | 2017 年      | ''
            1.2.3.4 版   | 2            | ''
            """)
    void aColumnOfNumbersStandsAtTheRight(String first, String second, String align) {
        Element page = page("| 名 | 数 |\n|---|---|\n| 甲 | " + first + " |\n| 乙 | " + second + " |\n");

        assertEquals(3, page.select("tr > :last-child").stream().filter(cell -> cell.attr("align").equals(align))
                .count());
        assertTrue(page.select("tr > :first-child[align]").isEmpty());
    }
}
