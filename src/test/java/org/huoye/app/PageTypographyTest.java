package org.huoye.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chinese typography where it is a matter of layout: measured in the page that the window shows. */
class PageTypographyTest {

    /** What must not begin a line; a dash or an ellipsis may, in one piece. */
    private static final String NOT_AT_START = "。，、；：？！）」』】》〉’”·％";
    /** What must not end a line. */
    private static final String NOT_AT_END = "（「『【《〈‘“";

    private static final String PAGE = """
            # 排版

            ## 一二三四五六七八九十甲

            ### 用 TensorFlow 2.16 训练一个能认出手写数字的小网络要多久

            #### 深度学习框架对比，以及怎样选择（附：一张表）

            <p id="marks">他说：“好”，又说‘行’——停……说完。<b>“重”</b></p>

            <p id="latin">He said “well” and don’t … stop—so.</p>

            <p id="spaced">学习TensorFlow框架</p>

            <p id="wrapped">他问：“为什么？”她答：“因为（这一点很重要）——它能学！”于是，《论文》、【附录】、「引文」、『书』都写了……
            接着是：数据（1,000条）、标签（“猫”“狗”）；结果：对！错？都有。一句，两句，三句，四句，五句，六句，七句。</p>

            <p id="double">一句。“甲”、“乙”、“丙”、“丁”。</p>

            <p id="single">‘甲’、‘乙’、‘丙’、‘丁’和‘戊’、‘己’。</p>

            | 步 | 损失 |
            |---|---|
            | 1 | 2.1111 |
            | 10 | 0.7 |
            | 1,000 | 0.0489 |
            """;

    /** The lines of an element: a character begins one where it stands left of the last and below it. */
    private static final String LINES = """
            (function (element) {
              const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
              const range = document.createRange();
              const lines = [];
              let left = Infinity;
              let bottom = -Infinity;
              while (walker.nextNode()) {
                const text = walker.currentNode;
                for (let i = 0; i < text.length; i++) {
                  range.setStart(text, i);
                  range.setEnd(text, i + 1);
                  const rects = range.getClientRects();
                  const rect = rects[rects.length - 1];
                  if (!rect || rect.width === 0) {
                    continue;
                  }
                  if (rect.left < left && rect.top + rect.height / 2 > bottom) {
                    lines.push('');
                    bottom = rect.bottom;
                  }
                  left = rect.left;
                  lines[lines.length - 1] += text.data[i];
                }
              }
              return lines.join('\\n');
            })(document.querySelector('%s'))""";

    @TempDir
    static Path folder;

    private static TestWindow test;

    @BeforeAll
    static void openWindow() throws Exception {
        test = TestWindow.reading(Files.writeString(folder.resolve("a.md"), PAGE), folder.resolve("home"));
    }

    @AfterAll
    static void closeWindow() {
        test.close();
    }

    private static double number(String script) {
        return ((Number) test.script(script)).doubleValue();
    }

    /** Width of a piece of an element's text in em of that element. */
    private static double width(String selector, String piece) {
        return number("""
                (function (element, piece) {
                  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
                  const range = document.createRange();
                  while (walker.nextNode()) {
                    const at = walker.currentNode.data.indexOf(piece);
                    if (at >= 0) {
                      range.setStart(walker.currentNode, at);
                      range.setEnd(walker.currentNode, at + piece.length);
                      return range.getBoundingClientRect().width / parseFloat(getComputedStyle(element).fontSize);
                    }
                  }
                  return -1;
                })(document.querySelector('%s'), '%s')""".formatted(selector, piece));
    }

    private static List<String> lines(String selector, String width) {
        test.script("document.getElementById('huoye-page').style.width = '" + width + "'");
        return Arrays.asList(((String) test.script(LINES.formatted(selector))).split("\n"));
    }

    @ParameterizedTest
    @CsvSource({"#marks, “, 1", "#marks, ”, 1", "#marks, ‘, 1", "#marks, ’, 1", "#marks, ——, 2", "#marks, ……, 2",
            "#marks b, “, 1"})
    void marksAreFullWidthInChineseText(String selector, String mark, double em) {
        assertEquals(em, width(selector, mark), 0.02);
    }

    @ParameterizedTest
    @ValueSource(strings = {"“", "”", "’"})
    void marksAreNarrowInLatinText(String mark) {
        double width = width("#latin", mark);
        assertTrue(width > 0.2 && width < 0.6, () -> mark + " takes " + width + " em");
    }

    @Test
    void chineseAndLatinArePartedWithoutABlankInTheText() {
        String width = """
                (function (spacing) {
                  const range = document.createRange();
                  const element = document.getElementById('spaced');
                  element.style.textAutospace = spacing;
                  range.selectNodeContents(element);
                  return range.getBoundingClientRect().width;
                })('%s')""";
        double tight = number(width.formatted("no-autospace"));
        double spaced = number(width.formatted(""));

        assertTrue(spaced > tight + 4, () -> spaced + " after " + tight);
        assertEquals("学习TensorFlow框架", test.script("""
                (function () {
                  getSelection().selectAllChildren(document.getElementById('spaced'));
                  const text = getSelection().toString();
                  getSelection().removeAllRanges();
                  return text;
                })()"""));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8, 9, 10, 11, 13, 17, 24})
    void noLineBeginsOrEndsWithAForbiddenMark(int em) {
        List<String> lines = Stream.of("#wrapped", "#double", "#single")
                .flatMap(selector -> lines(selector, em + "em").stream()).toList();

        assertTrue(lines.size() > 100 / em, () -> lines.toString());
        for (String line : lines) {
            assertFalse(NOT_AT_START.indexOf(line.strip().charAt(0)) >= 0, () -> "begins a line: " + line);
            char last = line.strip().charAt(line.strip().length() - 1);
            assertFalse(NOT_AT_END.indexOf(last) >= 0, () -> "ends a line: " + line);
        }
        String text = String.join("\n", lines);
        assertFalse(text.contains("—\n—") || text.contains("…\n…"), text);
    }

    @ParameterizedTest
    @CsvSource({"h2, 10", "h2, 15", "h3, 8", "h3, 10", "h3, 20", "h4, 8", "h4, 12", "h4, 17"})
    void noHeadingLeavesOneCharacterAlone(String heading, int em) {
        List<String> lines = lines(heading, em + "em");

        assertTrue(lines.size() > 1, () -> lines.toString());
        assertTrue(lines.getLast().length() > 1, () -> lines.toString());
    }

    @Test
    void numbersStandBelowEachOther() {
        assertEquals(1, number("new Set(Array.from(document.querySelectorAll('td:last-child'), cell => {"
                + "const range = document.createRange(); range.selectNodeContents(cell);"
                + "return range.getBoundingClientRect().right.toFixed(1); })).size"));
        assertEquals(width("table", "2.1111"), width("table", "0.0489"), 0.001, "digits are of one width");
    }
}
