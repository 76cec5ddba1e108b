package org.huoye.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.huoye.book.Book;
import org.huoye.book.BookFixtures;
import org.huoye.check.Finding.Kind;
import org.huoye.demokit.DemoCatalog;
import org.huoye.demos.Demos;
import org.huoye.jobs.CancelToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BookCheckTest {

    @TempDir
    private Path temporary;

    private Report check(Path book) throws IOException {
        return BookCheck.of(Book.open(book), new DemoCatalog(Demos.all()), new CancelToken());
    }

    private Path write(String name, String text) throws IOException {
        Path file = temporary.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void codeInAQuoteEndsWhereItsQuoteSaysSo() throws IOException {
        write("SUMMARY.md", "# 书\n\n- [一](a.md)\n");
        write("a.md", """
                # 一

                > ```text
                > ~~~
                > ```

                ```demo nothing
                ```

                > ```demo object-recognition
                > sample: cat.png
                > colour: red
                > ```

                > ```text
                > [没有](none.md)

                [没有](none.md)

                ````text
                ```demo nothing
                ```
                ````

                ```demo nothing
                ```
                """);
        assertEquals(List.of(new Finding(Kind.BROKEN_LINK, "a.md", 18, "none.md"),
                new Finding(Kind.UNKNOWN_DEMO, "a.md", 7, "nothing"),
                new Finding(Kind.DEMO_SETTING, "a.md", 12, "colour: red"),
                new Finding(Kind.UNKNOWN_DEMO, "a.md", 25, "nothing")), check(temporary).problems());
    }

    @Test
    void everyKindOfMistakeIsFoundWithItsLine() throws IOException {
        write("SUMMARY.md", "# 书\n\n- [一](a.md)\n- [丢了](lost.md)\n- [二](b/b.md)\n");
        write("a.md", """
                # 一

                到[没有](none.md)，到[二的甲](b/b.md#甲)，到[二的丙](b/b.md#丙)，
                到[这里没有](#x)，到[脚本](javascript:x)。

                ```text
                [没有](none.md)
                ```

                ![没有](none.png)，![远的](https://example.org/a.png)

                再到[没有](none.md)。

                ## 重

                ## 别的

                ## *重*

                **词**（word）在这里。

                ```demo nothing
                ```

                ```demo object-recognition
                sample: cat.png
                threshold: 7
                colour: red
                nonsense
                ```

                [跑一下](huoye:demo/object-recognition?size=1)
                """);
        write("b/b.md", "# 二\n\n## 甲\n\n回到[重](../a.md#重-1)。又一个**词**（word）。\n\n```demo Ob\n```\n");
        write("more.md", "# 不在目录里\n");
        Files.write(temporary.resolve("c.md"), new byte[]{0});

        Report report = check(temporary);

        assertEquals(List.of(new Finding(Kind.BROKEN_CONTENTS, "SUMMARY.md", 4, "lost.md"),
                new Finding(Kind.BROKEN_LINK, "a.md", 3, "none.md"),
                new Finding(Kind.BROKEN_LINK, "a.md", 12, "none.md"),
                new Finding(Kind.BROKEN_ANCHOR, "a.md", 3, "b/b.md#丙"),
                new Finding(Kind.BROKEN_ANCHOR, "a.md", 4, "#x"),
                new Finding(Kind.REFUSED_LINK, "a.md", 4, "javascript:x"),
                new Finding(Kind.MISSING_PICTURE, "a.md", 10, "none.png"),
                new Finding(Kind.REFUSED_PICTURE, "a.md", 10, "https://example.org/a.png"),
                new Finding(Kind.DUPLICATE_ANCHOR, "a.md", 18, "重"),
                new Finding(Kind.UNKNOWN_DEMO, "a.md", 22, "nothing"),
                new Finding(Kind.DEMO_SETTING, "a.md", 27, "threshold: 7"),
                new Finding(Kind.DEMO_SETTING, "a.md", 28, "colour: red"),
                new Finding(Kind.DEMO_SETTING, "a.md", 29, "nonsense"),
                new Finding(Kind.DEMO_SETTING, "a.md", 32, "size: 1"), new Finding(Kind.TERM_AGAIN, "b/b.md", 5, "词"),
                new Finding(Kind.UNKNOWN_DEMO, "b/b.md", 7, "demo Ob")).stream().sorted(BookCheckTest::order).toList(),
                report.problems().stream().sorted(BookCheckTest::order).toList());
        assertEquals(List.of("c.md", "more.md"), report.hints().stream().map(Finding::file).toList());
        assertEquals(2, report.chapters());
    }

    private static int order(Finding a, Finding b) {
        return a.toString().compareTo(b.toString());
    }

    @Test
    void aFormulaThatCannotBeReadIsFound() throws IOException {
        Report report = check(write("a.md", "# 一\n\n好的 $x^2$。\n\n坏的 $\\frac{1}{$ 在这里。\n"));
        assertEquals(List.of(Kind.FORMULA), report.problems().stream().map(Finding::kind).toList());
        assertEquals(5, report.problems().getFirst().line());
    }

    @Test
    void aChapterThatCannotBeReadIsAProblemAndTheRestIsChecked() throws IOException {
        write("1.md", "# 一\n\n[二](2.md#什么)\n");
        Files.write(temporary.resolve("2.md"), new byte[]{'#', 0});
        write("3.md", "[没有](x.md)\n");

        List<Finding> problems = check(temporary).problems();

        assertEquals(List.of(Kind.UNREADABLE, Kind.BROKEN_LINK), problems.stream().map(Finding::kind).toList());
        assertTrue(problems.getFirst().sentence().contains("UTF-8"));
    }

    @Test
    void aPageThatIsTooComplexIsOneProblem() throws IOException {
        write("1.md", "> ".repeat(2_000) + "深\n");
        write("2.md", "[一](1.md#什么)\n");
        assertEquals(List.of(Kind.OVER_BUDGET), check(temporary).problems().stream().map(Finding::kind).toList());
    }

    interface Maker {
        Path in(Path folder) throws IOException;
    }

    static Stream<Maker> fixtures() {
        return Stream.of(BookFixtures::gitBook, BookFixtures::mdBook, BookFixtures::numbered,
                BookFixtures::htmlFigures, folder -> BookFixtures.many(folder, 60, true));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void aSoundBookOfAnyShapeHasNoProblem(Maker maker) throws IOException {
        List<Finding> problems = check(maker.in(temporary)).problems();
        assertEquals(List.of(), problems.stream().filter(found -> found.kind() != Kind.BROKEN_CONTENTS).toList());
    }

    @Test
    void checkingStopsWhenItIsCancelled() throws IOException {
        CancelToken cancel = new CancelToken();
        cancel.cancel();
        Book book = Book.open(BookFixtures.mdBook(temporary));
        DemoCatalog demos = new DemoCatalog(Demos.all());
        assertThrows(CancellationException.class, () -> BookCheck.of(book, demos, cancel));
    }
}
