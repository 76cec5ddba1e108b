package org.huoye.markdown;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the texts that slow down, overflow or freeze other readers. Each is Markdown, made when asked for. */
public final class HostileBooks {

    private HostileBooks() {
    }

    /**
     * A text with a name.
     *
     * @param name for test reports and file names: letters, digits and hyphens
     */
    public record HostileBook(String name, Supplier<String> markdown) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** All of them. */
    public static Stream<HostileBook> all() {
        return Stream.of(forParser(), forSanitiser(), forPage()).flatMap(List::stream);
    }

    /** What makes a Markdown parser recurse deeply or take quadratic time; also just inside the budgets. */
    public static List<HostileBook> forParser() {
        return List.of(book("quotes-1200-deep", () -> ">".repeat(1_200) + " 深"),
                book("quotes-spaced-100000-deep", () -> "> ".repeat(100_000) + "深"),
                book("quotes-40-deep-many-lines", () -> (">".repeat(40) + " 深\n").repeat(10_000)),
                book("lists-400-deep", () -> nestedList(400)),
                book("lists-39-deep-again", () -> again(100, nestedList(39))),
                book("list-marks-in-one-line", () -> "- ".repeat(20_000) + "深"),
                book("numbers-in-one-line", () -> "1. ".repeat(20_000) + "深"),
                book("emphasis-5000-deep", () -> "*a ".repeat(5_000) + "b*".repeat(5_000)),
                book("emphasis-2000-deep", () -> "*a ".repeat(1_900) + "b*".repeat(1_900)),
                book("emphasis-never-closed", () -> "**词".repeat(100_000)),
                book("emphasis-mixed", () -> "*_".repeat(50_000) + "词" + "_*".repeat(50_000)),
                book("emphasis-inside-budget", () -> again(50, "*a **a ".repeat(1_300))),
                book("long-star-run", () -> "词" + "*".repeat(200_000) + "词"),
                book("backticks-320-kb", () -> risingRuns("`", 800)),
                book("backticks-20-kb", () -> risingRuns("`", 200)),
                book("backticks-alone", () -> "` `` ".repeat(100_000)),
                book("backticks-inside-budget", () -> again(50, risingRuns("`", 60))),
                book("tildes", () -> "~~词".repeat(100_000)),
                book("brackets-open", () -> "[".repeat(100_000)),
                book("brackets-open-and-closed", () -> "[".repeat(50_000) + "a" + "]".repeat(50_000)),
                book("brackets-inside-budget", () -> again(20, "[a](".repeat(1_300))),
                book("pictures-open", () -> "![".repeat(100_000)),
                book("link-destinations-open", () -> "[a](<b".repeat(100_000)),
                book("link-parentheses", () -> "[a](" + "(".repeat(100_000)),
                book("attributes-80-kb", () -> "<a " + attributes(8_000) + ">词</a>"),
                book("attributes-inline-80-kb", () -> "词 <b " + attributes(8_000) + ">词</b>"),
                book("attributes-4-kb", () -> again(200, "词 <b " + attributes(400) + ">词</b>")),
                book("tag-never-closed", () -> "<a ".repeat(100_000)),
                book("comment-inline-2-kb", () -> "词 <!-- " + "讲".repeat(2_000) + " --> 词"),
                book("comment-inline-1-mb", () -> "词 <!-- " + "a b ".repeat(250_000) + " --> 词"),
                book("comments-never-closed", () -> "词 <!-- ".repeat(100_000)),
                book("comments-never-closed-lines", () -> "词 <!-- 词\n".repeat(50_000)),
                book("declarations", () -> "词 <!A ".repeat(50_000)), book("instructions", () -> "词 <?".repeat(50_000)),
                book("cdata", () -> "词 <![CDATA[".repeat(50_000)),
                book("mail-autolink-40-kb", () -> "<" + "a".repeat(20_000) + "@" + "b".repeat(20_000) + ".com>"),
                book("autolink-1-mb", () -> "<https://" + "a".repeat(1_000_000) + ">"),
                book("bare-addresses", () -> "https://".repeat(100_000)),
                book("address-and-brackets", () -> "https://a.b/" + ")".repeat(500_000)),
                book("link-definitions-229-kb", () -> definitions(20_000)),
                book("link-definitions-inside-budget", () -> again(10, definitions(900))),
                book("link-definition-titles", () -> "[a]: b 'c\n".repeat(20_000)),
                book("link-repetition",
                        () -> "[a]: https://example.org/" + "x".repeat(100_000) + "\n\n" + "[a] ".repeat(1_500)),
                book("footnotes", () -> "词[^1]".repeat(20_000) + "\n\n[^1]: 注"),
                book("footnote-definitions", () -> footnotes(5_000)),
                book("footnote-nests-itself", () -> "词[^1]\n\n[^1]: 注[^1] 注[^2]\n\n[^2]: 注[^1]\n"),
                book("entities", () -> "&".repeat(200_000) + "&#x;".repeat(50_000)),
                book("escapes", () -> "\\".repeat(400_000)),
                book("headings", () -> "# 同名\n\n".repeat(20_000)),
                book("setext-lines", () -> "词\n".repeat(100_000) + "==="),
                book("line-ends", () -> "\n".repeat(1_000_000)),
                book("carriage-returns", () -> "\r".repeat(500_000) + "词"),
                book("blanks", () -> " ".repeat(1_000_000) + "词"),
                book("tabs", () -> "\t".repeat(500_000) + "词"), book("fences", () -> "```\n".repeat(50_001)),
                book("fence-long", () -> "`".repeat(100_000) + "\n词\n"),
                book("table-wide", () -> row(5_000, "a") + row(5_000, "-") + row(5_000, "a")),
                book("table-wide-and-short-rows", () -> row(5_000, "a") + row(5_000, "-") + "|\n".repeat(5_000)),
                book("pipes", () -> "|".repeat(200_000) + "\n" + "|-".repeat(50_000)),
                book("one-line-of-2-mb", () -> "词".repeat(1_999_000)),
                book("text-over-the-cap", () -> "词 ".repeat(1_900_000)),
                book("surrogates", () -> "\uD83D".repeat(5_000) + "**\uDE00**" + "😀**词**😀".repeat(900)));
    }

