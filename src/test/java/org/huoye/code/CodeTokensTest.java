package org.huoye.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huoye.code.CodeTokens.Kind;
import org.huoye.code.CodeTokens.Stretch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTokensTest {

    private static String joined(List<Stretch> stretches) {
        return stretches.stream().map(Stretch::text).collect(Collectors.joining());
    }

    private static List<String> words(String text, String language, Kind kind) {
        return CodeTokens.of(text, language).stream().filter(stretch -> stretch.kind() == kind)
                .map(stretch -> stretch.text().strip()).toList();
    }

    @Test
    void readsPython() {
        String text = """
                @cached
                def loss(y, p):  # 交叉熵
                    \"""平均
                    的损失\"""
                    return -sum(y) * 1e-3 + len('猫')
                """;

        assertEquals(List.of("def", "return"), words(text, "python", Kind.KEYWORD));
        assertEquals(List.of("# 交叉熵"), words(text, "Python", Kind.COMMENT));
        assertEquals(List.of("\"\"\"平均\n    的损失\"\"\"", "'猫'"), words(text, "py", Kind.STRING));
        assertEquals(List.of("1e-3"), words(text, "py", Kind.NUMBER));
        assertEquals(List.of("@cached", "sum", "len"), words(text, "py", Kind.NAME));
    }

    @Test
    void knowsTheWordsOfTodaysPython() {
        assertEquals(List.of("async with", "as", "await"), words("async with a as b: await c", "python", Kind.KEYWORD));
        assertEquals(List.of(), words("$ with a", "console", Kind.KEYWORD));
    }

    @Test
    void readsJava() {
        String text = """
                /* 多行
                   注释 */
                public record Box(int x, String name) { // 框
                    static final double HALF = 0.5;
                    char c = '猫'; String t = "a\\"b";
                }
                """;

        assertEquals(List.of("/* 多行\n   注释 */", "// 框"), words(text, "java", Kind.COMMENT));
        assertTrue(
                words(text, "java", Kind.KEYWORD).containsAll(List.of("public record", "int", "static final double")),
                () -> words(text, "java", Kind.KEYWORD).toString());
        assertEquals(List.of("'猫'", "\"a\\\"b\""), words(text, "java", Kind.STRING));
        assertEquals(List.of("0.5"), words(text, "java", Kind.NUMBER));
    }

    @Test
    void readsShellAndSessions() {
        assertTrue(words("for f in *.png; do echo \"$f\"; done # 全部", "bash", Kind.COMMENT).contains("# 全部"));
        List<Stretch> session = CodeTokens.of("$ echo 'a' # b\na # b\n", "console");
        assertEquals(new Stretch("$ ", Kind.COMMENT), session.getFirst());
        assertEquals(new Stretch("a # b\n", Kind.PLAIN), session.getLast());
    }

    @Test
    void readsJson() {
        String text = "{\"name\": \"centernet\", \"size\": 12.5, \"ok\": true}";
        assertEquals(List.of("12.5"), words(text, "json", Kind.NUMBER));
        assertTrue(words(text, "json", Kind.STRING).contains("\"centernet\""));
        assertEquals(List.of("true"), words(text, "json", Kind.KEYWORD));
    }

    @ParameterizedTest
    @CsvSource({"xml,<a b=\"c\">d</a>", "yaml,a: 1 # b", "kotlin,val a = 1 // b", "c,int a = 1; // b",
            "js,let a = 1; // b"})
    void readsMore(String language, String text) {
        assertTrue(CodeTokens.of(text, language).size() > 1);
        assertEquals(text, joined(CodeTokens.of(text, language)));
    }

    static Stream<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> all = files.filter(file -> file.toString().matches(".*\\.(java|py|xml|js|css|json)")).toList();
            return all.stream()
                    .filter(file -> Math.floorMod(file.hashCode(), 10) == 0 || !file.toString().endsWith("java"));
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void losesNothingOfRealSources(Path file) throws IOException {
        String text = Files.readString(file);
        String language = file.toString().replaceAll(".*\\.", "");
        List<Stretch> stretches = CodeTokens.of(text, language);

        assertEquals(text, joined(stretches));
        for (int i = 1; i < stretches.size(); i++) {
            assertTrue(stretches.get(i).kind() != stretches.get(i - 1).kind(), "neighbours of one kind");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "mermaid", "language", "../java"})
    void leavesOtherLanguagesPlain(String language) {
        assertEquals(List.of(new Stretch("int a = 1;", Kind.PLAIN)), CodeTokens.of("int a = 1;", language));
    }

    @Test
    void isBoundedOnLongTextsAndLines() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (String piece : List.of("\"", "'", "/*", "\"\"\"", "${", "<", "\\", "{", "1e", "`", "#", "$(")) {
                for (String language : List.of("java", "python", "bash", "json", "xml", "js", "yaml", "kotlin", "c")) {
                    String line = piece.repeat(1_900 / piece.length());
                    String text = (line + "\n").repeat(20);
                    assertEquals(text, joined(CodeTokens.of(text, language)));
                    assertEquals(1, CodeTokens.of(piece.repeat(50_000), language).size());
                }
            }
        });
        assertEquals(1, CodeTokens.of("int a = 1;\n".repeat(100_000), "java").size());
    }

    @Test
    void losesNothingOfRandomText() {
        Random random = new Random(20_260_101);
        String signs = "ab1\"'`/*#<>{}()[]$\\\n \t=:;-猫😀@!%&|";
        int[] points = signs.codePoints().toArray();
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(80); n >= 0; n--) {
                text.appendCodePoint(points[random.nextInt(points.length)]);
            }
            for (String language : List.of("java", "py", "sh", "json", "xml", "html", "yaml", "kt", "c", "cpp", "cs",
                    "js",
                    "ts", "css", "go", "rust", "sql", "proto", "docker", "ps1", "properties", "ini", "console")) {
                assertEquals(text.toString(), joined(CodeTokens.of(text.toString(), language)), language);
            }
        }
    }
}
