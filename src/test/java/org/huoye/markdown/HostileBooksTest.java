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

    /** The renderer gives up after 5 s of processor time; the rest is for other work on the same machine. */
    private static final Duration BOUND = Duration.ofSeconds(20);

    static Stream<HostileBook> books() {
        return HostileBooks.all();
    }

    @ParameterizedTest
    @MethodSource("books")
    void makesASafePageOfBoundedSlicesInTime(HostileBook book) {
        String markdown = book.markdown().get();
        RenderedChapter page = assertTimeout(BOUND,
                () -> new ChapterRenderer().render(markdown, "书", LinkJudge.withoutBook()));

        assertFalse(page.slices().isEmpty());
        PageAssertions.assertSafe(page);
        PageAssertions.assertBudgeted(page);
        assertEquals(page.plainText(), page.problems().stream()
                .anyMatch(problem -> problem.kind() == RenderedChapter.Problem.Kind.OVER_BUDGET));
    }
}
