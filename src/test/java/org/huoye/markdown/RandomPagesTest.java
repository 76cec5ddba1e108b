package org.huoye.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import org.huoye.book.LinkJudge;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small texts put together at random from what Markdown and HTML give meaning to. Seeds are fixed: a failure comes back. */
class RandomPagesTest {

    private static final int TEXTS = 700;
    private static final int LONGEST = 60;
    private static final String[] TOKENS = {"*", "**", "***", "_", "__", "~~", "`", "``", "```", "\n", "\n\n", "\n\n",
            "  \n", "    ",
            "\t", "> ", "- ", "1. ", "+ ", "# ", "### ", "===", "---", "|", "|---|",
            "\n| a | b |\n|---|---|\n| 1 | 2 |\n", "[", "]",
            "(", ")", "![", "](a.png)", "](b.md)", "](#c)", "](javascript:x)", "[a]: b 'c'\n", "[^1]", "\n[^1]: 注\n",
            "<", ">", "</",
            "<!--", "-->", "<![CDATA[", "]]>", "<?", "<a href='#x'>", "<a name=x>", "</a>", "<b>", "</b>", "<p id=y>",
            "</p>", "<div>",
            "</div>", "<ul><li>", "</ul>", "<table>", "<tr>", "<td colspan=9 rowspan=99999>", "</table>", "<script>",
            "</script>", "<style>",
            "</style>", "<svg>", "<math>", "<mtext>", "<template>", "<noscript>", "<textarea>", "<details>",
            "<summary>", "<img src=x onerror=y>",
            "<h2 id=z>", "</h2>", "<pre>", "<code class=language-x>", "<ruby>", "<rt>", "<br>", "<form>", "<select>",
            "<option>", "<plaintext>",
            "&lt;", "&#60;", "&amp;", "&#x0;", "\\", "\\*", "{#d}", "- [ ] ", "- [x] ",
            "```demo object-recognition\nsample: cat.png\n```\n",
            "\n~~~python\nx\n~~~\n", "https://example.org/a_b(c)", "词", "词语", "。", "，", "「", "」", "“", "”", "（", "）",
            "：", "——", "a", "Word", " ", " ",
            "1", "繁體", "か", "한", "😀", "\u0000", "\uFEFF", "\u200B", "\u2028", "\uD83D", "　", "<!-- 讲稿: x -->", "<hr>",
            "<caption>", "<dl><dt>", "<dd>"};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void everyTextBecomesASafePage(long seed) {
        ChapterRenderer renderer = new ChapterRenderer();
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            String markdown = text(random);
            RenderedChapter page = Assertions.assertTimeout(Duration.ofSeconds(20),
                    () -> renderer.render(markdown, "书", LinkJudge.withoutBook()), markdown);
            try {
                assertFalse(page.plainText(), () -> "plain text: " + page.problems());
                PageAssertions.assertSafe(page);
                PageAssertions.assertBudgeted(page);
            } catch (AssertionError e) {
                throw new AssertionError(
                        "seed " + seed + ", text " + i + ":\n" + markdown + "\n\npage:\n" + page.body(), e);
            }
        }
    }

    private static String text(Random random) {
        int tokens = 1 + random.nextInt(LONGEST);
        return random.ints(tokens, 0, TOKENS.length).mapToObj(i -> TOKENS[i]).collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 34})
    void cuttingLosesNothing(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            String[] blocks = {"词。".repeat(2_600), "- 词\n".repeat(700),
                    "```\nx = 1\n" + "y = 2\n".repeat(1_500) + "```",
                    "> " + "词 ".repeat(3_000), "1. 词\n   - 内 **粗** `码`\n".repeat(300), "**" + "粗".repeat(11_000) + "**",
                    "## 题", "短句。"};
            String markdown = random.ints(6, 0, blocks.length).mapToObj(n -> blocks[n])
                    .collect(Collectors.joining("\n\n"));

            RenderedChapter page = new ChapterRenderer().render(markdown, "书", LinkJudge.withoutBook());

            PageAssertions.assertBudgeted(page);
            assertFalse(page.plainText(), () -> "plain text: " + page.problems());
            assertTrue(page.slices().size() > 1 || markdown.length() < 20_000);
            String all = letters(uncut(markdown));
            String cut = letters(Jsoup.parseBodyFragment(page.body()));
            int same = 0;
            while (same < Math.min(all.length(), cut.length()) && all.charAt(same) == cut.charAt(same)) {
                same++;
            }
            assertEquals(all.substring(same, Math.min(all.length(), same + 40)),
                    cut.substring(same, Math.min(cut.length(), same + 40)),
                    "difference at " + same + " of " + all.length());
        }
    }

    private static Document uncut(String markdown) {
        return Jsoup.parseBodyFragment(new MarkdownToHtml().convert(markdown, new Deadline(10_000)));
    }

    private static String letters(Document page) {
        return page.body().wholeText().replaceAll("\\s", "");
    }
}
