package org.huoye.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.huoye.book.LinkJudge;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseTypographyTest {

    private final ChapterRenderer renderer = new ChapterRenderer();

    private String paragraph(String markdown) {
        return withMarks(markdown).replaceAll("[⟨⟩]", "");
    }

    /** With Latin marks between ⟨ and ⟩. */
    private String withMarks(String markdown) {
        String body = renderer.render(markdown, "书", LinkJudge.withoutBook()).body().strip();
        return body.replaceFirst("^<p>", "").replaceFirst("</p>$", "")
                .replaceAll("<span class=\"latin\">([^<]*)</span>", "⟨$1⟩");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            **词。**后                 | <strong>词。</strong>后
            前**「词」**后             | 前<strong>「词」</strong>后
            **“词”**后                 | <strong>“词”</strong>后
            前**（词）**               | 前<strong>（词）</strong>
            **词：**后                 | <strong>词：</strong>后
            前**《词》**后             | 前<strong>《词》</strong>后
            前**“词”**word             | 前<strong>“词”</strong>word
            **词！**Word               | <strong>词！</strong>Word
            前**词(word)**后           | 前<strong>词(word)</strong>后
            前**`码`**后               | 前<strong><code>码</code></strong>后
            前**[词](https://e.org)**后 | 前<strong><a href="https://e.org" class="outside-link">词</a></strong>后
            **词**。后                 | <strong>词</strong>。后
            **词**（后）               | <strong>词</strong>（后）
            （**词**）                 | （<strong>词</strong>）
            「**词**」                 | 「<strong>词</strong>」
            **甲「**乙**」丙**         | <strong>甲「<strong>乙</strong>」丙</strong>
            **甲**、**乙**。           | <strong>甲</strong>、<strong>乙</strong>。
            *词。*后                   | <em>词。</em>后
            ***词。***后               | <em><strong>词。</strong></em>后
            ~~词。~~后                 | <del>词。</del>后
            前~~「词」~~后             | 前<del>「词」</del>后
            **繁體。**後               | <strong>繁體。</strong>後
            **か。**き                 | <strong>か。</strong>き
            **词……**后                 | <strong>词……</strong>后
            **——词**后                 | <strong>——词</strong>后
            前**😀**后                 | 前<strong>😀</strong>后
            """)
    void emphasisHoldsNextToChinesePunctuation(String markdown, String html) {
        assertEquals(html, paragraph(markdown));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a**"b"**c                  | a**"b"**c
            **bold** text              | <strong>bold</strong> text
            ***both***                 | <em><strong>both</strong></em>
            ***both** one*             | <em><strong>both</strong> one</em>
            in**tra**word              | in<strong>tra</strong>word
            snake_case_name            | snake_case_name
            a * b * c                  | a * b * c
            2**3 和 4**5               | 2<strong>3 和 4</strong>5
            \\*\\*词。\\*\\*后         | **词。**后
            `**词。**`后               | <code>**词。**</code>后
            “**b**” c                  | “<strong>b</strong>” c
            他说**。词**               | 他说**。词**
            2 ** 3 ** 4                | 2 ** 3 ** 4
            """)
    void otherMarksMeanWhatCommonMarkSays(String markdown, String html) {
        assertEquals(html, paragraph(markdown));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            使用**[ tf.keras](https://e.org) **构建 | 使用<strong><a href="https://e.org" class="outside-link">tf.keras</a> </strong>构建
            前**词 **后                | 前<strong>词 </strong>后
            前**词 **，后              | 前<strong>词 </strong>，后
            前**词 **后\\*\\*          | 前<strong>词 </strong>后**
            前**甲 **后 **乙**         | 前<strong>甲 </strong>后 <strong>乙</strong>
            **甲**乙**丙 **丁          | <strong>甲</strong>乙<strong>丙 </strong>丁
            """)
    void aBlankBeforeTheClosingMarksIsForgivenWhereNothingElseCanBeMeant(String markdown, String html) {
        assertEquals(html, paragraph(markdown));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            甲⏎乙                      | 甲乙
            甲，⏎乙                    | 甲，乙
            甲⏎（乙）                  | 甲（乙）
            **甲**⏎乙                  | <strong>甲</strong>乙
            甲⏎**乙**                  | 甲<strong>乙</strong>
            甲⏎`乙`                    | 甲<code>乙</code>
            甲：⏎“乙”⏎丙               | 甲：“乙”丙
            甲  ⏎乙                    | 甲<br>⏎乙
            甲⏎word                    | 甲⏎word
            word⏎乙                    | word⏎乙
            word⏎word                  | word⏎word
            “word”⏎“word”              | “word”⏎“word”
            甲 乙                      | 甲 乙
            繁體⏎中文                  | 繁體中文
            `甲⏎乙`                    | <code>甲 乙</code>
            한글⏎한글                  | 한글⏎한글
            """)
    void aLineEndBetweenChineseCharactersIsNoBlank(String markdown, String html) {
        assertEquals(html.replace('⏎', '\n'), paragraph(markdown.replace('⏎', '\n')));
    }

    @Test
    void lineEndsInListsQuotesAndHtmlAreTreatedAlike() {
        assertEquals("<ul>\n<li>甲乙</li>\n</ul>", paragraph("- 甲\n  乙"));
        assertEquals("<blockquote>\n<p>甲乙</p>\n</blockquote>", paragraph("> 甲\n> 乙"));
        assertEquals("<div>\n甲乙\n</div>", paragraph("<div>\n甲\n乙\n</div>"));
        assertEquals("<pre><code>甲\n乙\n</code></pre>", paragraph("```\n甲\n乙\n```"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            官网https://e.org/a，后         | 官网<a href="https://e.org/a" class="outside-link">https://e.org/a</a>，后
            （https://e.org/a）             | （<a href="https://e.org/a" class="outside-link">https://e.org/a</a>）
            (https://e.org/a_(b)).          | (<a href="https://e.org/a_(b)" class="outside-link">https://e.org/a_(b)</a>).
            `https://e.org`                 | <code>https://e.org</code>
            [甲 https://e.org 乙](https://f.org) | <a href="https://f.org" class="outside-link">甲 https://e.org 乙</a>
            http://                         | http://
            """)
    void aBareAddressEndsWhereTheSentenceGoesOn(String markdown, String html) {
        assertEquals(html, paragraph(markdown));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            他说：“好。”                    | 他说：“好。”
            他说“Hello”，走了               | 他说“Hello”，走了
            “Hello”他说                     | “Hello”他说
            He said “hi”.                   | He said ⟨“⟩hi⟨”⟩.
            他引用 He said “hi” again       | 他引用 He said ⟨“⟩hi⟨”⟩ again
            don’t                           | don⟨’⟩t
            他说 don’t                      | 他说 don⟨’⟩t
            学习——训练……                    | 学习——训练……
            TensorFlow——一个框架            | TensorFlow——一个框架
            pages 3—5 … end                 | pages 3⟨—⟩5 ⟨…⟩ end
            ‘a “b” c’                       | ⟨‘⟩a ⟨“⟩b⟨”⟩ c⟨’⟩
            “繁體 Word”                     | “繁體 Word”
            “**Word**” 与词                 | “<strong>Word</strong>” 与词
            a **“b”** c                     | a <strong>⟨“⟩b⟨”⟩</strong> c
            `“code”`                        | <code>“code”</code>
            ……                              | ……
            甲、‘乙’、丙                    | 甲、<wbr>‘乙’、丙
            甲‘乙’丙                        | 甲<wbr>‘乙’<wbr>丙
            “‘甲’”                          | “‘甲’”
            """)
    void marksHaveTheShapeOfTheTextAroundThem(String markdown, String html) {
        assertEquals(html, withMarks(markdown));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            跑 C++，网页           | 跑 ⟪C++⟫，网页
            **C++**写成            | <strong>⟪C++⟫</strong>写成
            G++ 和 Notepad++       | ⟪G++⟫ 和 ⟪Notepad++⟫
            A+ 级                  | ⟪A+⟫ 级
            按 Ctrl+Shift+D        | 按 Ctrl+Shift+D
            `C++` 和 1 + 2         | <code>C++</code> 和 1 + 2
            x + y                  | x + y
            """)
    void noLineEndsInsideANameWithAPlus(String markdown, String html) {
        assertEquals(html, paragraph(markdown).replaceAll("<span class=\"joined\">([^<]*)</span>", "⟪$1⟫"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"[N, 224, 224, 3];true", "[1,100,6];true", "[1, 1000];true", "[N];false",
            "`[1, 2]`;false", "[1, 2] 等;false", "[a, b, c](d.md);false"})
    void noLineEndsInsideTheShapeOfATensorInATable(String cell, boolean joined) {
        String body = renderer.render("| 形状 | 是什么 |\n|---|---|\n| %s | 一批小图 |\n".formatted(cell), "书",
                LinkJudge.withoutBook()).body();
        assertEquals(joined ? cell : "", Jsoup.parseBodyFragment(body).select("td > span.joined").text());
    }

    @Test
    void aHeadingIsNeverTheLastThingOfASlice() {
        String markdown = "# 题\n\n" + ("甲".repeat(1_990) + "\n\n").repeat(5) + "## 节\n\n### 小节\n\n" + "乙".repeat(9_900)
                + "\n\n## 表\n\n" + "- 词\n".repeat(700) + "\n## 末\n";

        List<String> slices = renderer.render(markdown, "书", LinkJudge.withoutBook()).slices();

        for (String slice : slices.subList(0, slices.size() - 1)) {
            assertFalse(slice.strip().matches("(?s).*</h[1-6]>"), slice);
        }
        assertTrue(slices.stream().anyMatch(slice -> slice.strip().startsWith("<h2 id=\"节\">")));
        assertEquals(List.of("节", "小节", "表", "末"), slices.stream().flatMap(
                slice -> Jsoup.parseBodyFragment(slice).select("h2, h3").eachText().stream()).toList());
    }

    @Test
    void traditionalCharactersStayAsTheyAreWritten() {
        assertEquals("臺灣、體驗、憂鬱的烏龜——「學習」", paragraph("臺灣、體驗、憂鬱的烏龜——「學習」"));
    }
}
