package org.huoye.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Stream;
import org.huoye.book.LinkJudge;
import org.huoye.markdown.HostileBooks.HostileBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileBooksTest {

    /** The time budget for parsing, and as much again for cutting and for a busy machine. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    static Stream<HostileBook> books() {
        return HostileBooks.all();
    }

    @ParameterizedTest
    @MethodSource("books")
    void makesASafePageOfBoundedSlicesInTime(HostileBook book) {
        String markdown = book.markdown().get();
        long start = System.nanoTime();
        RenderedChapter page = assertTimeout(BOUND,
                () -> new ChapterRenderer().render(markdown, "书", LinkJudge.withoutBook()));
        System.out.printf("TIMING %-32s %8d chars %7.0f ms plain=%s slices=%d %s%n", book.name(), markdown.length(),
                (System.nanoTime() - start) / 1e6, page.plainText(), page.slices().size(),
                page.plainText() ? page.problems() : "");

        assertFalse(page.slices().isEmpty());
        PageAssertions.assertSafe(page);
        PageAssertions.assertBudgeted(page);
        assertEquals(page.plainText(), page.problems().stream()
                .anyMatch(problem -> problem.kind() == RenderedChapter.Problem.Kind.OVER_BUDGET));
    }
}
