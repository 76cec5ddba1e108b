package org.huoye.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.huoye.book.LinkJudge;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeSpansTest {

    private final ChapterRenderer renderer = new ChapterRenderer();

    private Document page(String markdown) {
        RenderedChapter page = renderer.render(markdown, "章", LinkJudge.withoutBook());
        PageAssertions.assertSafe(page);
        PageAssertions.assertBudgeted(page);
        return Jsoup.parseBodyFragment(page.body());
    }

    @Test
    void coloursCodeAndNamesItsLanguage() {
        Element block = page("```Python\ndef f(x):  # 网址 http://example.org 之后\n    return 'a < b'\n```")
                .expectFirst("pre");

        assertEquals("python", block.attr("data-lang"));
        assertEquals("def f(x):  # 网址 http://example.org 之后\n    return 'a < b'\n", block.wholeText());
        assertEquals("'a < b'", block.expectFirst("span.tok-string").text());
        assertEquals(0, block.select("a").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"```\nint a = 1;\n```", "```text\nint a = 1;\n```", "    int a = 1;", "`int a = 1;`"})
    void leavesCodeWithoutAKnownLanguagePlain(String markdown) {
        Document page = page(markdown);

        assertEquals("int a = 1;", page.expectFirst("code").text());
        assertEquals(0, page.select("code span").size());
    }

    @Test
    void leavesCodePlainThatWouldCostTooMuch() {
        assertEquals(0, page("```java\n" + "int a = 1;\n".repeat(90_000) + "```").select("pre span").size());
        assertEquals(0, page("```java\n" + "a=1;".repeat(1_000) + "\n```").select("pre span").size());

        int spans = page("```java\n".concat("int a = 1;\n".repeat(1_500)).concat("```\n\n").repeat(10))
                .select("pre span").size();
        assertTrue(spans > 10_000 && spans <= 20_000, () -> spans + " spans");
    }

    @Test
    void keepsColoursWhereALongBlockIsCut() {
        Document page = page("```py\n" + "x = 1  # 一行\n".repeat(1_200) + "```");

        assertTrue(page.select("pre").size() > 1);
        page.select("pre").forEach(piece -> {
            assertEquals("py", piece.attr("data-lang"));
            assertTrue(piece.select("span.tok-comment").size() > 0);
        });
    }
}
