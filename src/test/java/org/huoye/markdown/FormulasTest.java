package org.huoye.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.huoye.book.LinkJudge;
import org.huoye.markdown.RenderedChapter.Problem;
import org.huoye.markdown.RenderedChapter.Problem.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

    private final ChapterRenderer renderer = new ChapterRenderer();

    private RenderedChapter render(String markdown) {
        RenderedChapter page = renderer.render(markdown, "章", LinkJudge.withoutBook());
        PageAssertions.assertSafe(page);
        PageAssertions.assertBudgeted(page);
        return page;
    }

    private List<String> formulas(String markdown) {
        return Jsoup.parseBodyFragment(render(markdown).body()).select("math").eachAttr("alttext");
    }

    @ParameterizedTest
    @ValueSource(strings = {"苹果 $5 和 $10。", "从$5到$10元", "价格是5$，而不是10$。", "卖 $5，买 $6，共 $11", "$ 5 和 6 $",
            "US$5 and US$6", "\\$x\\$", "只有一个 $ 号", "一个 $a", "`$x$`", "5$。下一句 \\(没有结束 10$", "各$五元和$六元", "$$", "$$$$",
            "\\(\\)", "\\[\\\\\\]"})
    void leavesMoneyAndLoneSignsAsText(String markdown) {
        assertEquals(List.of(), formulas(markdown));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\u0001', value = {"误差$x$很小;x", "$a*b*c$ 和 *强调*;a*b*c",
            "$x_1$ 与 $x_2$;x_1,x_2",
            "$\\text{准确率}=1$;\\text{准确率}=1", "**粗 $x$ 体**;x", "\\(a+b\\);a+b", "\\[a+b\\];a+b", "句中 $$c$$ 完;c",
            "$5$ 元;5", "（$x$）;x", "$a\\$b$;a\\$b", "| $a$ | $b$ |\\n|---|---|\\n| $c$ | 丁 |;a,b,c"})
    void findsFormulasInText(String markdown, String tex) {
        String text = markdown.replace("\\n|", "\n|");
        assertEquals(List.of(tex.split(",")), formulas(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$$\na\n- b\n= c\n$$", "段落\n$$\na\n- b\n= c\n$$\n段落", "$$ a\n- b\n= c $$",
            "\\[\na\n- b\n= c\n\\]",
            "```math\na\n- b\n= c\n```", "> $$\n> a\n> - b\n> = c\n> $$", "- 项\n\n  $$\n  a\n  - b\n  = c\n  $$"})
    void keepsTheLinesOfADisplayedFormulaFromBeingMarkdown(String markdown) {
        Document page = Jsoup.parseBodyFragment(render(markdown).body());

        assertEquals(List.of("a\n- b\n= c"), page.select(".formula > math[display=block]").eachAttr("alttext"));
        assertEquals(0, page.select("h1, h2, li li").size());
    }

    @Test
    void showsAFormulaThatCannotBeReadAsItsSource() {
        RenderedChapter page = render("见 $\\href{javascript:alert(1)}{x}$。\n\n$$\n\\nothing\n$$");

        Document parsed = Jsoup.parseBodyFragment(page.body());
        assertEquals(List.of("$\\href{javascript:alert(1)}{x}$", "$$\\nothing$$"),
                parsed.select("code.formula-source").eachText());
        assertEquals(List.of(Kind.FORMULA, Kind.FORMULA), page.problems().stream().map(Problem::kind).toList());
        assertTrue(parsed.select("code").stream().noneMatch(code -> code.attr("title").isBlank()));
    }

    @Test
    void leavesAFormulaWithoutEndAsText() {
        RenderedChapter page = render("$$\na + b\n\n后面的 **话**。");

        assertTrue(page.problems().isEmpty());
        assertTrue(page.body().contains("<strong>话</strong>"), page.body());
    }

    @Test
    void givesSearchTheTeXAndHeadingsTheSigns() {
        RenderedChapter page = render("# 损失 $L$\n\n由 $\\hat{y}$ 得到。");

        assertEquals("损失 L", page.title());
        assertEquals("由 $\\hat{y}$ 得到。", page.text().getLast().text());
    }

    @Test
    void keepsALineEndBesideAFormulaAsABlank() {
        assertTrue(render("误差\n$x$\n很小").body().contains("误差\n<math"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\u0001', value = {"误差 $x$，很小;x，", "（$x$）;（x）", "从“$x$”到;“x”",
            "$x$、$y$。;x、|y。", "$x$ 很小;", "**粗 $x$，**;x，", "$$x$$，展示;"})
    void keepsAFormulaOnOneLineWithItsMarks(String markdown, String joined) {
        Document page = Jsoup.parseBodyFragment(render(markdown).body());

        assertEquals(joined == null ? "" : joined,
                page.select("span.joined").stream().map(Element::wholeText).collect(Collectors.joining("|")));
        assertEquals(0, page.select("span.joined math[display=block]").size());
    }

    @Test
    void joinsNoMoreThanAFewMarksToAFormula() {
        Document page = Jsoup.parseBodyFragment(render("$x$" + "！".repeat(500)).body());

        assertEquals("x！！！", page.expectFirst("span.joined").wholeText());
        assertEquals("x" + "！".repeat(500), page.body().wholeText().strip());
    }

    @Test
    void linksNothingInsideAFormula() {
        assertFalse(render("$\\text{http://example.org}$").body().contains("<a"));
    }

    @Test
    void keepsMarksOfProseOutOfFormulas() {
        assertFalse(render("由 $x_1, \\ldots, x_n$ 和 $a’$ 组成").body().contains("<span"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<math><mi>x</mi></math>",
            "<math><mtext><a href='javascript:alert(1)'>x</a></mtext></math>",
            "<math href='javascript:alert(1)'><maction actiontype='statusline'>x</maction></math>",
            "<math><annotation-xml encoding='text/html'><script>alert(1)</script></annotation-xml></math>",
            "<span data-formula-1='x'>y</span>"})
    void letsNoAuthorWriteMathMlHimself(String markup) {
        assertFalse(render(markup).body().contains("<m"));
    }

    @Test
    void neverCutsAFormula() {
        String large = "$$" + "x+".repeat(400) + "x$$";
        RenderedChapter page = render((large + "\n\n").repeat(30));

        assertEquals(30, Jsoup.parseBodyFragment(page.body()).select("math").size());
        Document deep = Jsoup.parseBodyFragment(
                render("> ".repeat(38) + "$" + "\\sqrt{".repeat(30) + "x" + "}".repeat(30) + "$").body());
        assertEquals(1, deep.select("math, code.formula-source").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"$a ", "$", "$$a\n", "\\(a", "$x$", "$$\n", "\\[\n", "$a$ $5 "})
    void isBoundedOnManySigns(String piece) {
        String text = piece.repeat(20_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(60),
                () -> renderer.render(text, "章", LinkJudge.withoutBook()));
    }
}
