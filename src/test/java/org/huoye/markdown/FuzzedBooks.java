package org.huoye.markdown;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Makes documents at random out of everything that means something in Markdown, HTML and formulas, nested, mixed and broken.
 * The same seed makes the same bytes.
 */
public final class FuzzedBooks {

    /** A picture that documents ask for and may show. */
    public static final String INSIDE = "图 1.png";

    private static final int MOST_BLOCKS = 10;
    private static final int DEEPEST = 6;
    private static final int LONGEST_RUN = 1_500;

    private static final List<String> WORDS = List.of("词", "模型", "，", "。", "“引用”", "‘单’", "——", "……", "（括）", "《书》",
            "「」", "、",
            "word", "TensorFlow", " ", " ", "1,024", "3.14", "a_b_c", "snake", "繁體", "かな", "한글", "😀", "👩‍🔬", "é",
            "e\u0301",
            "\u202E倒\u202C", "\u2066x\u2069", "\u200B", "\uFEFF", "\u0000", "\u0007", "\u2028", "\u00A0", "　", "\uD83D",
            "\uDE00",
            "\\", "\\*", "\\$", "$", "|", "`", "*", "_", "~", "<", ">", "&", "[", "]", "(", ")", "!", ":", "{#x}", "{",
            "}", "\t");
    private static final List<String> ENTITIES = List.of("&lt;", "&#60;", "&#x3c;script&#x3e;", "&amp;lt;", "&nbsp;",
            "&#0;",
            "&#xD800;", "&#1114112;", "&NewLine;", "&colon;", "&Tab;", "&lpar;", "&notanentity;", "&", "&#", "&#x;");
    private static final List<String> TARGETS = List.of("a.md", "#词", "#huoye-demo-1", "b.md#x", INSIDE,
            "%E5%9B%BE%201.png",
            "../secret.png", "..%2Fsecret.png", "%2e%2e/secret.png", "./../book/../secret.png", "link.png",
            "folder/../../secret.png",
            "/etc/passwd", "file:///etc/passwd", "file:secret.png", "C:\\Windows\\win.ini", "\\\\host\\share\\a.png",
            "//e.org/a.png", "https://e.org/a?b=c&d", "http://[::1", "HTTPS://E.ORG", "mailto:a@b.c",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)", "java\tscript:x", "java&#10;script:x", "\u0001javascript:x", "vbscript:x",
            "data:text/html,x",
            "data:image/svg+xml,<svg onload=x>", "huoye:demo/x?y=z", "huoye:chapter/../x", "huoye:picture/p1", "blob:x",
            "about:blank",
            "", " ", "?", "#", "%", "%zz", "a".repeat(3_000), "词词词");
    private static final List<String> TAGS = List.of("div", "p", "span", "b", "i", "a", "img", "table", "tr", "td",
            "th", "tbody",
            "thead", "caption", "ul", "ol", "li", "dl", "dt", "dd", "pre", "code", "details", "summary", "figure",
            "figcaption", "picture",
            "source", "center", "font", "h1", "h2", "blockquote", "script", "style", "svg", "math", "mtext", "mi",
            "mglyph",
            "annotation-xml", "foreignObject", "template", "noscript", "iframe", "object", "form", "input", "select",
            "option", "textarea",
            "title", "xmp", "plaintext", "ruby", "rt", "kbd", "sub", "br", "hr", "wbr", "video", "marquee", "html",
            "body", "frameset",
            "x-y", "DIV", "section", "mark");
    private static final List<String> ATTRIBUTES = List.of("onclick", "onerror", "OnLoad", "style", "href", "src",
            "srcset",
            "xlink:href", "id", "name", "class", "title", "alt", "width", "height", "colspan", "rowspan", "align",
            "start", "value", "type",
            "checked", "open", "data-demo", "data-picture", "data-lang", "data-turn", "role", "aria-label",
            "formaction", "action",
            "contenteditable", "tabindex", "is", "slot", "lang", "dir", "xmlns", "encoding", "alttext", "mathvariant");
    private static final List<String> VALUES = List.of("x", "1", "99999999999", "-1", "50%", "100%", "page",
            "huoye-page",
            "huoye-demo-1", "demo-card known", "callout callout-note", "footnotes", "task-done", "checkbox",
            "color:red", "width:50%",
            "text-align:center", "background:url(javascript:x)", "expression(alert(1))", "\" onerror=\"x", "' x='",
            "text/html", "词",
            "language-python", "center", "url(http://e.org)");
    private static final List<String> LANGUAGES = List.of("", "python", "java", "json", "bash", "text",
            "demo object-recognition",
            "demo x\"y", "demo ../x", "math", "c++", "\"><img>", "python {.line}", "词");
    private static final List<String> FORMULAS = List.of("x", "\\frac{a}{b}", "\\sqrt[3]{x}", "x_{i}^{2}",
            "\\sum_{i=1}^n", "\\alpha",
            "\\begin{matrix}a&b\\\\c&d\\end{matrix}", "\\left(\\right", "\\href{javascript:x}{y}",
            "\\def\\a{\\a\\a}\\a", "\\text{词<b>}",
            "\\require{x}", "\\begin{", "}", "{", "\\\\", "\\color{red}{x}", "\\unknown", "&", "<script>",
            "\\overbrace{x}^{y}", "'");
    private static final List<byte[]> BROKEN_BYTES = List.of(bytes(0xC0, 0x80), bytes(0xED, 0xA0, 0x80), bytes(0xFF),
            bytes(0xFE, 0xFF),
            bytes(0xF8, 0x88, 0x80, 0x80, 0x80), bytes(0xE4, 0xBD), bytes(0x80), bytes(0x00),
            bytes(0x81, 0x30, 0x81, 0x30), bytes(0x0D),
            bytes(0x1A));

    private final Random random;

    private FuzzedBooks(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** A document as it lies on disk: most are UTF-8, some are not. */
    public static byte[] document(long seed) {
        FuzzedBooks books = new FuzzedBooks(seed);
        String text = books.text();
        // a file with NUL is no text: few, so that the others are read
        byte[] document = (books.chance(0.97) ? text.replace('\u0000', '\u0001') : text)
                .getBytes(StandardCharsets.UTF_8);
        return books.chance(0.15) ? books.broken(document) : document;
    }

    /** A document as a text, with lone surrogates that no file can hold. */
    static String text(long seed) {
        return new FuzzedBooks(seed).text();
    }

    private String text() {
        return blocks(0, 1 + random.nextInt(MOST_BLOCKS));
    }

    // ---- blocks ----

    private String blocks(int depth, int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < number; i++) {
            text.append(block(depth)).append(chance(0.9) ? "\n\n" : chance(0.5) ? "\n" : "");
        }
        return text.toString();
    }

    private String block(int depth) {
        List<Supplier<String>> flat = List.of(this::line, () -> line() + "\n" + line(), this::heading, this::table,
                this::fence, this::html,
                this::footnote, () -> "$$\n" + formula() + "\n$$", () -> "    " + line(), () -> "---", this::definition,
                this::run,
                () -> "<!-- " + line() + (chance(0.8) ? " -->" : ""),
                () -> "[" + words(2) + "]: " + pick(TARGETS) + " \"" + words(2) + "\"",
                () -> pick(HostileMarkup.all()));
        List<Supplier<String>> nested = List.of(() -> prefixed(depth, "> ", "> "), () -> prefixed(depth, "- ", "  "),
                () -> prefixed(depth, "1. ", "   "),
                () -> "> [!" + pick(List.of("NOTE", "tip", "WARNING", "OTHER", "NOTE] x")) + "]\n"
                        + prefixed(depth, "> ", "> "),
                () -> prefixed(depth, pick(List.of("- [ ] ", "- [x] ")), "  "),
                () -> "<details>" + (chance(0.7) ? "<summary>" + line() + "</summary>" : "") + "\n\n" + inner(depth)
                        + "\n\n"
                        + (chance(0.9) ? "</details>" : ""),
                () -> "<div " + attributes() + ">\n\n" + inner(depth) + "\n\n" + (chance(0.9) ? "</div>" : ""));
        return depth < DEEPEST && chance(0.35) ? pick(nested).get() : pick(flat).get();
    }

    private String inner(int depth) {
        return blocks(depth + 1, 1 + random.nextInt(3));
    }

    private String prefixed(int depth, String first, String next) {
        String text = inner(depth).stripTrailing();
        return first + text.replace("\n", "\n" + (chance(0.9) ? next : ""));
    }

    private String heading() {
        return chance(0.8)
                ? "#".repeat(1 + random.nextInt(7)) + " " + line()
                : line() + "\n" + pick(List.of("===", "---"));
    }

    private String table() {
        int columns = 1 + random.nextInt(5);
        StringBuilder table = new StringBuilder(row(columns)).append('\n')
                .append(("|" + pick(List.of("---", ":--", "--:", ":-:", "-", "x"))).repeat(columns)).append("|\n");
        for (int i = random.nextInt(6); i > 0; i--) {
            table.append(row(columns + random.nextInt(3) - 1)).append('\n');
        }
        return table.toString();
    }

    private String row(int columns) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < columns; i++) {
            row.append("| ").append(chance(0.4) ? Integer.toString(random.nextInt(2_000)) : inline(2)).append(' ');
        }
        return row.append('|').toString();
    }

    private String fence() {
        String mark = pick(List.of("```", "~~~", "````"));
        String code = pick(List.of("x = 1\n", "def f(a):\n    return \"词\"\n", "{\"a\": [1, null]}\n", "$ ls\n",
                "/* never closed\n",
                "<b onclick=x>\n", "sample: a.png\n", "'''\n", "\\frac{a}{b}\n", "\u0000\n"))
                .repeat(1 + random.nextInt(5));
        return mark + pick(LANGUAGES) + "\n" + code + (chance(0.9) ? mark : "");
    }

    private String footnote() {
        String name = pick(List.of("1", "词", "a b", "^", "x"));
        return inline(2) + "[^" + name + "]\n\n[^" + name + "]: " + inline(2) + (chance(0.3) ? "[^" + name + "]" : "");
    }

    private String definition() {
        return words(2) + "\n: " + inline(3) + (chance(0.5) ? "\n: " + inline(2) : "")
                + (chance(0.3) ? "\n\n    " + line() : "");
    }

    private String run() {
        return (pick(List.of("*", "**词", "`", "[", "![", "<b>", ">", "- ", "_", "~~", "|", "&amp;", "\\", "(", "<", "$",
                "“", "‘", ": ", "#",
                "1. ", "词", "a", "\n", "  \n", "\t", "<!--", "[^1]", "![](a.png)", "http://", "\\left(", "{"))
                + (chance(0.3) ? " " : "")).repeat(random.nextInt(LONGEST_RUN));
    }

    private String html() {
        StringBuilder html = new StringBuilder();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            html.append(switch (random.nextInt(5)) {
                case 0, 1 -> "<" + pick(TAGS) + " " + attributes() + (chance(0.95) ? ">" : "");
                case 2 -> "</" + pick(TAGS) + ">";
                case 3 -> words(3);
                default -> pick(List.of("\n", "\n\n", "<!--", "-->", "<![CDATA[", "]]>", "<?x", "?>", "<!DOCTYPE x>",
                        "&lt;script&gt;"));
            });
        }
        return html.toString();
    }

    private String attributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            String value = chance(0.5) ? pick(VALUES) : pick(TARGETS);
            String quote = pick(List.of("\"", "\"", "'", ""));
            attributes.append(pick(ATTRIBUTES)).append('=').append(quote).append(value)
                    .append(chance(0.97) ? quote : "").append(' ');
        }
        return attributes.toString();
    }

    // ---- inside a line ----

    private String line() {
        return inline(1 + random.nextInt(6));
    }

    private String inline(int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(switch (random.nextInt(14)) {
                case 0 -> around(pick(List.of("*", "**", "***", "_", "__", "~~")));
                case 1 -> "`" + words(2) + (chance(0.9) ? "`" : "");
                case 2 -> "[" + words(2) + "](" + target() + ")";
                case 3 -> "![" + words(1) + "](" + target() + ")";
                case 4 -> "<" + pick(TARGETS) + ">";
                case 5 -> "<" + pick(TAGS) + " " + attributes() + ">" + words(1)
                        + (chance(0.7) ? "</" + pick(TAGS) + ">" : "");
                case 6 -> pick(ENTITIES);
                case 7 -> "$" + formula() + "$";
                case 8 -> "[" + words(1) + "]" + (chance(0.5) ? "[" + words(1) + "]" : "");
                case 9 -> chance(0.5) ? "  \n" : "\n";
                default -> words(3);
            });
        }
        return text.toString();
    }

    private String around(String mark) {
        return mark + words(2) + (chance(0.9) ? mark : "") + words(1);
    }

    private String target() {
        return chance(0.2) ? "<" + pick(TARGETS) + ">" : pick(TARGETS) + (chance(0.2) ? " \"" + words(1) + "\"" : "");
    }

    private String formula() {
        StringBuilder formula = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            formula.append(pick(FORMULAS));
        }
        return chance(0.1)
                ? "{".repeat(random.nextInt(300)) + formula + "}".repeat(random.nextInt(300))
                : formula.toString();
    }

    private String words(int most) {
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(most + 1); i >= 0; i--) {
            words.append(pick(WORDS));
        }
        return words.toString();
    }

    // ---- bytes ----

    /** Cuts, repeats and dirties a document. */
    private byte[] broken(byte[] document) {
        byte[] bytes = document;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(bytes.length + 1);
            int to = at + random.nextInt(Math.min(200, bytes.length - at) + 1);
            byte[] piece = chance(0.5) ? pick(BROKEN_BYTES) : Arrays.copyOfRange(bytes, at, to);
            byte[] next = new byte[at + piece.length + bytes.length - to];
            System.arraycopy(bytes, 0, next, 0, at);
            System.arraycopy(piece, 0, next, at, piece.length);
            System.arraycopy(bytes, to, next, at + piece.length, bytes.length - to);
            bytes = next;
        }
        return bytes;
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