    /** What gets past a sanitiser, or makes it deep or slow. */
    public static List<HostileBook> forSanitiser() {
        return List.of(book("vectors", () -> String.join("\n\n", HostileMarkup.all())),
                book("vectors-inline", () -> String.join(" 词 ", HostileMarkup.all())),
                book("tags-nested-10000", () -> "<div>".repeat(10_000) + "词"),
                book("tags-nested-in-paragraph", () -> "词" + "<b>".repeat(3_900)),
                book("formatting-unclosed", () -> again(300, "<p>词<b><i><u><s><em><strong><a href=b>词")),
                book("formatting-and-tables", () -> again(300, "<table><b><i><u><tr><a href=c>词")),
                book("tables-nested", () -> "<table><tr><td>".repeat(3_000) + "词"),
                book("tables-foster", () -> "<table>" + "词<b>".repeat(3_000)),
                book("links-nested", () -> again(500, "<a href=a><a href=b><a href=c>词")),
                book("lists-in-html", () -> "<ul><li>".repeat(5_000) + "词"),
                book("svg-nested-use", HostileBooks::nestedUse),
                book("attribute-1-mb", () -> "<p title=\"" + "词".repeat(1_000_000) + "\">词</p>"),
                book("attributes-many", () -> again(400, "<p " + IntStream.range(0, 300).mapToObj(i -> "a" + i + "=1")
                        .reduce("", (a, b) -> a + " " + b) + ">词</p>")));
    }

    /** Allowed by every list, and still too much to lay out in one go. */
    public static List<HostileBook> forPage() {
        return List.of(book("items-100000", () -> "- 词\n".repeat(100_000)),
                book("items-30000-numbered", () -> "1. 词\n".repeat(30_000)),
                book("items-in-item", () -> "- 外\n" + "  - 内\n".repeat(10_000)),
                book("spans-300-cells", () -> "<table><tr>"
                        + "<td colspan=1000 rowspan=65534>词</td>".repeat(300) + "</tr></table>"),
                book("spans-wide",
                        () -> "<table>" + "<tr><td colspan=100 rowspan=200>词</td></tr>".repeat(300) + "</table>"),
                book("rows-20000", () -> "| 甲 | 乙 |\n|---|---|\n" + "| 1 | 2 |\n".repeat(20_000)),
                book("characters-1000000", () -> "汉".repeat(1_000_000)),
                book("paragraphs-20000", () -> "词\n\n".repeat(20_000)),
                book("code-40000-lines", () -> "```python\n" + "x = 1\n".repeat(40_000) + "```\n"),
                book("breaks-20000", () -> "词  \n".repeat(20_000)), book("rules-20000", () -> "---\n\n".repeat(20_000)),
                book("emphasis-20000", () -> again(40, "**词** ".repeat(500))),
                book("pictures-5000", () -> again(50, "![词](a.png) ".repeat(100))),
                book("quotes-39-deep", () -> again(200, ">".repeat(39) + " 词")),
                book("demos-2000", () -> again(2_000, "```demo object-recognition\nsample: cat.png\n```")));
    }

    private static HostileBook book(String name, Supplier<String> markdown) {
        return new HostileBook(name, markdown);
    }

    private static String again(int times, String paragraph) {
        return (paragraph + "\n\n").repeat(times);
    }

    private static String nestedList(int depth) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            list.append("  ".repeat(i)).append("- 词\n");
        }
        return list.toString();
    }

    /** Runs of every length once: none finds its closing twin. */
    private static String risingRuns(String mark, int runs) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= runs; i++) {
            text.append(mark.repeat(i)).append(' ');
        }
        return text.toString();
    }

    private static String attributes(int number) {
        return "a='b' x=y ".repeat(number);
    }

    private static String definitions(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < number; i++) {
            text.append("[a").append(i).append("]: b\n");
        }
        return text.toString();
    }

    private static String footnotes(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < number; i++) {
            text.append("词[^").append(i).append("]\n\n[^").append(i).append("]: 注\n\n");
        }
        return text.toString();
    }

    private static String row(int columns, String cell) {
        return ("|" + cell).repeat(columns) + "|\n";
    }

    private static String nestedUse() {
        StringBuilder svg = new StringBuilder("<svg><defs><g id='a0'><rect width='1'/></g>");
        for (int i = 1; i < 20; i++) {
            svg.append("<g id='a").append(i).append("'>").append(("<use href='#a" + (i - 1) + "'/>").repeat(10))
                    .append("</g>");
        }
        return svg.append("</defs><use href='#a19'/></svg>").toString();
    }
}
